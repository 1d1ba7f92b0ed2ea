// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sourcetext.h"

#include <algorithm>

namespace spacewright::manifest
{

namespace
{

/// A byte that goes on with a UTF-8 sequence, so it begins no code point.
bool isContinuation(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

} // namespace

SourceText::SourceText(QByteArray bytes) : m_bytes(std::move(bytes)), m_lineStarts{0}
{
    for (qsizetype end = m_bytes.indexOf('\n'); end >= 0; end = m_bytes.indexOf('\n', end + 1))
        m_lineStarts.append(end + 1);
}

TextRange SourceText::range(qsizetype from, qsizetype to) const
{
    const qsizetype begin = std::clamp<qsizetype>(from, 0, m_bytes.size());
    const qsizetype end = std::clamp<qsizetype>(std::max(from, to), 0, m_bytes.size());
    const auto columns = [this](qsizetype start, qsizetype stop) {
        return int(std::count_if(m_bytes.cbegin() + start, m_bytes.cbegin() + stop,
                                 [](char byte) { return !isContinuation(byte); }));
    };
    const auto next = std::ranges::upper_bound(m_lineStarts, begin);
    const int line = int(next - m_lineStarts.cbegin());
    const int column = columns(*std::prev(next), begin) + 1;
    // Mostly it ends in the same line, and nothing is looked for twice.
    if (next == m_lineStarts.cend() || end < *next)
        return {line, column, line, column + columns(begin, end)};
    const auto last = std::ranges::upper_bound(m_lineStarts, end);
    return {line, column, int(last - m_lineStarts.cbegin()), columns(*std::prev(last), end) + 1};
}

qsizetype SourceText::offset(int line, int column) const
{
    if (line < 1)
        return 0;
    if (line > m_lineStarts.size())
        return m_bytes.size();
    qsizetype offset = m_lineStarts.at(line - 1);
    for (int left = column - 1; left > 0 && offset < m_bytes.size() && m_bytes.at(offset) != '\n'; --left) {
        ++offset;
        while (offset < m_bytes.size() && isContinuation(m_bytes.at(offset)))
            ++offset;
    }
    return offset;
}

} // namespace spacewright::manifest

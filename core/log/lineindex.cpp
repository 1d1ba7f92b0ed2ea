// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lineindex.h"

#include "bytescan.h"

#include <algorithm>

namespace spacewright::log
{

namespace
{

constexpr qsizetype chunkSize = 1024;

} // namespace

LineIndex::LineIndex(std::vector<Place> places, qint64 size, qint64 ends, qint64 lastStart)
    : m_places(std::move(places)), m_size(size), m_ends(ends), m_lastStart(lastStart)
{
    if (m_places.empty())
        m_places.emplace_back();
}

void LineIndex::append(QByteArrayView bytes)
{
    const qint64 start = m_size;
    const auto lastStartIn = [this, start](QByteArrayView read) {
        // Qt looks at one byte even of an empty view.
        const qsizetype end = read.isEmpty() ? -1 : read.lastIndexOf('\n');
        return end < 0 ? m_lastStart : start + end + 1;
    };
    for (qsizetype done = 0; done < bytes.size();) {
        const QByteArrayView chunk = bytes.sliced(done, qMin(chunkSize, bytes.size() - done));
        const qint64 ends = countLineEnds(chunk);
        const Place &last = m_places.back();
        // Lines are counted, not looked at, but for the first one, long ones and very short ones.
        if (ends > 0 && (m_firstEnd < 0 || ends > blockLines || m_size - last.offset >= blockBytes - chunkSize)) {
            for (qsizetype end = chunk.indexOf('\n'); end >= 0; end = chunk.indexOf('\n', end + 1))
                takeEnd(m_size + end + 1);
        } else {
            if (m_ends + ends > last.line + blockLines)
                m_places.push_back({m_ends, lastStartIn(bytes.first(done))});
            m_ends += ends;
        }
        m_size += chunk.size();
        done += chunk.size();
    }
    m_lastStart = lastStartIn(bytes);
}

/// A line starts at @p offset.
void LineIndex::takeEnd(qint64 offset)
{
    ++m_ends;
    if (m_firstEnd < 0)
        m_firstEnd = offset;
    const Place &last = m_places.back();
    if (m_ends >= last.line + blockLines || offset - last.offset >= blockBytes)
        m_places.push_back({m_ends, offset});
}

void LineIndex::append(const LineIndex &next)
{
    const qint64 firstEnd = next.m_firstEnd < 0 ? -1 : m_size + next.m_firstEnd;
    if (m_firstEnd < 0)
        m_firstEnd = firstEnd;
    // The end of a line that began before: only here is it known how long it is.
    if (firstEnd >= 0 && firstEnd - m_places.back().offset >= blockBytes)
        m_places.push_back({m_ends + 1, firstEnd});
    m_places.reserve(m_places.size() + next.m_places.size());
    for (const Place &place : next.m_places) {
        const Place moved{m_ends + place.line, m_size + place.offset};
        // The first one is where the other stream began: not where a line does, unless one ended before.
        if (place.line > 0 && moved.line > m_places.back().line)
            m_places.push_back(moved);
    }
    if (next.m_ends > 0)
        m_lastStart = m_size + next.m_lastStart;
    m_ends += next.m_ends;
    m_size += next.m_size;
}

LineIndex::Block LineIndex::blockOf(qint64 line) const
{
    const auto after = std::ranges::upper_bound(m_places, qMax<qint64>(0, line), {}, &Place::line);
    const Place end = after == m_places.end() ? Place{lineCount(), m_size} : *after;
    return {*std::prev(after), end};
}

} // namespace spacewright::log

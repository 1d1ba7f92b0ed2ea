// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanlines.h"

#include <core/log/ansi.h>
#include <core/log/bytescan.h>

#include <cstring>

namespace spacewright::log
{

namespace
{

constexpr qsizetype tabWidth = 8;
/// What copyPlain() may write beyond the end.
constexpr qsizetype slack = 64;
constexpr qsizetype longestSimple = 1024;

bool isWorld(char byte)
{
    return quint8(byte) >= 0x80;
}

} // namespace

void CleanLines::makeRoom(qsizetype length)
{
    const qsizetype needed = m_size + length + slack;
    if (m_buffer.size() < needed)
        m_buffer.resize(qMax(needed, m_buffer.size() + m_buffer.size() / 2));
}

/// Where the line that is being copied starts.
qsizetype CleanLines::lineStart() const
{
    return text().lastIndexOf('\n') + 1;
}

void CleanLines::noteWorldLine()
{
    m_isWorldLine = false;
    const QByteArrayView line = text().chopped(text().endsWith('\n') ? 1 : 0);
    m_worldLines.push_back({line.lastIndexOf('\n') + 1, line.size()});
}

void CleanLines::set(QByteArrayView raw)
{
    m_size = 0;
    m_worldLines.clear();
    m_isWorldLine = false;
    makeRoom(raw.size());
    qsizetype end = 0;
    for (qsizetype at = 0; at < raw.size();) {
        // In a line of world letters its end must be seen.
        if (m_isWorldLine && end <= at)
            end = raw.indexOf('\n', at) + 1;
        const bool endsHere = m_isWorldLine && end > at;
        const QByteArrayView rest = endsHere ? raw.sliced(at, end - at) : raw.sliced(at);
        const Copied plain = copyPlain(rest, m_buffer.data() + m_size);
        at += plain.read;
        m_size += plain.written;
        if (m_isWorldLine && plain.written > 0 && text().endsWith('\n'))
            noteWorldLine();
        else if (at < raw.size())
            at = takeSpecial(raw, at);
    }
    if (m_isWorldLine)
        noteWorldLine();
}

/// What is neither printable ASCII nor a line end. Returns the place behind it.
qsizetype CleanLines::takeSpecial(QByteArrayView raw, qsizetype at)
{
    const char byte = raw[at];
    const QByteArrayView rest = raw.sliced(at);
    if (byte == '\r' && (rest.size() == 1 || rest[1] == '\n')) {
        return at + 1;
    } else if (byte == '\t' && !m_isWorldLine) {
        const QByteArrayView before = text().last(qMin(m_size, longestSimple));
        const qsizetype lineEnd = before.lastIndexOf('\n');
        // Looking back far for each of many tabs would take quadratic time.
        if (lineEnd < 0 && before.size() == longestSimple)
            return takeLine(raw, at);
        const qsizetype spaces = tabWidth - (before.size() - lineEnd - 1) % tabWidth;
        makeRoom(spaces + rest.size());
        std::memset(m_buffer.data() + m_size, ' ', size_t(spaces));
        m_size += spaces;
        return at + 1;
    } else if (isWorld(byte)) {
        if (const qsizetype length = harmlessLength(rest); length > 0) {
            std::memcpy(m_buffer.data() + m_size, rest.data(), size_t(length));
            m_size += length;
            m_isWorldLine = true;
            return at + length;
        }
    }
    return takeLine(raw, at);
}

/// A line that is not simply copied: decodes it from its start. Returns the place of its end.
qsizetype CleanLines::takeLine(QByteArrayView raw, qsizetype at)
{
    const qsizetype start = raw.first(at).lastIndexOf('\n') + 1;
    const qsizetype found = raw.indexOf('\n', at);
    const qsizetype end = found < 0 ? raw.size() : found;
    QByteArrayView line = raw.sliced(start, end - start);
    if (line.endsWith('\r'))
        line.chop(1);
    const QByteArray shown = stripAnsi(line).toUtf8();
    m_size = lineStart();
    makeRoom(shown.size() + raw.size() - end);
    std::memcpy(m_buffer.data() + m_size, shown.constData(), size_t(shown.size()));
    m_size += shown.size();
    m_isWorldLine = std::ranges::any_of(shown, isWorld);
    return end;
}

} // namespace spacewright::log

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lineends.h"

#include <QByteArrayView>
#include <QList>

namespace spacewright::views
{

namespace
{

/// How far ahead a line is looked for where lines were removed.
constexpr qsizetype sight = 500;

/// U+2028, which the editor takes for the end of a line too.
constexpr QByteArrayView separator = "\xe2\x80\xa8";

struct Line {
    QByteArrayView text;
    /// Empty for a last line that has none.
    QByteArrayView end;
};

/// How many bytes at a place end a line.
qsizetype endLength(QByteArrayView bytes, qsizetype at)
{
    const QByteArrayView rest = bytes.sliced(at);
    if (rest.front() == '\n')
        return 1;
    if (rest.front() == '\r')
        return rest.startsWith("\r\n") ? 2 : 1;
    return rest.startsWith(separator) ? separator.size() : 0;
}

QList<Line> linesOf(QByteArrayView bytes)
{
    QList<Line> lines;
    qsizetype begin = 0;
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype length = endLength(bytes, at);
        if (length > 0) {
            lines.append({bytes.sliced(begin, at - begin), bytes.sliced(at, length)});
            begin = at + length;
        }
        at += qMax<qsizetype>(length, 1);
    }
    if (begin < bytes.size())
        lines.append({bytes.sliced(begin), {}});
    return lines;
}

qsizetype find(const QList<Line> &lines, QByteArrayView text, qsizetype from, qsizetype to)
{
    for (qsizetype at = from; at < qMin(to, from + sight); ++at) {
        if (lines.at(at).text == text)
            return at;
    }
    return -1;
}

/// Lines that were changed where they stood: as many as there were between the same neighbours.
void pairGaps(QList<qsizetype> &twins, qsizetype oldSize)
{
    for (qsizetype begin = 0; begin < twins.size();) {
        qsizetype end = begin;
        while (end < twins.size() && twins.at(end) < 0)
            ++end;
        const qsizetype first = begin == 0 ? 0 : twins.at(begin - 1) + 1;
        const qsizetype last = end == twins.size() ? oldSize : twins.at(end);
        for (qsizetype i = begin; i < end && end - begin == last - first; ++i)
            twins[i] = first + i - begin;
        begin = end + 1;
    }
}

/// For each line the old one that it was; -1 for new ones.
QList<qsizetype> twinsOf(const QList<Line> &old, const QList<Line> &lines)
{
    // What is alike from the end is never taken for what was typed above it.
    qsizetype tail = 0;
    while (tail < qMin(old.size(), lines.size()) &&
           old.at(old.size() - 1 - tail).text == lines.at(lines.size() - 1 - tail).text)
        ++tail;
    QList<qsizetype> twins(lines.size(), -1);
    qsizetype next = 0;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const qsizetype left = lines.size() - i;
        twins[i] = left <= tail ? old.size() - left : find(old, lines.at(i).text, next, old.size() - tail);
        if (twins.at(i) >= 0)
            next = twins.at(i) + 1;
    }
    pairGaps(twins, old.size());
    return twins;
}

} // namespace

bool hasMixedLineEnds(const QByteArray &bytes)
{
    const qsizetype dos = bytes.count("\r\n");
    const qsizetype plain = bytes.count('\n') - dos;
    const qsizetype mac = bytes.count('\r') - dos;
    return int(dos > 0) + int(plain > 0) + int(mac > 0) > 1 || bytes.contains(separator);
}

QByteArray withLineEndsOf(const QByteArray &before, const QByteArray &after)
{
    const QList<Line> old = linesOf(before);
    const QList<Line> lines = linesOf(after);
    const QList<qsizetype> twins = twinsOf(old, lines);
    QByteArray bytes;
    bytes.reserve(after.size() + lines.size());
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const qsizetype twin = twins.at(i);
        const bool isKept = twin >= 0 && !lines.at(i).end.isEmpty() && !old.at(twin).end.isEmpty();
        bytes += lines.at(i).text;
        bytes += isKept ? old.at(twin).end : lines.at(i).end;
    }
    return bytes;
}

} // namespace spacewright::views

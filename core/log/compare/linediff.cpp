// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "linediff.h"

#include "volatileparts.h"

#include <QHash>

#include <algorithm>

namespace spacewright::log
{

namespace
{

/// Lines as numbers: equal lines have equal numbers.
using Lines = QList<qsizetype>;

struct Range {
    qsizetype begin = 0;
    qsizetype end = 0;

    qsizetype size() const { return end - begin; }
};

/// A line that both have.
struct Pair {
    qsizetype line = 0;
    qsizetype other = 0;
};

/// Where a line stands in a range, if it stands there once.
struct Occurrence {
    qsizetype line = -1;
    qsizetype other = -1;
    bool isUnique = true;
};

/// The most pairs whose lines rise in both: the longest increasing sequence, by piles of cards.
QList<Pair> longestRising(const QList<Pair> &pairs)
{
    QList<qsizetype> piles;
    QList<qsizetype> before(pairs.size(), -1);
    for (qsizetype i = 0; i < pairs.size(); ++i) {
        const auto pile =
            std::ranges::lower_bound(piles, pairs[i].other, {}, [&](qsizetype top) { return pairs[top].other; });
        if (pile != piles.begin())
            before[i] = *std::prev(pile);
        if (pile == piles.end())
            piles.append(i);
        else
            *pile = i;
    }
    QList<Pair> rising;
    for (qsizetype i = piles.isEmpty() ? -1 : piles.last(); i >= 0; i = before[i])
        rising.prepend(pairs[i]);
    return rising;
}

class LineDiff final
{
public:
    LineDiff(const Lines &lines, const Lines &others) : m_lines(lines), m_others(others) {}

    QList<LineDifference> run()
    {
        compare({0, m_lines.size()}, {0, m_others.size()});
        return m_found;
    }

private:
    void compare(Range range, Range other);
    QList<Pair> anchors(Range range, Range other) const;
    void report(Range range, Range other);

    const Lines &m_lines;
    const Lines &m_others;
    QList<LineDifference> m_found;
};

void LineDiff::report(Range range, Range other)
{
    if (range.size() == 0 && other.size() == 0)
        return;
    if (!m_found.isEmpty()) {
        LineDifference &last = m_found.last();
        if (last.first + last.count == range.begin && last.otherFirst + last.otherCount == other.begin) {
            last.count += range.size();
            last.otherCount += other.size();
            return;
        }
    }
    m_found.append({range.begin, range.size(), other.begin, other.size()});
}

QList<Pair> LineDiff::anchors(Range range, Range other) const
{
    QHash<qsizetype, Occurrence> occurrences;
    const auto note = [&](qsizetype value, qsizetype at, qsizetype Occurrence::*side) {
        Occurrence &occurrence = occurrences[value];
        occurrence.isUnique = occurrence.isUnique && occurrence.*side < 0;
        occurrence.*side = at;
    };
    for (qsizetype i = range.begin; i < range.end; ++i)
        note(m_lines[i], i, &Occurrence::line);
    for (qsizetype i = other.begin; i < other.end; ++i)
        note(m_others[i], i, &Occurrence::other);
    QList<Pair> pairs;
    for (const Occurrence &occurrence : std::as_const(occurrences)) {
        if (occurrence.isUnique && occurrence.line >= 0 && occurrence.other >= 0)
            pairs.append({occurrence.line, occurrence.other});
    }
    std::ranges::sort(pairs, {}, &Pair::line);
    return longestRising(pairs);
}

void LineDiff::compare(Range range, Range other)
{
    while (range.size() > 0 && other.size() > 0 && m_lines[range.begin] == m_others[other.begin]) {
        ++range.begin;
        ++other.begin;
    }
    Range tail = range;
    Range otherTail = other;
    while (tail.size() > 0 && otherTail.size() > 0 && m_lines[tail.end - 1] == m_others[otherTail.end - 1]) {
        --tail.end;
        --otherTail.end;
    }
    range.end = tail.end;
    other.end = otherTail.end;
    const QList<Pair> pairs = range.size() > 0 && other.size() > 0 ? anchors(range, other) : QList<Pair>();
    if (pairs.isEmpty()) {
        report(range, other);
        return;
    }
    for (const Pair &pair : pairs) {
        compare({range.begin, pair.line}, {other.begin, pair.other});
        range.begin = pair.line + 1;
        other.begin = pair.other + 1;
    }
    compare(range, other);
}

/// Numbers the lines of both logs in @p numbers.
Lines numbered(const QList<QByteArray> &lines, QHash<QByteArray, qsizetype> &numbers)
{
    Lines result;
    result.reserve(lines.size());
    for (const QByteArray &line : lines) {
        const QByteArray comparable = comparableLine(line);
        const auto known = numbers.constFind(comparable);
        result.append(known != numbers.constEnd() ? *known : *numbers.insert(comparable, numbers.size()));
    }
    return result;
}

} // namespace

QList<LineDifference> differingLines(const QList<QByteArray> &lines, const QList<QByteArray> &others)
{
    QHash<QByteArray, qsizetype> numbers;
    const Lines own = numbered(lines, numbers);
    const Lines other = numbered(others, numbers);
    return LineDiff(own, other).run();
}

} // namespace spacewright::log

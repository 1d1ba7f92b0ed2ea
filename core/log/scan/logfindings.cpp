// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logfindings.h"

namespace spacewright::log
{

namespace
{

LineSet linesFrom(Source source, const std::vector<LogMark> &marks, qint64 end)
{
    LineSet lines;
    for (size_t i = 0; i < marks.size(); ++i) {
        const qint64 until = i + 1 < marks.size() ? marks[i + 1].line : end;
        if (marks[i].source == source && until > marks[i].line)
            lines.addRange(marks[i].line, until);
    }
    return lines;
}

} // namespace

bool LogFilter::showsAll() const
{
    const bool onlyMarks = std::ranges::all_of(uses, [](Use use) { return use == Use::Mark; });
    return onlyMarks && !leastLevel && !source && !foldsRepeats;
}

void LogFindings::take(const ScanPart &part)
{
    for (size_t i = 0; i < m_queries.size() && i < part.hits.queries.size(); ++i)
        m_queries[i].add(part.firstLine, part.hits.queries[i]);
    for (size_t i = 0; i < m_levels.size(); ++i)
        m_levels[i].add(part.firstLine, part.hits.levels[i]);
    m_repeats.add(part.firstLine, part.hits.repeats);
    m_inner.add(part.firstLine, part.hits.inner);
    m_end = part.firstLine + part.hits.lines;
}

void LogFindings::forgetFrom(qint64 line)
{
    if (line >= m_end)
        return;
    for (LineSet &lines : m_queries)
        lines.removeRange(line, m_end);
    for (LineSet &lines : m_levels)
        lines.removeRange(line, m_end);
    m_repeats.removeRange(line, m_end);
    m_inner.removeRange(line, m_end);
    m_end = line;
}

LineSet LogFindings::queriesFor(const LogFilter &filter, LogFilter::Use use) const
{
    std::vector<const LineSet *> sets;
    for (qsizetype i = 0; i < qMin(count(), filter.uses.size()); ++i) {
        if (filter.uses[i] == use)
            sets.push_back(&query(i));
    }
    return LineSet::unionOf(sets);
}

LineSet LogFindings::levelsFrom(const LogFilter &filter) const
{
    LineSet high;
    LineSet inner = m_inner;
    for (size_t level = 0; level < m_levels.size(); ++level) {
        inner -= m_levels[level];
        if (level >= size_t(*filter.leastLevel))
            high |= m_levels[level];
    }
    if (filter.showsInner)
        high |= inner.runsBehind(high);
    return high;
}

LineSet LogFindings::passing(const LogFilter &filter, const std::vector<LogMark> &marks, qint64 first, qint64 end) const
{
    LineSet lines = LineSet::range(first, qMin(end, m_end));
    if (filter.uses.contains(LogFilter::Use::Only))
        lines &= queriesFor(filter, LogFilter::Use::Only);
    if (filter.leastLevel)
        lines &= levelsFrom(filter);
    if (filter.source)
        lines &= linesFrom(*filter.source, marks, end);
    if (filter.uses.contains(LogFilter::Use::Hide))
        lines -= queriesFor(filter, LogFilter::Use::Hide);
    if (filter.foldsRepeats)
        lines -= m_repeats;
    return lines;
}

} // namespace spacewright::log

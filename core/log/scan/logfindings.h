// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lineset.h"
#include "logscan.h"

#include <core/log/loglevel.h>
#include <core/log/logmarks.h>

#include <optional>

namespace spacewright::log
{

/// Which of the lines that were looked at are shown.
struct LogFilter {
    enum class Use : quint8 {
        /// Only coloured.
        Mark,
        /// Lines that have none of these are hidden.
        Only,
        /// Lines that have it are hidden.
        Hide,
    };

    /// For each query, in the order of the rules.
    QList<Use> uses = {};
    /// Lines that say to have this level or a higher one.
    std::optional<Level> leastLevel = {};
    /// Lines from one source.
    std::optional<Source> source = {};
    /// Of lines that are equal but for their times, the first one.
    bool foldsRepeats = false;
    /// Beside lines of the least level those below them that stand further in and name no level of their own: the rest
    /// of a traceback.
    bool showsInner = false;

    /// Whether it hides nothing.
    bool showsAll() const;
    bool operator==(const LogFilter &) const = default;
};

/// What was found in a log so far: a set of lines for each query, each level and for repeated lines, so that any filter
/// is a few operations on sets and no search.
class LogFindings final
{
public:
    LogFindings() = default;
    explicit LogFindings(const LogRules &rules) : m_queries(size_t(rules.count())) {}

    void take(const ScanPart &part);
    /// Lines from @p line on will be looked at anew.
    void forgetFrom(qint64 line);

    /// The lines between @p first and @p end, as far as they were looked at, that @p filter shows. @p marks says where
    /// lines come from.
    [[nodiscard]] LineSet passing(const LogFilter &filter, const std::vector<LogMark> &marks, qint64 first,
                                  qint64 end) const;

    qsizetype count() const { return qsizetype(m_queries.size()); }
    const LineSet &query(qsizetype index) const { return m_queries[size_t(index)]; }
    const LineSet &level(Level level) const { return m_levels[size_t(level)]; }
    const LineSet &repeats() const { return m_repeats; }
    /// One past the last line that was looked at.
    qint64 end() const { return m_end; }

private:
    LineSet levelsFrom(const LogFilter &filter) const;
    LineSet queriesFor(const LogFilter &filter, LogFilter::Use use) const;

    std::vector<LineSet> m_queries;
    std::array<LineSet, 4> m_levels;
    LineSet m_repeats;
    LineSet m_inner;
    qint64 m_end = 0;
};

} // namespace spacewright::log

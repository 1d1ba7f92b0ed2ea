// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/progress.h>
#include <core/base/textpattern.h>

#include <QList>
#include <QString>

#include <functional>
#include <memory>

namespace spacewright::log
{

class LogStore;

using LogQuery = TextQuery;

/// A part of a line's text as it is shown (see decodeAnsi), in UTF-16 units.
struct LogMatch {
    qsizetype start = 0;
    qsizetype length = 0;
};

/// A compiled query. Copies share it; it may be used by several threads at once.
class LogPattern final
{
public:
    /// Fails if the query is no regular expression, with the place and the reason.
    [[nodiscard]] static Result<LogPattern> compile(const LogQuery &query);

    /// Matches in the text of one line of a log, from left to right; empty ones are none.
    QList<LogMatch> matchesIn(QByteArrayView line) const;

private:
    explicit LogPattern(const TextPattern &pattern) : m_pattern(pattern) {}

    TextPattern m_pattern;
};

/// A match with its line, counted from 0 with the lines that the store has dropped: what a hit says stays true.
struct LogHit {
    qint64 line = 0;
    LogMatch match;
};

/// Searches the lines of @p store that are there now, from line @p first of those counted like hits, and hands hits
/// over block by block on the calling thread. Returns the line to go on from when the log has grown.
[[nodiscard]] qint64 searchLog(const LogStore &store, const LogPattern &pattern, qint64 first, Progress &progress,
                               const std::function<void(const QList<LogHit> &)> &take);

} // namespace spacewright::log

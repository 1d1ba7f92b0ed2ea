// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/progress.h>
#include <core/base/textpattern.h>

#include <QList>
#include <QString>

namespace spacewright::log
{

using LogQuery = TextQuery;

/// A part of a line's text as it is shown (see decodeAnsi), in UTF-16 units.
struct LogMatch {
    qsizetype start = 0;
    qsizetype length = 0;

    bool operator==(const LogMatch &) const = default;
};

/// A compiled query, for the places of its matches in single lines; which lines of a log have any, scanLog() says.
/// Copies share it; it may be used by several threads at once.
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

} // namespace spacewright::log

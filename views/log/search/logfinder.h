// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "logscanner.h"

#include <core/log/logsearch.h>

namespace spacewright::views
{

/// A match with its line, which counts with those that the store has dropped: what it says stays true.
struct LogHit {
    qint64 line = 0;
    log::LogMatch match;
};

/// Searches one log in the background for one query and goes from match to match. Goes on by itself when the log grows.
class LogFinder final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LogFinder)

public:
    explicit LogFinder(QObject *parent = nullptr);
    ~LogFinder() override;

    void setStore(std::shared_ptr<log::LogStore> store);
    /// Starts anew; an empty text ends the search. Returns why an expression is none.
    Result<> setQuery(const log::LogQuery &query);
    /// Only lines that are shown count; all without.
    void setPassing(const std::optional<log::LineSet> &lines);
    /// The log has more lines: look there too.
    void lookOn() { m_scanner.lookOn(); }

    /// Lines with a match.
    const log::LineSet &lines() const { return m_lines; }
    const std::optional<log::LogPattern> &pattern() const { return m_pattern; }
    bool isSearching() const { return m_scanner.isScanning(); }
    /// The match at or behind a place, and the one before it; from the other end of the log if there is none.
    std::optional<LogHit> next(qint64 line, qsizetype position) const;
    std::optional<LogHit> previous(qint64 line, qsizetype position) const;

Q_SIGNALS:
    void changed();

private:
    void update();
    QList<log::LogMatch> matchesIn(qint64 line) const;

    std::shared_ptr<log::LogStore> m_store;
    std::optional<log::LogPattern> m_pattern;
    std::optional<log::LineSet> m_passing;
    log::LineSet m_lines;
    LogScanner m_scanner;
};

} // namespace spacewright::views

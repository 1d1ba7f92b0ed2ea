// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/task.h>
#include <core/log/logsearch.h>
#include <core/log/logstore.h>

#include <QObject>
#include <QTextLayout>

#include <optional>

namespace spacewright::views
{

/// Searches one log in the background and keeps the hits, in order. Goes on by itself when the log grows.
class LogFinder final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LogFinder)

public:
    /// Enough to walk through; a log in which everything matches must not take the memory.
    static constexpr qsizetype hitLimit = 100'000;

    explicit LogFinder(QObject *parent = nullptr);
    ~LogFinder() override;

    void setStore(std::shared_ptr<log::LogStore> store);
    /// Starts anew; an empty text ends the search.
    void setQuery(const log::LogQuery &query);
    /// The log has more lines: look there too.
    void lookOn();

    const QList<log::LogHit> &hits() const { return m_hits; }
    bool isSearching() const { return m_task.isRunning(); }
    bool isAtLimit() const { return m_hits.size() >= hitLimit; }
    /// Index of the first hit at or behind a place; hits().size() if there is none.
    qsizetype hitFrom(qint64 line, qsizetype position) const;

Q_SIGNALS:
    void changed();
    /// The query is no regular expression.
    void failed(const QString &message);

private:
    void start();
    void take(quint64 run, const QList<log::LogHit> &hits);

    std::shared_ptr<log::LogStore> m_store;
    std::optional<log::LogPattern> m_pattern;
    QList<log::LogHit> m_hits;
    qint64 m_next = 0;
    /// What the log held, with what it dropped, when the last search began.
    qint64 m_searchedBytes = 0;
    /// Hits of an older search may still be on their way.
    quint64 m_run = 0;
    Task<qint64> m_task;
};

} // namespace spacewright::views

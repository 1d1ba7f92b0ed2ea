// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <atomic>
#include <mutex>

namespace spacewright::run
{

/// What the page of a running app says, on its way into the log of the run: handed over on any thread, taken on the
/// run's own, so that the log has one writer and its lines stand in the order in which they were said. A page that
/// floods loses lines, which are counted.
class PageLines final
{
public:
    static constexpr qsizetype mostWaiting = 1000;

    /// One line, without its end; line ends inside of it become spaces.
    void add(const QByteArray &line);
    /// All that waits, each with the mark of a page and a line end.
    [[nodiscard]] QByteArray take();

    /// The page asked its app for something.
    void addRequest() { ++m_requests; }
    /// How often since the last call.
    [[nodiscard]] int takeRequests() { return m_requests.exchange(0); }

    /// What marks a line of a page in a log.
    static QByteArray mark() { return QByteArrayLiteral("[page] "); }

private:
    std::mutex m_mutex;
    QList<QByteArray> m_waiting;
    qsizetype m_lost = 0;
    std::atomic_int m_requests = 0;
};

} // namespace spacewright::run

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <atomic>
#include <functional>

namespace spacewright
{

/// How far a job is. A total of 0 means that nobody knows.
struct ProgressState {
    qint64 done = 0;
    qint64 total = 0;
    /// What is being done now, for people.
    QString text;
};

/// Handed to every job that can take over half a second: it says how far it is and asks whether it is still wanted.
/// Reporting happens on the job's own thread; cancel() and isCancelled() may be called from any.
class Progress final
{
public:
    using Listener = std::function<void(const ProgressState &)>;

    Progress() = default;
    explicit Progress(Listener listener);
    Progress(const Progress &) = delete;
    Progress &operator=(const Progress &) = delete;

    void report(qint64 done, qint64 total, const QString &text);
    void cancel() { m_cancelled.store(true, std::memory_order_relaxed); }
    bool isCancelled() const { return m_cancelled.load(std::memory_order_relaxed); }

private:
    Listener m_listener;
    std::atomic_bool m_cancelled = false;
};

} // namespace spacewright

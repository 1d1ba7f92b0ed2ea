// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runningspace.h"

#include <QElapsedTimer>

#include <functional>
#include <mutex>
#include <thread>

namespace spacewright::run
{

/// A mark on disk that a session is alive: other processes see in it how the Space runs, and after a crash the next
/// start knows what to clean. Removed when the session ends. Its notes may be made on any thread.
class SessionMark final
{
public:
    /// @p wished is called on a thread of its own for what others want of the run.
    SessionMark(RunningSpace space, std::function<void(RunningWish)> wished);
    SessionMark(const SessionMark &) = delete;
    SessionMark &operator=(const SessionMark &) = delete;
    ~SessionMark();

    void noteStage(Stage stage, const QString &runner);
    /// An empty one is no news: the last one is where a visit goes.
    void noteUrl(const QUrl &url);
    void noteStats(const Stats &stats);

private:
    void write();
    void takeWish();

    QString m_path;
    std::function<void(RunningWish)> m_wished;
    std::mutex m_mutex;
    RunningSpace m_space;
    QElapsedTimer m_sinceStats;
    std::jthread m_watch;
};

/// Where the marks of sessions are.
inline const QString sessionMarkKind = QStringLiteral("sessions");

} // namespace spacewright::run

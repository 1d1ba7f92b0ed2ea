// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/process.h>

#include <QString>

#include <condition_variable>
#include <future>
#include <mutex>
#include <thread>

namespace spacewright::container
{

/// Where a helper is to be reached here: a Unix socket, or a port of 127.0.0.1.
struct HeldPlace {
    QString socket = {};
    quint16 port = 0;

    /// Whether somebody listens there.
    bool isServed() const;
};

/// A helper process that serves a socket or a port for as long as this object lives: started again at the same place if
/// it ends before, as a tunnel does when the network is gone for a while. Its thread is its own, because a process ends
/// with the thread that started it, and an Engine wanders between threads.
class HeldProcess final
{
public:
    /// Starts @p call, which listens at @p place.
    HeldProcess(const ProcessCall &call, const HeldPlace &place);
    ~HeldProcess();
    Q_DISABLE_COPY_MOVE(HeldProcess)

    /// Returns once it listens; fails with ToolFailed if it ended instead, and the detail is what it said.
    [[nodiscard]] Result<> waitUntilServed(Progress &progress);

    /// A new place for a socket in our runtime folder, short enough for one.
    static QString newSocketPath(const QString &name);

private:
    void run(const ProcessCall &call, const std::stop_token &stop);
    Result<> start(const ProcessCall &call, const std::stop_token &stop);
    void keep(const ProcessCall &call, const std::stop_token &stop);
    void pause(std::chrono::milliseconds time, const std::stop_token &stop);

    HeldPlace m_place;
    /// Used on the thread only.
    std::unique_ptr<Process> m_process;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::promise<Result<>> m_started;
    std::shared_future<Result<>> m_startedFuture = m_started.get_future();
    std::jthread m_thread;
};

} // namespace spacewright::container

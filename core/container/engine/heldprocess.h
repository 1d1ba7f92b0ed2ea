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

/// A helper process that serves a socket for as long as this object lives: started again at the same place if it ends
/// before, as a tunnel does when the network is gone for a while. Its thread is its own, because a process
/// ends with the thread that started it, and an Engine wanders between threads.
class HeldProcess final
{
public:
    /// Starts @p call, which makes @p socket.
    HeldProcess(const ProcessCall &call, const QString &socket);
    ~HeldProcess();
    Q_DISABLE_COPY_MOVE(HeldProcess)

    /// Returns once the socket is there; fails with ToolFailed and what the program said if it ended instead.
    [[nodiscard]] Result<> waitForSocket(Progress &progress);

    /// A new place for a socket in our runtime folder, short enough for one.
    static QString newSocketPath(const QString &name);

private:
    void run(const ProcessCall &call, const std::stop_token &stop);
    void pause(std::chrono::milliseconds time, const std::stop_token &stop);

    QString m_socket;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::promise<Result<>> m_started;
    std::shared_future<Result<>> m_startedFuture = m_started.get_future();
    std::jthread m_thread;
};

} // namespace spacewright::container

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "outputqueue.h"

#include <core/container/lifecycle/containeroutput.h>
#include <core/container/lifecycle/containers.h>

#include <atomic>
#include <optional>
#include <thread>

namespace spacewright::run
{

/// One life of a container, from a start to its end. What it prints and how it ends is collected on threads of its own
/// and handed out on the one that owns this. Destroying it lets go of the container, running or not.
class ContainerLife final
{
public:
    /// @p isMeasured: whether what the engine measures is true.
    ContainerLife(const container::Engine &engine, const QString &id, bool isMeasured);
    ContainerLife(const ContainerLife &) = delete;
    ContainerLife &operator=(const ContainerLife &) = delete;
    ~ContainerLife();

    /// Listens first, so that nothing which the container prints is lost, then starts it.
    [[nodiscard]] Result<> start(Progress &progress);
    /// What it printed since the last call; waits up to @p time for something.
    [[nodiscard]] QByteArray takeOutput(std::chrono::milliseconds time) { return m_queue.take(time); }
    /// It has ended, and all that it printed has been taken.
    [[nodiscard]] bool isOver() const { return m_ended.load() && m_queue.isEmpty(); }
    /// Its exit code, or why the engine cannot say; valid once it is over.
    [[nodiscard]] const Result<int> &exitCode() const { return m_exitCode; }
    /// The latest measurement, once for each.
    [[nodiscard]] std::optional<container::ContainerStats> takeStats();
    [[nodiscard]] qint64 memoryPeak() const { return m_memoryPeak.load(); }
    /// Asks it to end; returns at once.
    void askToEnd() { signal({QStringLiteral("SIGINT"), QStringLiteral("SIGTERM")}); }
    /// Ends it by force; returns at once.
    void end() { signal({QStringLiteral("SIGKILL")}); }

private:
    void watch();
    void measure();
    void signal(const QStringList &names);

    container::Engine m_engine;
    QString m_id;
    bool m_isMeasured;
    OutputQueue m_queue;
    /// Cancelled when nobody wants to know any more.
    Progress m_progress;
    std::optional<container::ContainerOutput> m_output;
    std::atomic_bool m_ended = false;
    Result<int> m_exitCode = 0;
    std::mutex m_statsMutex;
    std::optional<container::ContainerStats> m_stats;
    std::atomic<qint64> m_memoryPeak = 0;
    std::jthread m_watcher;
    std::jthread m_meter;
    std::jthread m_signaller;
};

} // namespace spacewright::run

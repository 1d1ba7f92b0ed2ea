// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "outputqueue.h"

#include <core/container/lifecycle/containeroutput.h>
#include <core/container/lifecycle/containers.h>

#include <atomic>
#include <condition_variable>
#include <optional>
#include <thread>

namespace spacewright::run
{

/// One life of a container, from a start, or from when it is taken over, to its end. What it prints and how it ends is
/// collected on threads of its own and handed out on the one that owns this. An engine that goes away may come back,
/// and the container may have gone on meanwhile: then it is listened to again, and never started twice. Destroying this
/// lets go of the container, running or not.
class ContainerLife final
{
public:
    /// How long an engine may be away: it takes about a minute to update one.
    static constexpr std::chrono::milliseconds usualPatience = std::chrono::minutes(2);

    /// @p isMeasured: whether what the engine measures is true.
    ContainerLife(const container::Engine &engine, const QString &id, bool isMeasured,
                  std::chrono::milliseconds patience = usualPatience);
    ContainerLife(const ContainerLife &) = delete;
    ContainerLife &operator=(const ContainerLife &) = delete;
    ~ContainerLife();

    /// Listens first, so that nothing which the container prints is lost, then starts it.
    [[nodiscard]] Result<> start(Progress &progress);
    /// Listens to one that runs already, and hands out first what it printed while nobody did, which is @p since then.
    [[nodiscard]] Result<> takeOver(const QDateTime &since, Progress &progress);
    /// What it printed since the last call; waits up to @p time for something.
    [[nodiscard]] QByteArray takeOutput(std::chrono::milliseconds time) { return m_queue.take(time); }
    /// It has ended, and all that it printed has been taken.
    [[nodiscard]] bool isOver() const { return m_ended.load() && m_queue.isEmpty(); }
    /// Its exit code, or why the engine cannot say; valid once it is over.
    [[nodiscard]] const Result<int> &exitCode() const { return m_exitCode; }
    /// The latest measurement, once for each.
    [[nodiscard]] std::optional<container::ContainerStats> takeStats();
    [[nodiscard]] qint64 memoryPeak() const { return m_memoryPeak.load(); }
    /// Why the engine does not answer, while nobody knows how the container is; nothing while it does.
    [[nodiscard]] std::optional<Error> away() const;
    /// Whether it ended while its engine was away; valid once it is over.
    [[nodiscard]] bool hasEndedAway() const { return m_hasEndedAway; }
    /// Asks it to end; returns at once.
    void askToEnd() { signal({QStringLiteral("SIGINT"), QStringLiteral("SIGTERM")}); }
    /// Ends it by force; returns at once.
    void end() { signal({QStringLiteral("SIGKILL")}); }

private:
    void beginWatch(const std::function<Result<int>()> &waitForEnd);
    void watch(Result<int> code, const std::stop_token &stop);
    Result<int> waitForEnd();
    Result<container::ContainerState> awaitEngine(const Error &reason, const std::stop_token &stop);
    /// Who was away: the engine, or we.
    enum class Missing { Engine, Listener };
    Result<int> resume(const container::ContainerState &state, const QDateTime &since, Missing missing);
    void showMissed(const QDateTime &since, const QDateTime &until, Missing missing);
    std::chrono::milliseconds engineAhead();
    std::chrono::milliseconds clockDoubt() const;
    void print(QByteArrayView bytes);
    void measure(const std::stop_token &stop);
    void setAway(const std::optional<Error> &away);
    void pause(std::chrono::milliseconds time, const std::stop_token &stop);
    void signal(const QStringList &names);

    container::Engine m_engine;
    QString m_id;
    bool m_isMeasured;
    std::chrono::milliseconds m_patience;
    OutputQueue m_queue;
    /// Whether what was printed last ended a line.
    std::atomic_bool m_isLineEnded = true;
    /// When, in milliseconds since 1970.
    std::atomic<qint64> m_lastPrint = 0;
    /// Cancelled when nobody wants to know any more.
    Progress m_progress;
    std::optional<container::ContainerOutput> m_output;
    std::atomic_bool m_ended = false;
    Result<int> m_exitCode = 0;
    bool m_hasEndedAway = false;
    /// Guards what is measured and whether the engine is away.
    mutable std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::optional<container::ContainerStats> m_stats;
    std::optional<Error> m_away;
    std::atomic<qint64> m_memoryPeak = 0;
    std::jthread m_watcher;
    std::jthread m_meter;
    std::jthread m_signaller;
};

} // namespace spacewright::run

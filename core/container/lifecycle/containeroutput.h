// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/container/engine/engine.h>
#include <core/container/stream/framedecoder.h>

#include <QDateTime>

#include <future>
#include <thread>

namespace spacewright::container
{

/// All that a container prints, from its first byte to its last: attached before the container is started. (Reading the
/// log with `follow` loses most of what a container prints that ends at once on Podman 4.3.) Reads on a thread of its
/// own; destroying it detaches.
class ContainerOutput final
{
public:
    /// @p sink is called on the reading thread. @p hasTerminal: as the container was created.
    ContainerOutput(const Engine &engine, const QString &id, OutputSink sink, bool hasTerminal = false);

    /// Start the container after this, not before.
    [[nodiscard]] Result<> waitUntilAttached(Progress &progress);
    /// Waits until the container has closed its output and the sink has seen all of it. EngineCut if the engine went
    /// away in the middle.
    [[nodiscard]] Result<> waitForEnd(Progress &progress);

private:
    std::promise<Result<>> m_attached;
    std::promise<Result<>> m_ended;
    std::shared_future<Result<>> m_attachedFuture = m_attached.get_future();
    std::shared_future<Result<>> m_endedFuture = m_ended.get_future();
    std::jthread m_thread;
};

/// A part of a log, by the engine's clock; where a time is not valid, it has no such end.
struct LogSpan {
    QDateTime since = {};
    QDateTime until = {};
};

/// What the engine has kept of a container's output so far, or of @p span alone. Complete for containers that have
/// ended.
[[nodiscard]] Result<> readLog(const Engine &engine, const QString &id, const OutputSink &sink, Progress &progress,
                               const LogSpan &span = {});

} // namespace spacewright::container

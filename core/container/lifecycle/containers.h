// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "containerspec.h"
#include "containerstate.h"

#include <core/container/engine/engine.h>

namespace spacewright::container
{

using StatsListener = std::function<void(const ContainerStats &)>;

/// The containers of an engine. Containers that are not there are ContainerMissing.
class Containers final
{
public:
    explicit Containers(const Engine &engine) : m_engine(engine) {}

    /// Returns the id. ImageMissing or NameTaken if so.
    [[nodiscard]] Result<QString> create(const ContainerSpec &spec, Progress &progress) const;
    /// PortTaken if another program has the host port: the container is then still there and wants to be removed.
    [[nodiscard]] Result<> start(const QString &id, Progress &progress) const;
    /// SIGTERM, and SIGKILL after @p grace. One that has ended is a success.
    [[nodiscard]] Result<> stop(const QString &id, std::chrono::seconds grace, Progress &progress) const;
    [[nodiscard]] Result<> kill(const QString &id, const QString &signal, Progress &progress) const;
    /// Waits for its end, however long that takes, and returns the exit code.
    [[nodiscard]] Result<int> wait(const QString &id, Progress &progress) const;
    /// Waits, some seconds at most, until one that has ended can be started again with all that it had. Podman puts its
    /// network and ports away in a program of its own, after the end: what starts before that has neither.
    void settle(const QString &id, Progress &progress) const;
    /// With its anonymous volumes, even if it runs. One that is gone is a success.
    [[nodiscard]] Result<> remove(const QString &id, Progress &progress) const;

    [[nodiscard]] Result<ContainerState> inspect(const QString &id, Progress &progress) const;
    /// All that carry @p label ("key" or "key=value"), running or not.
    [[nodiscard]] Result<QList<ContainerSummary>> list(const QString &label, Progress &progress) const;
    /// Calls @p listener about once a second until the container ends.
    [[nodiscard]] Result<> stats(const QString &id, const StatsListener &listener, Progress &progress) const;

    /// Unpacks a tar below @p folder of the container, running or not.
    [[nodiscard]] Result<> copyIn(const QString &id, const QString &folder, const http::BodySource &tar,
                                  Progress &progress) const;
    /// What a file or folder of the container holds, as a tar.
    [[nodiscard]] Result<> copyOut(const QString &id, const QString &path, const http::BodySink &tar,
                                   Progress &progress) const;

private:
    Engine m_engine;
};

} // namespace spacewright::container

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/http/eventstream.h>
#include <core/hub/client/hubclient.h>
#include <core/hub/client/spaceid.h>

#include <QDateTime>

namespace spacewright::hub
{

/// How long a stream is waited for, and how often a broken one is opened again.
struct StreamPatience {
    /// The Hub keeps a connection alive with something every few seconds.
    std::chrono::milliseconds silence{120'000};
    http::RetryPolicy policy{.longestWait = std::chrono::seconds(10)};
    /// Told when a connection has been made, and when it has ended.
    std::function<void(bool isOpen)> connection = {};
};

/// Hands the events of a stream to @p take until it returns false, the stream ends, or @p progress is cancelled, which
/// is a success. A connection that breaks is made again; what comes again then is left out. Fails when the Hub
/// refuses, or when nothing new comes over several connections.
[[nodiscard]] Result<> followStream(const HubClient &hub, const HubRequest &request,
                                    const std::function<bool(const http::ServerEvent &)> &take, Progress &progress,
                                    const StreamPatience &patience = {});

enum class LogKind { Build, Run };

/// A piece of a log: mostly a line with its end, but it may be part of one or several.
struct LogPiece {
    QByteArray text = {};
    QDateTime time = {};
};

/// Follows a log of a Space from its start. It needs the right to write to the Space.
[[nodiscard]] Result<> followLog(const HubClient &hub, const SpaceId &space, LogKind kind,
                                 const std::function<bool(const LogPiece &)> &take, Progress &progress,
                                 const StreamPatience &patience = {});

/// What a log holds by now: ends when nothing new comes for a moment.
[[nodiscard]] Result<> drainLog(const HubClient &hub, const SpaceId &space, LogKind kind,
                                const std::function<bool(const LogPiece &)> &take, Progress &progress);

/// Calls @p changed whenever the Hub says that something about a Space changed: time to read its Runtime again. What
/// changed is not documented, so it is not looked at.
[[nodiscard]] Result<> followEvents(const HubClient &hub, const SpaceId &space, const std::function<bool()> &changed,
                                    Progress &progress, const StreamPatience &patience = {});

/// What a running Space uses at one moment; below 0 where it is not said.
struct SpaceMetrics {
    double cpuPercent = -1;
    qint64 memoryUsed = -1;
    qint64 memoryTotal = -1;
    double receivedPerSecond = -1;
    double sentPerSecond = -1;
    /// Utilisation in percent of each GPU.
    QList<double> gpuPercent = {};
    /// Bytes of all of them together; below 0 if the Hub does not say.
    qint64 gpuMemoryUsed = -1;
    qint64 gpuMemoryTotal = -1;
};

[[nodiscard]] Result<> followMetrics(const HubClient &hub, const SpaceId &space,
                                     const std::function<bool(const SpaceMetrics &)> &take, Progress &progress,
                                     const StreamPatience &patience = {});

} // namespace spacewright::hub

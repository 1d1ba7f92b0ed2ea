// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "volume.h"

#include <core/hub/client/hubclient.h>
#include <core/hub/client/spaceid.h>

#include <optional>

namespace spacewright::hub
{

/// What a stage means for somebody who waits or wants to do something.
enum class Phase {
    /// Being built or started: it will change by itself.
    Working,
    Serving,
    /// Serves an older commit while the next one is built or started.
    ServingAndWorking,
    /// Wakes up when it is visited or restarted.
    Asleep,
    Failed,
    /// One that is not known here.
    Unknown,
};

/// @p stage: "RUNNING", "BUILD_ERROR"...: what huggingface_hub and @huggingface/hub know together.
Phase phaseOf(const QString &stage);

/// How a Space on the Hub runs. All but the stage may be missing.
struct Runtime {
    QString stage = {};
    QString errorMessage = {};
    /// Flavors; the current one is empty while nothing runs.
    QString hardware = {};
    QString requestedHardware = {};
    /// Seconds without visitors until it sleeps: -1 for never, none for what the Hub does by default.
    std::optional<qint64> sleepTime = {};
    int replicas = 0;
    /// 0 where it is not said, or left to the Hub.
    int requestedReplicas = 0;
    bool isDevMode = false;
    /// The commit that runs, which need not be the newest one.
    QString commit = {};
    QStringList domains = {};
    QList<Volume> volumes = {};

    Phase phase() const { return phaseOf(stage); }
};

/// Reads what the Hub says, however little it is.
Runtime runtimeFrom(const QJsonValue &told);

[[nodiscard]] Result<Runtime> readRuntime(const HubClient &hub, const SpaceId &space, Progress &progress);

/// Each of these needs the right to manage the Space and returns how it runs then.
[[nodiscard]] Result<Runtime> requestHardware(const HubClient &hub, const SpaceId &space, const QString &flavor,
                                              std::optional<qint64> sleepTime, Progress &progress);
/// @p seconds: -1 for never.
[[nodiscard]] Result<Runtime> setSleepTime(const HubClient &hub, const SpaceId &space, qint64 seconds,
                                           Progress &progress);
[[nodiscard]] Result<Runtime> pauseSpace(const HubClient &hub, const SpaceId &space, Progress &progress);

enum class Restart {
    /// The app only.
    App,
    /// Builds anew, with nothing kept from earlier builds.
    Factory,
};
[[nodiscard]] Result<Runtime> restartSpace(const HubClient &hub, const SpaceId &space, Restart how, Progress &progress);
/// Copies of the app that serve at the same time, each of which is paid for.
[[nodiscard]] Result<Runtime> setReplicas(const HubClient &hub, const SpaceId &space, int count, Progress &progress);
[[nodiscard]] Result<Runtime> setDevMode(const HubClient &hub, const SpaceId &space, bool enabled, Progress &progress);
/// Replaces all volumes; none takes them all away.
[[nodiscard]] Result<Runtime> setVolumes(const HubClient &hub, const SpaceId &space, const QList<Volume> &volumes,
                                         Progress &progress);

} // namespace spacewright::hub

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "spacestatus.h"

#include "lifecycle.h"

namespace spacewright::hub
{

QList<RemoteCommit> commitsAfter(const QList<RemoteCommit> &commits, const QString &running)
{
    if (running.isEmpty())
        return {};
    const auto place = std::ranges::find(commits, running, &RemoteCommit::id);
    return {commits.begin(), place};
}

std::optional<double> hourlyCost(const QList<Hardware> &table, const Runtime &runtime)
{
    const QString &flavor = runtime.hardware.isEmpty() ? runtime.requestedHardware : runtime.hardware;
    const auto row = std::ranges::find(table, flavor, &Hardware::name);
    if (row == table.end())
        return std::nullopt;
    return row->dollarsPerHour * qMax(1, runtime.replicas);
}

Result<SpaceStatus> readStatus(const HubClient &hub, const SpaceId &space, Progress &progress)
{
    const Result<SpaceInfo> info = readSpace(hub, space, progress);
    if (!info)
        return failure(info);
    SpaceStatus status{.info = *info};
    // What is told with the Space may be older.
    if (const Result<Runtime> runtime = readRuntime(hub, info->id, progress))
        status.info.runtime = *runtime;
    status.canManage = hub.hasToken() && mayWrite(hub, info->id, progress).value_or(false);
    const QString &running = status.info.runtime.commit;
    if (!running.isEmpty() && running != info->commit) {
        if (const auto commits = readCommits(hub, info->id, QStringLiteral("main"), mostWaiting, progress))
            status.waiting = commitsAfter(*commits, running);
    }
    status.hardware = hardwareTable(hub, progress).value_or(QList<Hardware>());
    return status;
}

} // namespace spacewright::hub

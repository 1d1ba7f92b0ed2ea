// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hardware.h"
#include "spaceinfo.h"

#include <core/hub/files/history.h>

namespace spacewright::hub
{

/// What is to be known about a Space on the Hub by whoever looks after it.
struct SpaceStatus {
    /// With its runtime as of now.
    SpaceInfo info = {};
    /// Whether it may be changed by whoever asks.
    bool canManage = false;
    /// Commits on main that do not run yet, newest first; at most mostWaiting. Empty where it is not said what runs.
    QList<RemoteCommit> waiting = {};
    /// The Hub's table with its prices; empty where it cannot be had.
    QList<Hardware> hardware = {};
};

constexpr int mostWaiting = 50;

/// Asks for all of it. Fails only where the Space itself cannot be looked at.
[[nodiscard]] Result<SpaceStatus> readStatus(const HubClient &hub, const SpaceId &space, Progress &progress);

/// Those of @p commits, newest first, that came after @p running; none if that is empty.
QList<RemoteCommit> commitsAfter(const QList<RemoteCommit> &commits, const QString &running);

/// What a Space costs in US dollars an hour while it runs; none if the table does not know its hardware.
std::optional<double> hourlyCost(const QList<Hardware> &table, const Runtime &runtime);

} // namespace spacewright::hub

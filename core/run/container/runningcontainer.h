// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/container/engine/engine.h>

namespace spacewright::run
{

/// The container of an app, for whoever wants to look into it while it runs.
struct RunningContainer {
    container::Engine engine;
    QString id;
    /// Where it is, for people: "Podman 4.3.1, rootless".
    QString place;
    /// False where the engine would tell of all that its user runs (rootless with cgroup v1).
    bool isMeasured = true;
};

} // namespace spacewright::run

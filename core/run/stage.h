// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace spacewright::run
{

/// Where a run stands, by the Hub's own names (huggingface_hub, _space_api.SpaceStage).
enum class Stage {
    NoAppFile,
    ConfigError,
    Building,
    BuildError,
    AppStarting,
    Running,
    RuntimeError,
    Sleeping,
    Stopped
};

/// "BUILD_ERROR"
QString stageName(Stage stage);
/// The one of that name; STOPPED where there is none.
Stage stageNamed(const QString &name);
/// Whether the run is over and has failed.
bool isFailure(Stage stage);
/// Whether something is being done or served: BUILDING, APP_STARTING, RUNNING.
bool isActive(Stage stage);
/// Whether the run is not over: that, or SLEEPING, which a visit ends.
bool isOngoing(Stage stage);

} // namespace spacewright::run

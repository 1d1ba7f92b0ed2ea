// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stage.h"

namespace spacewright::run
{

QString stageName(Stage stage)
{
    switch (stage) {
    case Stage::NoAppFile:
        return QStringLiteral("NO_APP_FILE");
    case Stage::ConfigError:
        return QStringLiteral("CONFIG_ERROR");
    case Stage::Building:
        return QStringLiteral("BUILDING");
    case Stage::BuildError:
        return QStringLiteral("BUILD_ERROR");
    case Stage::AppStarting:
        return QStringLiteral("APP_STARTING");
    case Stage::Running:
        return QStringLiteral("RUNNING");
    case Stage::RuntimeError:
        return QStringLiteral("RUNTIME_ERROR");
    case Stage::Sleeping:
        return QStringLiteral("SLEEPING");
    case Stage::Stopped:
        break;
    }
    return QStringLiteral("STOPPED");
}

Stage stageNamed(const QString &name)
{
    for (const Stage stage : {Stage::NoAppFile, Stage::ConfigError, Stage::Building, Stage::BuildError,
                              Stage::AppStarting, Stage::Running, Stage::RuntimeError, Stage::Sleeping}) {
        if (stageName(stage) == name)
            return stage;
    }
    return Stage::Stopped;
}

bool isFailure(Stage stage)
{
    return stage == Stage::NoAppFile || stage == Stage::ConfigError || stage == Stage::BuildError ||
           stage == Stage::RuntimeError;
}

bool isActive(Stage stage)
{
    return stage == Stage::Building || stage == Stage::AppStarting || stage == Stage::Running;
}

bool isOngoing(Stage stage)
{
    return isActive(stage) || stage == Stage::Sleeping;
}

} // namespace spacewright::run

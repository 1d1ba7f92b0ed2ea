// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "staticrunner.h"

#include "rebuilds.h"
#include "staticserver.h"
#include <core/run/process/sourcewatch.h>
#include <core/run/recipe/recipe.h>
#include <core/run/runoptions.h>

#include <QCoreApplication>
#include <QEventLoop>
#include <QFileInfo>
#include <QTimer>

namespace spacewright::run
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(StaticRunner)
};

constexpr int lookPauseMs = 50;

/// With exact fidelity it may be one that git ignores.
Result<> checkPage(const Recipe &recipe, const QString &folder)
{
    if (QFileInfo::exists(folder + QLatin1Char('/') + recipe.card.appFile))
        return {};
    if (recipe.card.appBuildCommand.isEmpty()) {
        //: %1 is the app_file of a card
        return fail(ErrorCode::AppFileMissing,
                    Tr::tr("Git ignores %1, so the Hub would not have it. Take it out of .gitignore.")
                        .arg(recipe.card.appFile));
    }
    //: %1 is the app_file of a card
    return fail(
        ErrorCode::AppFileMissing,
        Tr::tr("app_build_command made no %1. Name the built page as app_file in README.md.").arg(recipe.card.appFile));
}

Result<> runBuildCommand(BuildPlace &place, const Recipe &recipe, const QString &folder, const RunOptions &options,
                         RunObserver &observer, Progress &progress)
{
    const Result<int> exitCode = place.execute(recipe, folder, options, observer, progress);
    if (progress.isCancelled())
        return {};
    if (!exitCode)
        return failure(exitCode);
    if (*exitCode != 0) {
        //: %1 is a command, %2 a number
        return fail(ErrorCode::BuildFailed,
                    Tr::tr("app_build_command (%1) ended with exit code %2. The build log says why.")
                        .arg(recipe.card.appBuildCommand)
                        .arg(*exitCode));
    }
    return checkPage(recipe, folder);
}

/// Calls @p look again and again until the page is to end. There is nothing to wait for then.
void serve(const RunOptions &options, Progress &progress, const std::function<void()> &look)
{
    QEventLoop loop;
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &loop, [&] {
        if (options.stop && options.stop->wish() != StopRequest::Wish::None)
            progress.cancel();
        if (progress.isCancelled())
            return loop.quit();
        look();
    });
    timer.start(lookPauseMs);
    loop.exec();
}

} // namespace

QString buildInstruction(const Recipe &recipe)
{
    return QStringLiteral("RUN ") + recipe.card.appBuildCommand;
}

StaticRunner::StaticRunner(RunnerKind kind)
{
    if (kind == RunnerKind::Container)
        m_place = std::make_unique<ContainerBuild>();
    else
        m_place = std::make_unique<SandboxBuild>();
}

Result<> StaticRunner::build(const Recipe &recipe, const RunOptions &options, RunObserver &observer, Progress &progress)
{
    m_folder = recipe.folder;
    if (recipe.fidelity == Fidelity::Exact) {
        Result<std::unique_ptr<PageCopy>> copy = PageCopy::make(recipe.folder, options.isIgnored, progress);
        if (!copy || progress.isCancelled())
            return copy ? Result<>() : failure(copy);
        m_copy = *std::move(copy);
        m_folder = m_copy->folder();
    }
    return recipe.card.appBuildCommand.isEmpty()
               ? Result<>()
               : runBuildCommand(*m_place, recipe, m_folder, options, observer, progress);
}

Result<> StaticRunner::run(const Recipe &recipe, const RunOptions &options, RunObserver &observer, Progress &progress)
{
    observer.onStage(Stage::AppStarting, QString());
    if (const Result<> checked = checkPage(recipe, m_folder); !checked)
        return checked;
    StaticServer server({.folder = m_folder,
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
    if (recipe.fidelity == Fidelity::Exact)
        serve(options, progress, [] {});
    else
        serveLive(recipe, options, observer, progress);
    return {};
}

/// Shows what is saved.
void StaticRunner::serveLive(const Recipe &recipe, const RunOptions &options, RunObserver &observer, Progress &progress)
{
    SourceWatch watch(recipe.folder, options.isIgnored);
    Rebuilds rebuilds([&] { return runBuildCommand(*m_place, recipe, recipe.folder, options, observer, progress); },
                      recipe.card.appFile.section(QLatin1Char('/'), 0, -2).section(QLatin1Char('/'), 0, 0));
    serve(options, progress, [&] {
        if (rebuilds.isRunning() && !rebuilds.hasEnded())
            return;
        const QStringList changes = watch.takeChanges();
        if (rebuilds.isRunning()) {
            // A page that does not build while it is being edited is no reason to take the last good one away.
            if (const Result<> built = rebuilds.finish(changes); !built)
                observer.onLog(LogSource::Runner, built.error().message.toUtf8() + '\n');
            observer.onReload();
        } else if (!changes.isEmpty()) {
            recipe.card.appBuildCommand.isEmpty() ? observer.onReload() : rebuilds.start();
        }
    });
}

} // namespace spacewright::run

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "buildcommand.h"

#include <core/run/container/appcontainer.h>
#include <core/run/container/chosenengine.h>
#include <core/run/container/containerlife.h>
#include <core/run/container/containermark.h>
#include <core/run/container/ownedcontainer.h>
#include <core/run/container/writtenfiles.h>
#include <core/run/image/hostnetwork.h>
#include <core/run/runoptions.h>
#include <core/run/sandbox/sandbox.h>
#include <core/run/stepclock.h>

#include <core/container/engine/engineinfo.h>

namespace spacewright::run
{

namespace
{

constexpr std::chrono::milliseconds tick{50};
/// A page with all its modules is brought back at the end.
constexpr std::chrono::minutes bringPatience{5};
/// Downloads of npm. Of its own, since it belongs to user 1000 as the image has made the folder.
const QString cacheVolume = QStringLiteral("spacewright-npm");
const QString cacheFolder = QStringLiteral("/home/user/.npm");

AppContainer commandContainer(const container::Engine &engine, const container::EngineInfo &info, const Recipe &recipe,
                              const RunOptions &options, const SpaceImage &image)
{
    AppContainer app = confinedContainer(recipe, options, image, info);
    app.spec.entrypoint = {QStringLiteral("/bin/sh")};
    // That the card's command is one for a shell is documented.
    app.spec.command = {QStringLiteral("-c"), recipe.card.appBuildCommand};
    app.spec.workingFolder = appFolder;
    const HostNetwork network = HostNetwork::ofThisMachine();
    app.spec.environment = network.environment(certificatesInContainer);
    app.spec.environment.insert(network.packageIndexes);
    app.spec.environment.insert(QStringLiteral("HOME"), QStringLiteral("/home/user"));
    app.spec.environment.insert(QStringLiteral("CI"), QStringLiteral("true"));
    app.spec.environment.insert(options.variables);
    app.spec.mounts += {.kind = container::Mount::Kind::Volume, .source = cacheVolume, .target = cacheFolder};
    app.copyTarget = appFolder;
    if (canMount(recipe.folder, engine.address(), info))
        mountSource(app, recipe.folder, info);
    return app;
}

Result<int> runToEnd(const container::Engine &engine, const QString &id, RunObserver &observer, Progress &progress)
{
    ContainerLife life(engine, id, false);
    if (const Result<> started = life.start(progress); !started)
        return failure(started);
    while (!life.isOver() && !progress.isCancelled()) {
        const QByteArray output = life.takeOutput(tick);
        if (!output.isEmpty())
            observer.onLog(LogSource::Build, output);
    }
    return progress.isCancelled() ? Result<int>(-1) : life.exitCode();
}

Result<int> runCommand(const container::Engine &engine, const Recipe &recipe, const RunOptions &options,
                       const SpaceImage &image, RunObserver &observer, Progress &progress)
{
    const Result<container::EngineInfo> info = container::knownEngineInfo(engine, progress);
    if (!info)
        return failure(info);
    const AppContainer app = commandContainer(engine, *info, recipe, options, image);
    const Result<OwnedContainer> container = OwnedContainer::create(engine, app.spec, progress);
    if (!container)
        return failure(container);
    if (const Result<> filled = fillContainer(engine, container->id(), recipe, app, progress); !filled)
        return failure(filled);
    const Result<int> exitCode = runToEnd(engine, container->id(), observer, progress);
    if (!app.copyTarget.isEmpty() && exitCode && !progress.isCancelled())
        WrittenFiles(engine, container->id(), recipe.folder, app.copyTarget, bringPatience).finish(progress);
    return exitCode;
}

} // namespace

ContainerBuild::ContainerBuild() = default;

ContainerBuild::~ContainerBuild() = default;

Result<> ContainerBuild::prepare(const Recipe &recipe, const RunOptions &options, RunObserver &observer,
                                 Progress &progress)
{
    if (!m_engine) {
        const Result<container::Engine> engine = openChosenEngine(options.engine, observer, progress);
        if (!engine)
            return failure(engine);
        m_engine = *engine;
        m_mark = std::make_unique<ContainerMark>(m_engine->address().url.toString());
    }
    if (!m_image.id.isEmpty())
        return {};
    const Result<SpaceImage> image = imageOfSteps(*m_engine, recipe, options, observer, progress);
    if (!image)
        return failure(image);
    m_image = *image;
    return {};
}

Result<int> ContainerBuild::execute(const Recipe &recipe, const QString &folder, const RunOptions &options,
                                    RunObserver &observer, Progress &progress)
{
    // The image is the Space's, wherever its files are.
    if (const Result<> prepared = prepare(recipe, options, observer, progress); !prepared || progress.isCancelled())
        return prepared ? Result<int>(-1) : failure(prepared);
    Recipe page = recipe;
    page.folder = folder;
    StepClock clock(observer, buildInstruction(recipe));
    const Result<int> exitCode = runCommand(*m_engine, page, options, m_image, observer, progress);
    clock.finish(exitCode && *exitCode == 0 ? log::StepState::Done : log::StepState::Failed, exitCode.value_or(-1));
    return exitCode;
}

QMap<QString, QString> ContainerBuild::facts() const
{
    return m_engine ? imageFacts(*m_engine, m_image) : QMap<QString, QString>();
}

} // namespace spacewright::run

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "spaceimage.h"

#include "enginesteps.h"
#include "hostaccess.h"
#include "imagelayer.h"

#include <core/run/buildrecord.h>
#include <core/run/recipe/dockerfile.h>
#include <core/run/stepclock.h>

#include <core/base/filewriter.h>
#include <core/container/image/buildcontext.h>
#include <core/container/image/imagebuild.h>
#include <core/container/image/images.h>

#include <QCoreApplication>
#include <QFileInfo>

namespace spacewright::run
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ContainerRunner)
};

using Kind = RecipeStep::Kind;

constexpr qint64 ignoreFileLimit = 1024 * 1024;

Error missingBase(const QString &name, const Error &error)
{
    //: %1 is the name of an image
    return {ErrorCode::ImageMissing,
            Tr::tr("The base image %1 is not there and could not be fetched. Is there a connection to its registry?")
                .arg(name),
            error.message + QLatin1Char(' ') + error.detail};
}

/// The id of the base image, fetched if the engine does not have it.
Result<QString> baseImageId(const container::Engine &engine, const QString &name, Progress &progress)
{
    const container::Images images(engine);
    Result<QString> id = images.id(name, progress);
    if (id || id.error().code != ErrorCode::ImageMissing)
        return id;
    if (const Result<> pulled = images.pull(name, progress); !pulled)
        return std::unexpected(missingBase(name, pulled.error()));
    return images.id(name, progress);
}

Error stepError(const ImageLayer &layer, int exitCode)
{
    const QString detail = QStringLiteral("exit %1").arg(exitCode);
    switch (layer.kind) {
    case Kind::SystemPackages:
        return {ErrorCode::DependenciesFailed,
                Tr::tr("The system packages in packages.txt could not be installed. The build log says why."), detail};
    case Kind::PreRequirements:
    case Kind::Requirements: {
        const QString file = layer.kind == Kind::PreRequirements ? QStringLiteral("pre-requirements.txt")
                                                                 : QStringLiteral("requirements.txt");
        //: %1 is the name of a requirements file
        return {ErrorCode::DependenciesFailed,
                Tr::tr("The dependencies in %1 could not be installed. The build log says why.").arg(file), detail};
    }
    default:
        //: %1 is a build step
        return {ErrorCode::BuildFailed, Tr::tr("The step %1 failed. The build log says why.").arg(layer.instruction),
                detail};
    }
}

/// Makes one layer, with its time.
Result<> makeStep(const container::Engine &engine, const ImageLayer &layer, const QString &image,
                  const HostNetwork &network, RunObserver &observer, Progress &progress)
{
    StepClock clock(observer, layer.instruction);
    const Result<int> exitCode = makeLayer(engine, layer, image, network, observer, progress);
    const bool good = exitCode && *exitCode == 0;
    clock.finish(good ? log::StepState::Done : log::StepState::Failed, exitCode.value_or(-1));
    if (good || progress.isCancelled())
        return {};
    return exitCode ? Result<>(std::unexpected(stepError(layer, *exitCode))) : failure(exitCode);
}

/// Variables reach a build as arguments. Secrets do not: an argument can be read from the image by everybody.
container::ImageBuildSpec buildSpec(const Recipe &recipe, const RunOptions &options, const HostNetwork &network)
{
    container::ImageBuildSpec spec;
    spec.tag = QStringLiteral("localhost/spacewright/space:") + spaceKey(recipe.folder).toLower();
    spec.labels = {{QStringLiteral("spacewright.kind"), QStringLiteral("space")}};
    spec.arguments = options.variables;
    spec.arguments.insert(network.proxies);
    spec.usesCache = !options.rebuild;
    return spec;
}

Result<> checkDockerfile(const container::Engine &engine, const QByteArray &dockerfile)
{
    const QString feature = buildKitFeature(dockerfile);
    if (engine.isPodman() || feature.isEmpty())
        return {};
    //: %1 is a part of a Dockerfile, e.g. "RUN --mount"
    return fail(
        ErrorCode::RunnerUnsuitable,
        Tr::tr("The Dockerfile uses %1, which Docker can only build with BuildKit. Podman builds it; choose that "
               "engine.")
            .arg(feature));
}

/// An ignored file cannot be copied, so a rule that happens to ignore ours gets an exception.
QByteArray ignoreFile(const Recipe &recipe, const PreparedDockerfile &prepared)
{
    QByteArray rules =
        readFile(recipe.folder + QStringLiteral("/.dockerignore"), ignoreFileLimit).value_or(QByteArray());
    for (const QString &name : prepared.files.keys())
        rules += "\n!" + name.toUtf8();
    return rules + '\n';
}

} // namespace

QString baseImageName(const Recipe &recipe)
{
    const QString own = qEnvironmentVariable("SPACEWRIGHT_BASE_IMAGE");
    if (!own.isEmpty())
        return own;
    return QStringLiteral("docker.io/library/") + recipe.steps.constFirst().instruction.section(QLatin1Char(' '), 1);
}

Result<SpaceImage> imageOfSteps(const container::Engine &engine, const Recipe &recipe, const RunOptions &options,
                                RunObserver &observer, Progress &progress)
{
    SpaceImage image{.name = {}, .id = {}, .baseName = baseImageName(recipe)};
    const Result<QString> base = baseImageId(engine, image.baseName, progress);
    if (!base)
        return progress.isCancelled() ? Result<SpaceImage>(image) : failure(base);
    image.baseId = *base;
    image.id = *base;
    const container::Images images(engine);
    const HostNetwork network = HostNetwork::ofThisMachine();
    for (const ImageLayer &layer : imageLayers(recipe, image.baseId)) {
        const QString below = image.id;
        Result<QString> made = images.id(layer.tag, progress);
        if (made && !options.rebuild) {
            StepClock::cached(observer, layer.instruction);
        } else {
            const Result<> step = makeStep(engine, layer, below, network, observer, progress);
            if (!step || progress.isCancelled())
                return step ? Result<SpaceImage>(image) : failure(step);
            made = images.id(layer.tag, progress);
        }
        if (!made)
            return failure(made);
        image.name = layer.tag;
        image.id = *made;
    }
    return image;
}

Result<SpaceImage> imageOfDockerfile(const container::Engine &engine, const Recipe &recipe, const RunOptions &options,
                                     RunObserver &observer, Progress &progress)
{
    const QString name = QStringLiteral("Dockerfile");
    if (const Result<> checked = checkDockerfile(engine, recipe.dockerfile); !checked)
        return failure(checked);
    const HostNetwork network = HostNetwork::ofThisMachine();
    const PreparedDockerfile prepared = withHostAccess(recipe.dockerfile, network);
    container::BuildContext context(recipe.folder, container::IgnoreRules::ofFolder(recipe.folder, name));
    context.addFile(name, prepared.text);
    for (const auto &[file, content] : prepared.files.asKeyValueRange())
        context.addFile(file, content);
    if (!prepared.files.isEmpty())
        context.addFile(QStringLiteral(".dockerignore"), ignoreFile(recipe, prepared));

    EngineSteps steps(observer);
    const container::ImageBuildSpec spec = buildSpec(recipe, options, network);
    const Result<QString> built = container::buildImage(
        engine, spec, context, [&steps](const QByteArray &output) { steps.add(output); }, progress);
    steps.finish(built ? QString() : built.error().message);
    if (!built && progress.isCancelled())
        return SpaceImage();
    if (!built)
        return std::unexpected(built.error().code == ErrorCode::ImageMissing
                                   ? missingBase(steps.current().section(QLatin1Char(' '), 1, 1), built.error())
                                   : built.error());
    return SpaceImage{.name = spec.tag, .id = *built};
}

} // namespace spacewright::run

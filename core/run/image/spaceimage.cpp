// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "spaceimage.h"

#include "imagelayer.h"
#include "systemnames.h"

#include <core/run/stepclock.h>

#include <core/base/log.h>
#include <core/container/image/images.h>

#include <QCoreApplication>

namespace spacewright::run
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ContainerRunner)
};

using Kind = RecipeStep::Kind;

const QString officialImages = QStringLiteral("docker.io/library/");

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

/// The network was there just now; without it the next build tries again.
void keepNames(const container::Engine &engine, const QString &baseId, const HostNetwork &network, Progress &progress)
{
    if (const Result<> kept = keepSystemNames(engine, baseId, network, progress); !kept)
        qCWarning(logRun) << kept.error().message << kept.error().detail;
}

} // namespace

Error missingBase(const QString &name, const Error &error)
{
    //: %1 is the name of an image
    return {ErrorCode::ImageMissing,
            Tr::tr("The base image %1 is not there and could not be fetched. Is there a connection to its registry?")
                .arg(name),
            error.message + QLatin1Char(' ') + error.detail};
}

QMap<QString, QString> imageFacts(const container::Engine &engine, const SpaceImage &image)
{
    QMap<QString, QString> facts = {{QStringLiteral("engine"), engine.identity().text()},
                                    {QStringLiteral("image"), image.id},
                                    {QStringLiteral("baseImage"), image.baseName},
                                    {QStringLiteral("baseDigest"), image.baseId},
                                    {QStringLiteral("size"), image.size > 0 ? QString::number(image.size) : QString()}};
    facts.removeIf([](const auto &fact) { return fact.value().isEmpty(); });
    return facts;
}

QString baseImageName(const Recipe &recipe)
{
    QString own = qEnvironmentVariable("SPACEWRIGHT_BASE_IMAGE");
    if (!own.isEmpty())
        return own;
    if (!recipe.baseImage.isEmpty())
        return recipe.baseImage;
    return officialImages + recipe.steps.constFirst().instruction.section(QLatin1Char(' '), 1);
}

bool isOfficialBase(const QString &name)
{
    return name.startsWith(officialImages);
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
    const bool isOwn = !isOfficialBase(image.baseName);
    if (isOwn && recipe.fidelity == Fidelity::Exact)
        //: %1 is the name of an image
        observer.onLog(LogSource::Runner, Tr::tr("%1 is taken as it is: what the Hub's builder adds to its own base "
                                                 "image is not added to yours.")
                                                  .arg(image.baseName)
                                                  .toUtf8() +
                                              '\n');
    for (const ImageLayer &layer : imageLayers(isOwn ? onOwnBase(recipe) : recipe, image.baseId)) {
        const QString below = image.id;
        Result<QString> made = images.id(layer.tag, progress);
        if (made && !options.rebuild) {
            StepClock::cached(observer, layer.instruction);
        } else {
            const Result<> step = makeStep(engine, layer, below, network, observer, progress);
            if (layer.kind == Kind::SystemPackages)
                keepNames(engine, image.baseId, network, progress);
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

} // namespace spacewright::run

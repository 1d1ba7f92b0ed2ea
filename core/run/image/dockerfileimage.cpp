// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "enginesteps.h"
#include "hostaccess.h"
#include "hostimage.h"
#include "spaceimage.h"

#include <core/manifest/dockerfile/dockerfile.h>
#include <core/run/buildrecord.h>
#include <core/run/container/containermark.h>

#include <core/container/image/buildcontext.h>
#include <core/container/image/clientbuild.h>

#include <QCoreApplication>
#include <QRegularExpression>

namespace spacewright::run
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ContainerRunner)
};

const QString dockerfileName = QStringLiteral("Dockerfile");

container::ImageBuildSpec buildSpec(const Recipe &recipe, const RunOptions &options, const HostNetwork &network)
{
    container::ImageBuildSpec spec;
    spec.tag = QStringLiteral("localhost/spacewright/space:") + spaceKey(recipe.folder).toLower();
    spec.labels = {{QStringLiteral("spacewright.kind"), QStringLiteral("space")}};
    spec.arguments = options.variables;
    // Builders know these names and keep them out of the image.
    spec.arguments.insert(network.proxies);
    for (const auto &[name, value] : options.secrets.asKeyValueRange())
        spec.secrets.insert(name, value.toUtf8());
    spec.usesCache = !options.rebuild;
    return spec;
}

/// How commands reach the files that a build is given of this machine.
struct HostMounts {
    QStringList options;
    /// Where the engine takes them from an image.
    std::optional<HostImage> image = {};
};

/// Podman hands them out as secrets. Docker does that through its client only, so there they come from an image.
Result<HostMounts> mountHostFiles(const container::Engine &engine, const QMap<QString, QByteArray> &files,
                                  container::ImageBuildSpec &spec, Progress &progress)
{
    HostMounts mounts;
    if (files.isEmpty())
        return mounts;
    if (!engine.isPodman()) {
        Result<HostImage> image = HostImage::make(engine, files, progress);
        if (!image)
            return failure(image);
        mounts.options = {QStringLiteral("--mount=type=bind,from=%1,target=%2").arg(image->name(), hostFolderInBuild)};
        mounts.image = std::move(*image);
        return mounts;
    }
    for (const auto &[name, content] : files.asKeyValueRange()) {
        const QString id = QStringLiteral("spacewright-") + name;
        spec.secrets.insert(id, content);
        mounts.options +=
            QStringLiteral("--mount=type=secret,id=%1,mode=0444,target=%2/%3").arg(id, hostFolderInBuild, name);
    }
    return mounts;
}

/// Which way a Dockerfile with mounts of secrets takes on Docker.
Result<> checkClient(const QString &feature, Progress &progress)
{
    if (container::hasBuildClient(progress))
        return {};
    //: %1 is a part of a Dockerfile, e.g. "RUN --mount=type=secret"
    return fail(ErrorCode::RunnerUnsuitable,
                Tr::tr("The Dockerfile uses %1, for which Docker needs its client with the plugin buildx. Install "
                       "that, or choose Podman, which builds it as it is.")
                    .arg(feature));
}

/// An engine counts the lines of what it was sent.
Error withOriginalLine(Error error, const PreparedDockerfile &prepared)
{
    static const QRegularExpression place(QStringLiteral("\\b(parse error (?:on )?line |Dockerfile:)(\\d+)"));
    const QRegularExpressionMatch match = place.match(error.message);
    if (match.hasMatch())
        error.message.replace(match.capturedStart(2), match.capturedLength(2),
                              QString::number(prepared.originalLine(match.captured(2).toInt())));
    return error;
}

} // namespace

Result<SpaceImage> imageOfDockerfile(const container::Engine &engine, const Recipe &recipe, const RunOptions &options,
                                     RunObserver &observer, Progress &progress)
{
    const QString secretFeature = engine.isPodman() ? QString() : manifest::secretMount(recipe.dockerfile);
    if (const Result<> checked = secretFeature.isEmpty() ? Result<>() : checkClient(secretFeature, progress); !checked)
        return failure(checked);
    const HostNetwork network = HostNetwork::ofThisMachine();
    const QMap<QString, QByteArray> files = hostFiles(network);
    container::ImageBuildSpec spec = buildSpec(recipe, options, network);
    const Result<HostMounts> mounts = mountHostFiles(engine, files, spec, progress);
    if (!mounts)
        return progress.isCancelled() ? Result<SpaceImage>() : failure(mounts);
    const PreparedDockerfile prepared = withHostAccess(recipe.dockerfile, files.keys(), mounts->options);

    EngineSteps steps(observer);
    const QDateTime begun = QDateTime::currentDateTimeUtc();
    Result<QString> built;
    if (secretFeature.isEmpty()) {
        container::BuildContext context(recipe.folder, container::IgnoreRules::ofFolder(recipe.folder, dockerfileName));
        context.addFile(dockerfileName, prepared.text);
        built = container::buildImage(engine, spec, context, steps, progress);
    } else {
        built = container::buildWithClient(engine, spec, prepared.text, recipe.folder, steps, progress);
    }
    steps.finish(built ? QString() : built.error().message);
    if (built)
        return SpaceImage{.name = spec.tag, .id = *built};
    if (progress.isCancelled())
        return SpaceImage();
    if (built.error().code == ErrorCode::EngineCut)
        markLeftover(engine.address().url.toString(), {.begun = begun, .ended = QDateTime::currentDateTimeUtc()});
    return std::unexpected(built.error().code == ErrorCode::ImageMissing ? missingBase(steps.lastImage(), built.error())
                                                                         : withOriginalLine(built.error(), prepared));
}

} // namespace spacewright::run

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "buildmeter.h"
#include "builtimage.h"
#include "enginesteps.h"
#include "hostaccess.h"
#include "hostimage.h"
#include "spaceimage.h"

#include <core/manifest/dockerfile/dockerfile.h>
#include <core/run/buildrecord.h>
#include <core/run/container/containermark.h>
#include <core/run/stepclock.h>

#include <core/container/engine/engineerror.h>
#include <core/container/image/buildcontext.h>
#include <core/container/image/clientbuild.h>

#include <QCoreApplication>
#include <QRegularExpression>
#include <QVersionNumber>

namespace spacewright::run
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ContainerRunner)
};

const QString dockerfileName = QStringLiteral("Dockerfile");

container::ImageBuildSpec buildSpec(bool isPodman, const Recipe &recipe, const RunOptions &options,
                                    const HostNetwork &network)
{
    container::ImageBuildSpec spec;
    spec.tag = builtImagePrefix + spaceKey(recipe.folder).toLower();
    if (!isPodman)
        spec.labels = builtImageLabels();
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

/// An engine counts the lines of what it was sent, and repeats them.
Error withOriginalLine(Error error, const PreparedDockerfile &prepared)
{
    error.message = writtenInstruction(error.message);
    error.detail = writtenInstruction(error.detail);
    static const QRegularExpression place(QStringLiteral("\\b(parse error (?:on )?line |Dockerfile:)(\\d+)"));
    const QRegularExpressionMatch match = place.match(error.message);
    if (match.hasMatch())
        error.message.replace(match.capturedStart(2), match.capturedLength(2),
                              QString::number(prepared.originalLine(match.captured(2).toInt())));
    return error;
}

/// Here-documents came with Docker 23.0 and Podman 4.8; a builder that the Dockerfile itself asks for may know them.
Result<> checkHereDocuments(const container::Engine &engine, const QByteArray &dockerfile)
{
    const QString used = manifest::hereDocument(dockerfile);
    const bool asksForBuilder = !engine.isPodman() && manifest::syntaxDirective(dockerfile).line >= 0;
    const QVersionNumber needed = engine.isPodman() ? QVersionNumber(4, 8) : QVersionNumber(23, 0);
    if (used.isEmpty() || asksForBuilder || QVersionNumber::fromString(engine.identity().version) >= needed)
        return {};
    return fail(ErrorCode::RunnerUnsuitable,
                //: %1 is a line of a Dockerfile such as "RUN <<EOF", %2 an engine and its version, %3 a version
                Tr::tr("The Dockerfile has a here-document (%1), which the Hub builds and %2 does not know. Update the "
                       "engine to %3 or later, or write the lines with && and \\.")
                    .arg(used, engine.identity().text(), needed.toString()));
}

/// Builds one Dockerfile.
class DockerfileBuild
{
public:
    DockerfileBuild(const container::Engine &engine, const Recipe &recipe, const RunOptions &options,
                    RunObserver &observer, Progress &progress)
        : m_engine(engine), m_recipe(recipe), m_observer(observer), m_progress(progress),
          m_network(HostNetwork::ofThisMachine()), m_meter(engine.address(), observer),
          m_spec(buildSpec(engine.isPodman(), recipe, options, m_network)),
          m_secretFeature(engine.isPodman() ? QString() : manifest::secretMount(recipe.dockerfile))
    {
    }

    const container::ImageBuildSpec &spec() const { return m_spec; }
    Result<> check() const;
    /// The id of the image; cancelled: any.
    Result<QString> run();

private:
    Result<QString> build(const QByteArray &dockerfile);
    Result<QString> buildDespiteLostLayers();
    bool isSyntaxMissing(const Error &error) const;
    Error explain(const Error &error) const;

    const container::Engine &m_engine;
    const Recipe &m_recipe;
    RunObserver &m_observer;
    Progress &m_progress;
    HostNetwork m_network;
    BuildMeter m_meter;
    container::ImageBuildSpec m_spec;
    /// Where a client is needed.
    QString m_secretFeature;
    PreparedDockerfile m_prepared = {};
    QString m_lastImage = {};
};

Result<> DockerfileBuild::check() const
{
    if (const Result<> checked = checkHereDocuments(m_engine, m_recipe.dockerfile); !checked)
        return checked;
    return m_secretFeature.isEmpty() ? Result<>() : checkClient(m_secretFeature, m_progress);
}

Result<QString> DockerfileBuild::run()
{
    Result<QString> built = buildDespiteLostLayers();
    if (built || m_progress.isCancelled() || !isSyntaxMissing(built.error()))
        return built || m_progress.isCancelled() ? built : std::unexpected(explain(built.error()));
    // Most Dockerfiles with that line need nothing of it.
    const manifest::SyntaxDirective syntax = manifest::syntaxDirective(m_recipe.dockerfile);
    //: %1 is an image such as docker/dockerfile:1
    const QString note = Tr::tr("The Dockerfile asks for the builder %1, which could not be fetched: the engine's own "
                                "builds it instead.")
                             .arg(syntax.image);
    m_observer.onLog(LogSource::Runner, note.toUtf8() + '\n');
    QByteArrayList lines = m_recipe.dockerfile.split('\n');
    lines[syntax.line] = "#";
    built = build(lines.join('\n'));
    return built || m_progress.isCancelled() ? built : std::unexpected(explain(built.error()));
}

/// Podman looks through all its images for steps that it has built before, and fails when one of them goes meanwhile
/// (https://github.com/containers/buildah/issues/5674) or was left without its layer.
Result<QString> DockerfileBuild::buildDespiteLostLayers()
{
    const auto isLost = [this](const Result<QString> &built) {
        return !built && !m_progress.isCancelled() && built.error().code != ErrorCode::ImageMissing &&
               container::isPassing(built.error());
    };
    Result<QString> built = build(m_recipe.dockerfile);
    // What was built until then comes from the cache.
    if (isLost(built))
        built = build(m_recipe.dockerfile);
    if (!isLost(built))
        return built;
    m_observer.onLog(LogSource::Runner, Tr::tr("An image of the engine has lost a layer, so that steps built before "
                                               "cannot be looked up: everything is built anew.")
                                                .toUtf8() +
                                            '\n');
    m_spec.usesCache = false;
    return build(m_recipe.dockerfile);
}

Result<QString> DockerfileBuild::build(const QByteArray &dockerfile)
{
    const QMap<QString, QByteArray> files = hostFiles(m_network);
    const Result<HostMounts> mounts = mountHostFiles(m_engine, files, m_spec, m_progress);
    if (!mounts)
        return failure(mounts);
    m_prepared = withHostAccess(dockerfile, files.keys(), mounts->options);
    container::BrokenBuild broken{.begun = QDateTime::currentDateTimeUtc(),
                                  .bases = manifest::imagesNamedIn(m_recipe.dockerfile).value_or(QStringList())};
    BuildMark mark(m_engine.address().url.toString(), broken.bases);
    EngineSteps steps(m_observer, [&mark] { mark.isAlive(); }, [this] { m_meter.look(); });
    const QString &folder = m_recipe.folder;
    Result<QString> built;
    if (m_secretFeature.isEmpty()) {
        container::BuildContext context(folder, container::IgnoreRules::ofFolder(folder, dockerfileName));
        context.addFile(dockerfileName, m_prepared.text);
        built = container::buildImage(m_engine, m_spec, context, steps, m_progress);
    } else {
        built = container::buildWithClient(m_engine, m_spec, m_prepared.text, folder, steps, m_progress);
    }
    steps.finish(built ? QString() : built.error().message);
    m_lastImage = steps.lastImage();
    if (!built && built.error().code == ErrorCode::EngineCut && !m_progress.isCancelled()) {
        broken.ended = QDateTime::currentDateTimeUtc();
        markLeftover(m_engine.address().url.toString(), broken);
    }
    return built;
}

/// Nothing was begun yet but the fetching of the builder.
bool DockerfileBuild::isSyntaxMissing(const Error &error) const
{
    return error.code == ErrorCode::ImageMissing && m_lastImage.isEmpty() && !m_engine.isPodman() &&
           manifest::syntaxDirective(m_recipe.dockerfile).line >= 0;
}

Error DockerfileBuild::explain(const Error &error) const
{
    return error.code == ErrorCode::ImageMissing ? missingBase(m_lastImage, error)
                                                 : withOriginalLine(error, m_prepared);
}

} // namespace

Result<SpaceImage> imageOfDockerfile(const container::Engine &engine, const Recipe &recipe, const RunOptions &options,
                                     RunObserver &observer, Progress &progress)
{
    DockerfileBuild build(engine, recipe, options, observer, progress);
    if (const Result<> checked = build.check(); !checked)
        return failure(checked);
    const QString tag = build.spec().tag;
    const BuiltImage known(engine, recipe, build.spec(), progress);
    if (const QString id = options.rebuild ? QString() : known.id(progress); !id.isEmpty()) {
        for (const RecipeStep &step : recipe.steps)
            StepClock::cached(observer, step.instruction);
        return SpaceImage{.name = tag, .id = id};
    }
    const Result<QString> built = build.run();
    if (progress.isCancelled())
        return SpaceImage();
    if (!built)
        return failure(built);
    known.remember(*built);
    return SpaceImage{.name = tag, .id = *built};
}

} // namespace spacewright::run

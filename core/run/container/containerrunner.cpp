// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "containerrunner.h"

#include "appcontainer.h"
#include "appprobe.h"
#include "chosenengine.h"
#include "containerapp.h"
#include "leftapp.h"
#include "livesource.h"

#include <core/run/gpu/gpuchoice.h>
#include <core/run/gpu/gpumeter.h>
#include <core/run/gpu/gpurefusal.h>
#include <core/run/image/enginedisk.h>
#include <core/run/process/appsupervisor.h>
#include <core/run/process/portlease.h>
#include <core/run/process/reloadstart.h>

#include <core/container/engine/enginefinder.h>
#include <core/container/image/images.h>

#include <QCoreApplication>
#include <QFile>

#include <utility>

namespace spacewright::run
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ContainerRunner)
};

constexpr int portAttempts = 5;

void tell(RunObserver &observer, const QString &line)
{
    observer.onLog(LogSource::Runner, line.toUtf8() + '\n');
}

/// Says which limits of the flavor the engine keeps and which it cannot.
void tellLimits(const Recipe &recipe, const RunOptions &options, const container::EngineInfo &info,
                RunObserver &observer)
{
    const int cpus = options.cpus > 0 ? options.cpus : recipe.flavor.cpus;
    if (cpus > info.cpus)
        tell(observer,
             //: %1 is a flavor such as "CPU basic", %2 and %3 are numbers
             Tr::tr("%1 has %2 CPUs, the engine's machine only %3.").arg(recipe.flavor.name).arg(cpus).arg(info.cpus));
    if (!info.canLimitMemory)
        tell(observer, Tr::tr("This engine cannot limit memory and processors: the app may use all of the machine."));
}

/// The GPUs of the run as its engine is asked for them, and those of them that are this machine's.
Result<std::pair<container::GpuRequest, QList<Gpu>>> gpusFor(const container::Engine &engine, const Flavor &flavor,
                                                             const RunOptions &options, RunObserver &observer,
                                                             Progress &progress)
{
    using Gpus = std::pair<container::GpuRequest, QList<Gpu>>;
    if (!wantsGpus(options.gpus, flavor))
        return Gpus();
    if (engine.address().socket().isEmpty() && !options.gpus.isEmpty())
        return Gpus(remoteGpuRequest(engine, options.gpus), {});
    if (engine.address().socket().isEmpty()) {
        tell(observer, remoteGpuNote(engine.address().url.host(), flavor));
        return Gpus();
    }
    const GpuMachine machine = findGpus(GpuPlaces::below(options.machineRoot), progress);
    const Result<GpuGrant> grant = grantGpus(options.gpus, flavor, machine, GpuGiver::Container);
    if (!grant)
        return failure(grant);
    const Result<container::EngineInfo> info = container::knownEngineInfo(engine, progress);
    if (!info)
        return failure(info);
    Result<container::GpuRequest> request = gpuRequest(engine, *info, machine, grant->gpus);
    // What only the flavor has the app can be without.
    const bool isLeftOut = !request && options.gpus.isEmpty();
    const QString note = isLeftOut ? request.error().message : grant->note;
    if (!note.isEmpty())
        tell(observer, note);
    if (isLeftOut)
        return Gpus();
    return request.transform([&grant](const container::GpuRequest &asked) { return Gpus(asked, grant->gpus); });
}

std::shared_ptr<const RunningContainer> describe(const container::Engine &engine, const container::EngineInfo &info,
                                                 const QString &id, bool isOffline)
{
    const QString host = engine.address().host();
    const QString name = host.isEmpty() ? engine.identity().text()
                                        //: %1 is a container engine, e.g. "Podman 4.3.1", %2 the machine it is on
                                        : Tr::tr("%1 on %2").arg(engine.identity().text(), host);
    //: %1 is a container engine that runs without the rights of an administrator, e.g. "Podman 4.3.1"
    const QString place = info.isRootless ? Tr::tr("%1, rootless").arg(name) : name;
    //: %1 is a container engine, e.g. "Podman 4.3.1"
    return std::make_shared<const RunningContainer>(
        engine, id, isOffline ? Tr::tr("%1, without network").arg(place) : place, info.canMeasure);
}

/// An app that was created, with its files, at a port that was free just now.
struct CreatedApp {
    AppContainer app;
    OwnedContainer container;
    quint16 port = 0;
};

Result<CreatedApp> createApp(const container::Engine &engine, const container::EngineInfo &info, const Recipe &recipe,
                             const RunOptions &options, const SpaceImage &image, const container::GpuRequest &gpus,
                             quint16 port, Progress &progress)
{
    AppContainer app = appContainer(engine, info, recipe, options, image, port);
    app.spec.gpus = gpus;
    if (gpus != container::GpuRequest())
        nameAccelerator(app.spec.environment, recipe.flavor, options);
    Result<OwnedContainer> container = OwnedContainer::create(engine, app.spec, progress);
    if (!container)
        return failure(container);
    if (const Result<> filled = fillContainer(engine, container->id(), recipe, app, progress); !filled)
        return failure(filled);
    return CreatedApp{std::move(app), std::move(*container), port};
}

bool isCode(const QString &path)
{
    static const QStringList endings = {QStringLiteral(".py"), QStringLiteral(".js"), QStringLiteral(".mjs"),
                                        QStringLiteral(".ts"), QStringLiteral(".rb"), QStringLiteral(".r"),
                                        QStringLiteral(".R"),  QStringLiteral(".sh")};
    return std::ranges::any_of(endings, [&path](const QString &ending) { return path.endsWith(ending); });
}

/// Runs what was created, or goes on with it, again after each save that takes a restart.
class AppRun
{
public:
    AppRun(const std::shared_ptr<const RunningContainer> &container, const CreatedApp &created, const Recipe &recipe,
           const RunOptions &options, const QList<Gpu> &gpus, AppProbe &probe, RunObserver &observer,
           Progress &progress, const QDateTime &since = {})
        : m_container(container), m_created(created), m_recipe(recipe), m_stop(options.stop),
          m_meter(gpus, GpuPlaces::below(options.machineRoot)), m_observer(observer), m_progress(progress),
          m_since(since), m_probe(probe),
          m_source(container->engine, container->id, recipe.folder, created.app.liveTarget, options.isIgnored, since),
          m_reload(recipe.folder + QLatin1Char('/') + recipe.card.appFile)
    {
    }

    Result<> run()
    {
        const AppExpectation expected{
            .url = QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(m_created.port).arg(m_recipe.card.basePath)),
            .mountedPath = m_created.app.mountedPath,
            .startupTimeout = m_recipe.card.startupTimeout,
            .wantsRestart = [this] { return wantsRestart(); },
            .onReady =
                [this] {
                    m_reload.ready();
                    m_probe = probeApp(m_container->engine, m_container->id, m_progress);
                    addLimits();
                    m_observer.onProbed();
                },
            .gpus = &m_meter,
            .stop = m_stop,
        };
        while (!m_progress.isCancelled()) {
            m_observer.onStage(Stage::AppStarting, QString());
            m_reload.begin();
            m_app.emplace(m_container, m_created.app, m_observer, std::exchange(m_since, {}));
            const Result<AppEnd> end = superviseApp(*m_app, expected, m_observer, m_progress);
            m_app.reset();
            if (!end)
                return failure(end);
            if (*end == AppEnd::RestartWanted) {
                m_observer.onUrl(QUrl());
                container::Containers(m_container->engine).settle(m_container->id, m_progress);
            }
        }
        return {};
    }

private:
    void addLimits()
    {
        const container::ContainerSpec &spec = m_created.app.spec;
        m_probe.surroundings.port = m_created.app.port.inside;
        m_probe.surroundings.cpus = int(spec.limits.cpus);
        m_probe.surroundings.memory = spec.limits.memory;
    }

    bool wantsRestart()
    {
        // What is saved while the engine is away is taken when it is back.
        if (m_recipe.fidelity == Fidelity::Exact || m_app->isEngineAway())
            return false;
        const QStringList changes = m_source.takeChanges(m_progress);
        if (m_recipe.card.sdk == manifest::Sdk::Gradio && m_reload.wasMissed())
            return true;
        if (changes.isEmpty())
            return false;
        if (std::ranges::any_of(changes, isCode))
            return m_created.app.mode == LiveMode::Restart;
        // A page of a server of its own: nobody else tells it.
        if (m_recipe.card.sdk == manifest::Sdk::Docker)
            m_observer.onReload();
        return false;
    }

    std::shared_ptr<const RunningContainer> m_container;
    const CreatedApp &m_created;
    const Recipe &m_recipe;
    std::shared_ptr<const StopRequest> m_stop;
    GpuMeter m_meter;
    RunObserver &m_observer;
    Progress &m_progress;
    /// Valid before an app is taken over.
    QDateTime m_since;
    /// Known once the app has answered.
    AppProbe &m_probe;
    std::optional<ContainerApp> m_app;
    LiveSource m_source;
    ReloadStart m_reload;
};

} // namespace

Result<> ContainerRunner::build(const Recipe &recipe, const RunOptions &options, RunObserver &observer,
                                Progress &progress)
{
    const Result<container::Engine> engine = openChosenEngine(options.engine, observer, progress);
    if (!engine)
        return progress.isCancelled() ? Result<>() : failure(engine);
    m_engine = *engine;
    m_mark = std::make_unique<ContainerMark>(m_engine->address().url.toString());
    // Before anything is built for hours.
    const auto gpus = gpusFor(*m_engine, recipe.flavor, options, observer, progress);
    if (!gpus)
        return progress.isCancelled() ? Result<>() : failure(gpus);
    std::tie(m_gpuRequest, m_gpus) = *gpus;
    const auto make = !recipe.publishedImage.isEmpty()           ? imageOfHub
                      : recipe.card.sdk == manifest::Sdk::Docker ? imageOfDockerfile
                                                                 : imageOfSteps;
    const Result<SpaceImage> image = make(*m_engine, recipe, options, observer, progress);
    if (!image)
        return progress.isCancelled() ? Result<>() : failure(image);
    m_image = *image;
    if (const Result<container::ImageInfo> info = container::Images(*m_engine).inspect(m_image.id, progress))
        m_image.size = info->size;
    return {};
}

Result<> ContainerRunner::run(const Recipe &recipe, const RunOptions &options, RunObserver &observer,
                              Progress &progress)
{
    const Result<container::EngineInfo> info = container::knownEngineInfo(*m_engine, progress);
    if (!info)
        return progress.isCancelled() ? Result<>() : failure(info);
    tellLimits(recipe, options, *info, observer);
    quint16 wanted = options.port;
    for (int attempt = 1;; ++attempt) {
        const PortLease lease = PortLease::take(wanted);
        const quint16 port = lease.port();
        if (options.port != 0 && port != options.port)
            tell(observer, Tr::tr("Port %1 is taken; the app is at port %2 instead.").arg(options.port).arg(port));
        const Result<CreatedApp> created =
            createApp(*m_engine, *info, recipe, options, m_image, m_gpuRequest, port, progress);
        if (!created)
            return progress.isCancelled() ? Result<>() : explained(created.error());
        if (attempt == 1 && !created->app.note.isEmpty())
            tell(observer, created->app.note);
        std::optional<AppMark> mark;
        // The folder of an earlier state goes with this process.
        if (options.recordedFor.isEmpty())
            mark.emplace(*m_engine, created->container.id(), created->app, options.recordFolder);
        const auto container = describe(*m_engine, *info, created->container.id(), options.isOffline);
        auto app = std::make_unique<AppRun>(container, *created, recipe, options, m_gpus, m_probe, observer, progress);
        const Result<> ended = app->run();
        // What the app wrote is brought while its container is there.
        app.reset();
        observer.onContainer({});
        // Somebody took the port between the question and the start.
        if (ended || ended.error().code != ErrorCode::PortTaken || attempt == portAttempts)
            return ended ? ended : explained(ended.error());
        wanted = 0;
    }
}

/// An app that was to have GPUs may be without for a reason of the engine's machine.
std::unexpected<Error> ContainerRunner::explained(const Error &error) const
{
    return std::unexpected(m_gpuRequest == container::GpuRequest() ? error : gpuRefusal(m_engine->address(), error));
}

Result<> ContainerRunner::resume(const LeftApp &left, const QDateTime &since, const Recipe &recipe,
                                 const RunOptions &options, RunObserver &observer, Progress &progress)
{
    const Result<container::EngineAddress> address = container::parseEngineAddress(left.engine);
    const Result<container::Engine> engine =
        address ? container::reopenEngine(*address, progress) : Result<container::Engine>(failure(address));
    const Result<container::EngineInfo> info =
        engine ? container::knownEngineInfo(*engine, progress) : Result<container::EngineInfo>(failure(engine));
    if (!info)
        return progress.isCancelled() ? Result<>() : failure(info);
    m_engine = *engine;
    const CreatedApp created{left.app, OwnedContainer::takeOver(*engine, left.container), left.app.port.host};
    const AppMark mark(*engine, left.container, left.app, options.recordFolder);
    QFile::remove(left.mark);
    const auto container = describe(*engine, *info, left.container, left.app.isOffline);
    AppRun app(container, created, recipe, options, m_gpus, m_probe, observer, progress, since);
    const Result<> ended = app.run();
    observer.onContainer({});
    return ended;
}

QString ContainerRunner::fullDisk() const
{
    return m_engine ? fullDiskText(*m_engine) : QString();
}

QString ContainerRunner::buildFolder() const
{
    return m_engine ? storageFolder(*m_engine) : QString();
}

QMap<QString, QString> ContainerRunner::facts() const
{
    return m_engine ? imageFacts(*m_engine, m_image) : QMap<QString, QString>();
}

} // namespace spacewright::run

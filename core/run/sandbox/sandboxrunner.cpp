// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandboxrunner.h"

#include "sandboxnetwork.h"
#include "sandboxroom.h"
#include "spacepython.h"
#include <core/run/gpu/gpuchoice.h>
#include <core/run/gpu/gpumeter.h>
#include <core/run/process/appsupervisor.h>
#include <core/run/process/portlease.h>
#include <core/run/process/processlife.h>
#include <core/run/process/processmeter.h>
#include <core/run/process/reloadstart.h>
#include <core/run/process/sourcewatch.h>
#include <core/run/recipe/appcommand.h>
#include <core/run/stepclock.h>

#include <core/base/filewriter.h>
#include <core/base/log.h>
#include <core/base/paths.h>

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <QStorageInfo>
#include <QThread>

#include <future>

namespace spacewright::run
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(SandboxRunner)
};

constexpr int lockWaitMs = 100;
/// A port may be taken between the look and the start.
constexpr int mostPorts = 5;

void tell(RunObserver &observer, const QString &line)
{
    observer.onLog(LogSource::Runner, line.toUtf8() + '\n');
}

Error installError(const QString &file, const ProcessEnd &end)
{
    //: %1 is the name of a requirements file
    return {ErrorCode::DependenciesFailed,
            Tr::tr("The dependencies in %1 could not be installed. The build log says why.").arg(file),
            QStringLiteral("uv exit %1 signal %2").arg(end.exitCode).arg(end.signal)};
}

/// What `uv pip install` gets for a step, or nothing if the step installs nothing.
QStringList installArguments(const Recipe &recipe, RecipeStep::Kind kind)
{
    if (kind == RecipeStep::Kind::PreRequirements)
        return {QStringLiteral("-r"), appFolder + QStringLiteral("/pre-requirements.txt")};
    if (kind != RecipeStep::Kind::Requirements)
        return {};
    if (recipe.isLocked())
        // From standard input, as a requirements file: uv's own reading of the lock is experimental.
        return {QStringLiteral("--no-deps"), QStringLiteral("--require-hashes"), QStringLiteral("-r"),
                QStringLiteral("-")};
    QStringList arguments;
    if (!recipe.requirements.isNull())
        arguments += {QStringLiteral("-r"), appFolder + QStringLiteral("/requirements.txt")};
    return arguments + recipe.sdkRequirements;
}

Result<> install(const PythonEnvironment &environment, const Recipe &recipe, const RecipeStep &step,
                 const QStringList &arguments, RunObserver &observer, Progress &progress)
{
    StepClock clock(observer, step.instruction);
    ProcessMeter meter(observer);
    const Result<ProcessEnd> end = installInto(
        environment, recipe, arguments, progress,
        [&observer](const QByteArray &bytes) { observer.onLog(LogSource::Build, bytes); },
        [&meter](qint64 process) { meter.look(process); });
    const bool good = end && end->isSuccess();
    clock.finish(good ? log::StepState::Done : log::StepState::Failed, end ? end->exitCode : -1);
    if (!end)
        return failure(end);
    if (good || end->cancelled)
        return {};
    return std::unexpected(installError(step.kind == RecipeStep::Kind::PreRequirements
                                            ? QStringLiteral("pre-requirements.txt")
                                            : QStringLiteral("requirements.txt"),
                                        *end));
}

Result<> makeEnvironment(const PythonEnvironment &environment, const Recipe &recipe, RunObserver &observer,
                         Progress &progress)
{
    StepClock base(observer, recipe.steps.first().instruction);
    const Result<> created = createEnvironment(environment, progress);
    base.finish(created ? log::StepState::Done : log::StepState::Failed, created ? 0 : 1);
    if (!created)
        return created;
    for (const RecipeStep &step : recipe.steps) {
        const QStringList arguments = installArguments(recipe, step.kind);
        if (arguments.isEmpty() || progress.isCancelled())
            continue;
        if (const Result<> installed = install(environment, recipe, step, arguments, observer, progress); !installed)
            return installed;
    }
    if (progress.isCancelled())
        return {};
    return completeEnvironment(environment, progress);
}

/// Says which limits of the flavor the sandbox can keep and which it cannot.
void tellLimits(const Recipe &recipe, const RunOptions &options, RunObserver &observer)
{
    const SandboxAbilities &abilities = sandboxAbilities();
    if (!abilities.problem.isEmpty())
        tell(observer, abilities.problem);
    const int cpus = options.cpus > 0 ? options.cpus : recipe.flavor.cpus;
    if (cpus > QThread::idealThreadCount())
        //: %1 is a flavor such as "CPU basic", %2 and %3 are numbers
        tell(observer, Tr::tr("%1 has %2 CPUs, this machine only %3.")
                           .arg(recipe.flavor.name)
                           .arg(cpus)
                           .arg(QThread::idealThreadCount()));
}

Result<GpuGrant> gpusFor(const Flavor &flavor, const RunOptions &options, Progress &progress)
{
    if (!wantsGpus(options.gpus, flavor))
        return GpuGrant();
    return grantGpus(options.gpus, flavor, findGpus(GpuPlaces::below(options.machineRoot), progress),
                     GpuGiver::Sandbox);
}

/// The bytecode of a new environment is compiled beside the running app, so that later starts are twice as fast.
class BytecodeCompiler
{
public:
    explicit BytecodeCompiler(const PythonEnvironment &environment) : m_environment(environment) {}

    void start()
    {
        if (m_environment.isCompiled())
            return;
        const Result<ProcessCall> call = compileCall(m_environment);
        if (!call || !m_process.start(*call))
            qCInfo(logRun) << "The bytecode is not compiled ahead.";
        m_started = true;
    }

    /// Marks the environment once it is done; costs nothing otherwise.
    void look()
    {
        if (!m_started)
            return;
        m_process.waitForOutput(std::chrono::milliseconds(0));
        if (m_process.isRunning())
            return;
        m_started = false;
        // Some packages ship files for other Pythons that never compile (exit code 1): the rest is done all the same.
        if (m_process.end().signal == 0)
            markCompiled(m_environment);
    }

private:
    const PythonEnvironment &m_environment;
    Process m_process;
    bool m_started = false;
};

/// An app from its first start to its end, started again when it has to be.
class SandboxedApp
{
public:
    SandboxedApp(const Recipe &recipe, const RunOptions &options, const PythonEnvironment &environment,
                 const QList<Gpu> &gpus, Surroundings &surroundings, RunObserver &observer, Progress &progress)
        : m_recipe(recipe), m_options(options), m_environment(environment), m_gpus(gpus),
          m_meter(gpus, GpuPlaces::below(options.machineRoot)), m_observer(observer), m_progress(progress),
          m_watch(recipe.folder, options.isIgnored), m_reload(recipe.folder + QLatin1Char('/') + recipe.card.appFile),
          m_compiler(environment), m_surroundings(surroundings)
    {
    }

    Result<> run();

private:
    void noteSurroundings(const AppCommand &app);
    Result<AppEnd> live(const AppCommand &app);
    ProcessTraits traits(const AppCommand &app, SandboxNetwork &network);
    AppExpectation expectation(const AppCommand &app);
    bool wantsRestart(const AppCommand &app);
    void choosePort();

    const Recipe &m_recipe;
    const RunOptions &m_options;
    const PythonEnvironment &m_environment;
    QList<Gpu> m_gpus;
    GpuMeter m_meter;
    RunObserver &m_observer;
    Progress &m_progress;
    SourceWatch m_watch;
    ReloadStart m_reload;
    BytecodeCompiler m_compiler;
    PortLease m_lease;
    /// Known once it was started.
    Surroundings &m_surroundings;
};

Result<> SandboxedApp::run()
{
    choosePort();
    QString told;
    int portsTried = 1;
    while (!m_progress.isCancelled()) {
        Result<AppCommand> app = appCommand(m_recipe, m_options, m_environment, m_lease.port());
        if (!app)
            return failure(app);
        if (!m_gpus.isEmpty() || !m_options.gpus.isEmpty())
            addGpus(app->spec, m_gpus);
        if (!m_gpus.isEmpty())
            nameAccelerator(app->spec.environment, m_recipe.flavor, m_options);
        if (app->note != std::exchange(told, app->note))
            tell(m_observer, app->note);
        noteSurroundings(*app);
        m_observer.onStage(Stage::AppStarting, QString());
        m_reload.begin();
        const Result<AppEnd> end = live(*app);
        if (!end && end.error().code == ErrorCode::PortTaken && portsTried++ < mostPorts)
            choosePort();
        else if (!end)
            return failure(end);
        else if (*end == AppEnd::RestartWanted)
            m_observer.onUrl(QUrl());
    }
    return {};
}

void SandboxedApp::noteSurroundings(const AppCommand &app)
{
    constexpr int sandboxUser = 1000;
    m_surroundings = {.python = m_environment.python.version,
                      .user = sandboxUser,
                      .home = app.spec.environment.value(QStringLiteral("HOME")),
                      .variables = app.spec.environment.keys(),
                      .port = app.port,
                      .cpus =
                          qMin(m_options.cpus > 0 ? m_options.cpus : m_recipe.flavor.cpus, QThread::idealThreadCount()),
                      .memory = m_options.memory > 0 ? m_options.memory : m_recipe.flavor.memory};
}

/// The port so far, else the one asked for, if it is still free.
void SandboxedApp::choosePort()
{
    const quint16 wanted = m_lease.port() != 0 ? m_lease.port() : m_options.port;
    m_lease = {};
    m_lease = PortLease::take(wanted);
    if (wanted != 0 && m_lease.port() != wanted)
        //: %1 and %2 are port numbers
        tell(m_observer, Tr::tr("Port %1 is taken; the app is at port %2 instead.").arg(wanted).arg(m_lease.port()));
}

Result<AppEnd> SandboxedApp::live(const AppCommand &app)
{
    Result<ProcessCall> call = sandboxCall(app.spec);
    if (!call)
        return failure(call);
    call->cpus = m_options.cpus > 0 ? m_options.cpus : m_recipe.flavor.cpus;
    SandboxNetwork network;
    ProcessLife life(*call, traits(app, network));
    return superviseApp(life, expectation(app), m_observer, m_progress);
}

ProcessTraits SandboxedApp::traits(const AppCommand &app, SandboxNetwork &network)
{
    ProcessTraits traits{.port = app.port,
                         .memoryLimit = m_options.memory > 0 ? m_options.memory : m_recipe.flavor.memory,
                         .diskLimit = m_options.disk > 0 ? m_options.disk : m_recipe.flavor.disk,
                         .written = writtenInSandbox};
    if (!app.spec.ownNetwork)
        return traits;
    traits.attach = [this, &network, port = app.port](qint64 process) -> Result<> {
        Result<SandboxNetwork> attached =
            SandboxNetwork::attach(sandboxAbilities().forwarder, process, m_lease.port(), port, m_progress);
        if (!attached)
            return failure(attached);
        network = std::move(*attached);
        return {};
    };
    return traits;
}

AppExpectation SandboxedApp::expectation(const AppCommand &app)
{
    return {
        .url = QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(m_lease.port()).arg(m_recipe.card.basePath)),
        .mountedPath = app.mountedPath,
        .startupTimeout = m_recipe.card.startupTimeout,
        .wantsRestart =
            [this, &app] {
                m_compiler.look();
                return wantsRestart(app);
            },
        .onReady =
            [this] {
                m_compiler.start();
                m_reload.ready();
            },
        .gpus = &m_meter,
        .stop = m_options.stop,
    };
}

bool SandboxedApp::wantsRestart(const AppCommand &app)
{
    const bool codeChanged = std::ranges::any_of(
        m_watch.takeChanges(), [](const QString &path) { return path.endsWith(QLatin1StringView(".py")); });
    if (app.mode == LiveMode::Restart)
        return codeChanged;
    return m_recipe.card.sdk == manifest::Sdk::Gradio && m_reload.wasMissed();
}

} // namespace

Result<> SandboxRunner::build(const Recipe &wanted, const RunOptions &options, RunObserver &observer,
                              Progress &progress)
{
    // Both try out programs of this machine: side by side, the app starts earlier.
    std::future<bool> usable = std::async(std::launch::async, [] { return sandboxAbilities().isUsable(); });
    const Result<Interpreter> here = findPython(manifest::builtPython(wanted.card), progress);
    if (!usable.get())
        return fail(ErrorCode::RunnerUnavailable, sandboxAbilities().problem);
    const Result<Interpreter> python = pythonFor(wanted, here, options.rebuild, observer, progress);
    if (!python)
        return progress.isCancelled() ? Result<>() : failure(python);
    const Recipe recipe = recipeFor(wanted, *python);
    tellLimits(recipe, options, observer);
    const Result<GpuGrant> gpus = gpusFor(recipe.flavor, options, progress);
    if (!gpus)
        return failure(gpus);
    m_gpus = gpus->gpus;
    if (!gpus->note.isEmpty())
        tell(observer, gpus->note);

    m_environment = environmentFor(recipe, *python);
    QDir().mkpath(QFileInfo(m_environment.folder).absolutePath());
    QLockFile lock(m_environment.lockPath());
    while (!lock.tryLock(lockWaitMs)) {
        if (progress.isCancelled())
            return {};
        if (lock.error() != QLockFile::LockFailedError)
            return fail(
                ErrorCode::FileUnwritable,
                Tr::tr("The folder for Python environments cannot be written: %1.").arg(m_environment.lockPath()));
    }
    if (m_environment.isComplete() && !options.rebuild) {
        markUsed(m_environment);
        for (const RecipeStep &step : recipe.steps) {
            if (step.kind == RecipeStep::Kind::Base || !installArguments(recipe, step.kind).isEmpty())
                StepClock::cached(observer, step.instruction);
        }
        return {};
    }
    const Result<> made = makeEnvironment(m_environment, recipe, observer, progress);
    discardUnfinished(m_environment);
    return made;
}

Result<> SandboxRunner::run(const Recipe &recipe, const RunOptions &options, RunObserver &observer, Progress &progress)
{
    m_folder = recipe.folder;
    SandboxedApp app(recipe, options, m_environment, m_gpus, m_surroundings, observer, progress);
    return app.run();
}

/// An app that has run writes to the Space's folder, to the cache of models, or to what is the sandbox's own.
QString SandboxRunner::fullDisk() const
{
    constexpr qint64 enough = 64LL * 1024 * 1024;
    const auto hasRoom = [](const QString &folder) { return QStorageInfo(folder).bytesAvailable() > enough; };
    if (m_folder.isEmpty() || !hasRoom(m_folder) || !hasRoom(paths::cacheFolder()))
        return {};
    return Tr::tr("The sandbox has no more room for what the app writes beside the Space's own files: that is kept in "
                  "this machine's memory. Run it in a container, or let it write less.");
}

QMap<QString, QString> SandboxRunner::facts() const
{
    constexpr qint64 longest = 32;
    const QByteArray size = readFile(m_environment.sizePath(), longest).value_or(QByteArray());
    if (size.isEmpty())
        return {};
    return {{QStringLiteral("size"), QString::fromLatin1(size)},
            {QStringLiteral("environment"), QFileInfo(m_environment.folder).fileName()}};
}

QString SandboxRunner::buildFolder() const
{
    return m_environment.folder.isEmpty() ? QString() : QFileInfo(m_environment.folder).absolutePath();
}

QByteArray SandboxRunner::packages() const
{
    constexpr qint64 listLimit = 4LL * 1024 * 1024;
    return readFile(m_environment.packageListPath(), listLimit).value_or(QByteArray());
}

} // namespace spacewright::run

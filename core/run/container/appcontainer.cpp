// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "appcontainer.h"

#include <core/run/hook/starthook.h>
#include <core/run/image/hostnetwork.h>

#include <core/manifest/dockerfile/dockerfile.h>
#include <core/run/buildrecord.h>
#include <core/run/sandbox/sandbox.h>

#include <core/container/image/buildcontext.h>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <sys/stat.h>

#include <optional>

namespace spacewright::run
{

using container::Mount;
using manifest::Sdk;

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ContainerRunner)
};

constexpr int appUser = 1000;
constexpr int mostProcesses = 512;
constexpr mode_t openToAll = S_IROTH | S_IWOTH | S_IXOTH;

/// The user's id as the kernel knows it outside of every namespace that this process may be in.
std::optional<qint64> hostUser(uid_t user)
{
    QFile map(QStringLiteral("/proc/self/uid_map"));
    if (!map.open(QIODevice::ReadOnly))
        return std::nullopt;
    for (const QByteArray &line : map.readAll().split('\n')) {
        const QList<QByteArray> numbers = line.simplified().split(' ');
        if (numbers.size() != 3)
            continue;
        const qint64 first = numbers[0].toLongLong();
        if (user >= first && user < first + numbers[2].toLongLong())
            return numbers[1].toLongLong() + user - first;
    }
    return std::nullopt;
}

std::optional<struct stat> statusOf(const QString &path)
{
    struct stat status = {};
    if (::stat(QFile::encodeName(path).constData(), &status) != 0)
        return std::nullopt;
    return status;
}

bool isUserRemapped(const container::EngineInfo &info)
{
    return info.securityOptions.join(QLatin1Char(' ')).contains(QLatin1StringView("name=userns"));
}

QMap<QString, QString> appEnvironment(const Recipe &recipe, const RunOptions &options, quint16 port)
{
    const HostNetwork network = HostNetwork::ofThisMachine();
    QMap<QString, QString> environment = network.environment(certificatesInContainer);
    environment.insert(spaceEnvironment(recipe, options, port));
    if (recipe.card.sdk != Sdk::Docker && recipe.publishedImage.isEmpty())
        return environment;
    // A Dockerfile has a home and a language of its own.
    for (const QString &name : {QStringLiteral("HOME"), QStringLiteral("USER"), QStringLiteral("LANG"),
                                QStringLiteral("HF_HOME"), QStringLiteral("PYTHONUNBUFFERED")}) {
        if (!options.variables.contains(name) && !options.secrets.contains(name))
            environment.remove(name);
    }
    return environment;
}

/// The volume for what a Space keeps in /data.
void addData(AppContainer &app, const Recipe &recipe)
{
    const QString data = QStringLiteral("spacewright-data-") + spaceKey(recipe.folder).toLower();
    app.spec.mounts += {.kind = Mount::Kind::Volume, .source = data, .target = QStringLiteral("/data")};
}

/// The volume with the models of all Spaces.
void addModels(AppContainer &app)
{
    app.spec.mounts += {.kind = Mount::Kind::Volume,
                        .source = QStringLiteral("spacewright-models"),
                        .target = QStringLiteral("/home/user/.cache/huggingface")};
}

/// On a base image as the Hub's there is a Node.js, and Gradio renders its pages on the server as there
/// (https://www.gradio.app/guides/server-side-rendering).
void addServerRendering(AppLaunch &launch)
{
    launch.environment.remove(QStringLiteral("GRADIO_NODE_PATH"));
    launch.environment.insert(QStringLiteral("GRADIO_SSR_MODE"), QStringLiteral("true"));
}

void addPythonApp(AppContainer &app, const Recipe &recipe, const RunOptions &options, const SpaceImage &image,
                  quint16 inside)
{
    AppLaunch launch = appLaunch(recipe, {.address = QStringLiteral("0.0.0.0"), .port = inside});
    const bool isExact = recipe.fidelity == Fidelity::Exact;
    if (isExact && recipe.card.sdk == Sdk::Gradio && isOfficialBase(image.baseName))
        addServerRendering(launch);
    letUserOverrule(launch, options);
    app.spec.entrypoint = {QStringLiteral("python3")};
    app.spec.command = launch.arguments;
    app.spec.environment.insert(launch.environment);
    app.spec.workingFolder = appFolder;
    app.mode = launch.mode;
    app.note = launch.note;
    app.mountedPath = launch.mountedPath;
    app.copyTarget = appFolder;
    if (!isExact)
        app.liveTarget = appFolder;
    // What the image has of models would be hidden behind the volume.
    if (!isExact || recipe.card.preloadFromHub.isEmpty())
        addModels(app);
}

void addDockerApp(AppContainer &app, const Recipe &recipe)
{
    app.isPortFree = true;
    if (recipe.fidelity == Fidelity::Exact)
        return;
    app.liveTarget = manifest::sourceFolderInImage(recipe.dockerfile);
    app.spec.environment.insert(QStringLiteral("STREAMLIT_SERVER_RUN_ON_SAVE"), QStringLiteral("true"));
    const bool watchesItself = recipe.dockerfile.contains("streamlit") || recipe.dockerfile.contains("--reload");
    app.mode = watchesItself ? LiveMode::Reload : LiveMode::Restart;
    if (app.liveTarget.isEmpty())
        app.note = Tr::tr("The Dockerfile does not copy the Space as a whole, so a saved file is seen after Rebuild.");
    else if (!watchesItself)
        app.note = Tr::tr("The app is started again after each save of its code.");
}

/// What every container of a Space needs beside its source, in one go: the certificates of this machine, and /data,
/// which belongs to root where the image has no such folder.
Result<> addHostFiles(const container::Containers &containers, const QString &id, bool hasData,
                      const QMap<QString, QByteArray> &hook, Progress &progress)
{
    const QByteArray certificates = HostNetwork::ofThisMachine().certificates;
    if (certificates.isEmpty() && !hasData && hook.isEmpty())
        return {};
    const QTemporaryDir folder;
    if (hasData)
        QDir(folder.path()).mkdir(QStringLiteral("data"));
    container::BuildContext files(folder.path(), container::IgnoreRules(), {}, appUser);
    if (!certificates.isEmpty())
        files.addFile(certificatesInContainer.sliced(1), certificates);
    for (const auto &[name, content] : hook.asKeyValueRange())
        files.addFile(hookFolder.sliced(1) + u'/' + name, content);
    return containers.copyIn(id, QStringLiteral("/"), files.source(), progress);
}

} // namespace

bool canMount(const QString &folder, const container::EngineAddress &address, const container::EngineInfo &info)
{
    const std::optional<struct stat> socket = statusOf(address.socket());
    const std::optional<struct stat> files = statusOf(folder);
    if (address.socket().isEmpty() || !socket || !files)
        return false;
    // What everybody may write the app may write, if the engine can get there at all.
    if ((files->st_mode & openToAll) == openToAll)
        return true;
    const std::optional<qint64> owner = hostUser(files->st_uid);
    if (info.isRootless)
        return owner && owner == hostUser(socket->st_uid);
    return owner == appUser && !isUserRemapped(info);
}

void mountSource(AppContainer &app, const QString &folder, const container::EngineInfo &info)
{
    app.spec.mounts += {.kind = Mount::Kind::Bind, .source = folder, .target = app.copyTarget};
    app.copyTarget.clear();
    app.liveTarget.clear();
    // The user who runs the engine is user 1000 inside, so that the files are the app's own on both sides.
    if (info.isRootless)
        app.spec.userNamespace = QStringLiteral("keep-id:uid=1000,gid=1000");
}

AppContainer confinedContainer(const Recipe &recipe, const RunOptions &options, const SpaceImage &image,
                               const container::EngineInfo &info)
{
    AppContainer app;
    app.spec.image = image.name;
    app.spec.user = QStringLiteral("%1:%1").arg(appUser);
    // What an engine cannot keep is no limit, and must not be taken for one.
    if (info.canLimitMemory)
        app.spec.limits.memory = options.memory > 0 ? options.memory : recipe.flavor.memory;
    if (info.canLimitCpu)
        app.spec.limits.cpus = qMin(options.cpus > 0 ? options.cpus : recipe.flavor.cpus, info.cpus);
    app.spec.limits.processes = mostProcesses;
    app.diskLimit = options.disk > 0 ? options.disk : recipe.flavor.disk;
    app.spec.labels.insert(QStringLiteral("spacewright.kind"), QStringLiteral("app"));
    app.spec.labels.insert(QStringLiteral("spacewright.space"), spaceKey(recipe.folder));
    return app;
}

AppContainer appContainer(const container::Engine &engine, const container::EngineInfo &info, const Recipe &recipe,
                          const RunOptions &options, const SpaceImage &image, quint16 port)
{
    AppContainer app = confinedContainer(recipe, options, image, info);
    const quint16 inside = documentedPort(recipe.card);
    app.spec.environment = appEnvironment(recipe, options, port);
    app.port = {.inside = inside, .host = port};
    app.isOffline = options.isOffline;
    app.isRelayed = app.isOffline || (!engine.address().isRemote() && !engine.address().host().isEmpty());
    if (app.isOffline)
        app.spec.network = QStringLiteral("none");
    if (!app.isRelayed)
        app.spec.port = app.port;
    addData(app, recipe);
    // It has its own start and its own files.
    if (!recipe.publishedImage.isEmpty()) {
        app.isPortFree = recipe.card.sdk == Sdk::Docker;
        return app;
    }
    if (recipe.card.sdk == Sdk::Docker)
        addDockerApp(app, recipe);
    else
        addPythonApp(app, recipe, options, image, inside);
    const bool isLivePython = recipe.card.sdk != Sdk::Docker && recipe.fidelity == Fidelity::Live;
    if (isLivePython && canMount(recipe.folder, engine.address(), info))
        mountSource(app, recipe.folder, info);
    return app;
}

Result<> fillContainer(const container::Engine &engine, const QString &id, const Recipe &recipe,
                       const AppContainer &app, Progress &progress)
{
    const container::Containers containers(engine);
    const bool hasData = recipe.card.sdk == Sdk::Docker || !recipe.publishedImage.isEmpty();
    const QMap<QString, QByteArray> hook = needsHook(recipe) ? hookFiles() : QMap<QString, QByteArray>();
    if (const Result<> added = addHostFiles(containers, id, hasData, hook, progress); !added)
        return added;
    if (app.copyTarget.isEmpty())
        return {};
    // A build command gets its modules itself, as on the Hub.
    const QByteArray modules = recipe.card.sdk == Sdk::Static ? "**/node_modules\n" : "";
    container::BuildContext source(recipe.folder, container::IgnoreRules(".git\n**/__pycache__\n" + modules),
                                   app.copyTarget.sliced(1).toUtf8() + '/', appUser);
    const Result<> copied = containers.copyIn(id, QStringLiteral("/"), source.source(), progress);
    return source.error() ? std::unexpected(*source.error()) : copied;
}

} // namespace spacewright::run

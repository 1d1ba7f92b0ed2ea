// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recipe.h"

#include <core/manifest/dockerfile/dockerfile.h>
#include <core/run/resolve/spacelock.h>
#include <core/run/runoptions.h>

#include <core/base/filewriter.h>

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace spacewright::run
{

using manifest::Sdk;

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Recipe)
};

constexpr qint64 manifestLimit = 4LL * 1024 * 1024;

const QString builderSource = QStringLiteral("https://huggingface.co/docs/hub/spaces-dependencies");
const QString configSource = QStringLiteral("https://huggingface.co/docs/hub/spaces-config-reference");
const QString dockerSource = QStringLiteral("https://huggingface.co/docs/hub/spaces-sdks-docker");
const QString lockSource = QStringLiteral("https://packaging.python.org/en/latest/specifications/pylock-toml/");
const QString publishedSource = QStringLiteral("https://huggingface.co/docs/hub/spaces-run-with-docker");
const QString staticSource = QStringLiteral("https://huggingface.co/docs/hub/spaces-sdks-static");

/// Null if the Space has no such manifest.
Result<QByteArray> manifestText(const RecipeInput &input, const QString &name)
{
    if (!input.manifests.contains(name))
        return QByteArray();
    const Result<QByteArray> text = readFile(input.folder + QLatin1Char('/') + name, manifestLimit);
    if (!text)
        return text;
    return text->isNull() ? QByteArray("") : *text;
}

QStringList packageNames(const QByteArray &text)
{
    QStringList names;
    for (const QByteArray &line : text.split('\n')) {
        // The builder pipes the file through xargs, which knows no comments: what it would read as names, we leave out.
        const QByteArray name = line.left(line.indexOf('#') < 0 ? line.size() : line.indexOf('#')).trimmed();
        for (const QByteArray &part : name.simplified().split(' ')) {
            if (!part.isEmpty())
                names += QString::fromUtf8(part);
        }
    }
    return names;
}

Result<> checkAppFile(const RecipeInput &input)
{
    const manifest::Card &card = input.card;
    if (card.sdk == Sdk::Docker) {
        if (!input.manifests.contains(QStringLiteral("Dockerfile")))
            return fail(ErrorCode::AppFileMissing, Tr::tr("A docker Space needs a Dockerfile, and there is none."));
        return {};
    }
    const QString path = QDir::cleanPath(input.folder + QLatin1Char('/') + card.appFile);
    const QString real = QFileInfo(path).canonicalFilePath();
    const bool built = card.sdk == Sdk::Static && !card.appBuildCommand.isEmpty();
    if (!path.startsWith(input.folder + QLatin1Char('/')) ||
        (!real.isEmpty() && !real.startsWith(input.folder + QLatin1Char('/')))) {
        //: %1 is the app_file of a card
        return fail(
            ErrorCode::CardInvalid,
            Tr::tr("The card's app_file %1 lies outside the Space. Name a file of the Space.").arg(card.appFile));
    }
    if (real.isEmpty() && !built) {
        //: %1 is the app_file of a card
        return fail(
            ErrorCode::AppFileMissing,
            Tr::tr("There is no %1. Add it, or name the app's file as app_file in README.md.").arg(card.appFile));
    }
    return {};
}

RunnerKind fittingRunner(const Recipe &recipe)
{
    const bool isExact = recipe.fidelity == Fidelity::Exact;
    if (recipe.card.sdk == Sdk::Static)
        return isExact && !recipe.card.appBuildCommand.isEmpty() ? RunnerKind::Container : RunnerKind::Static;
    if (recipe.card.sdk == Sdk::Docker || !recipe.systemPackages.isEmpty() || isExact)
        return RunnerKind::Container;
    return RunnerKind::Sandbox;
}

Result<> checkStaticRunner(const Recipe &recipe)
{
    if (recipe.runner == RunnerKind::Sandbox)
        return fail(ErrorCode::RunnerUnsuitable, Tr::tr("A static Space runs in the static runner."));
    if (recipe.runner == RunnerKind::Hub)
        return fail(ErrorCode::RunnerUnsuitable,
                    Tr::tr("A static Space uses no hardware of the Hub: visitors' browsers run it. The static runner "
                           "serves it."));
    if (recipe.runner == RunnerKind::Container && recipe.card.appBuildCommand.isEmpty())
        return fail(ErrorCode::RunnerUnsuitable,
                    Tr::tr("A static Space without an app_build_command has nothing to run in a container; the static "
                           "runner serves it."));
    return {};
}

Result<> checkRunner(const Recipe &recipe)
{
    if (recipe.card.sdk == Sdk::Static)
        return checkStaticRunner(recipe);
    if (recipe.runner == RunnerKind::Static)
        return fail(ErrorCode::RunnerUnsuitable, Tr::tr("The static runner serves static Spaces only."));
    if (recipe.runner != RunnerKind::Sandbox)
        return {};
    if (recipe.fidelity == Fidelity::Exact)
        return fail(ErrorCode::Usage,
                    Tr::tr("The sandbox knows live fidelity only; exact needs the container runner."));
    if (recipe.card.sdk == Sdk::Docker)
        return fail(ErrorCode::RunnerUnsuitable, Tr::tr("A docker Space needs the container runner."));
    if (!recipe.systemPackages.isEmpty())
        return fail(
            ErrorCode::RunnerUnsuitable,
            Tr::tr("packages.txt asks for system packages (%1), which the sandbox cannot install. They need the "
                   "container runner.")
                .arg(recipe.systemPackages.join(QStringLiteral(", "))));
    return {};
}

RecipeStep installStep(const Recipe &recipe)
{
    using Kind = RecipeStep::Kind;
    if (recipe.isLocked())
        return {Kind::Requirements, QStringLiteral("RUN pip install --no-deps -r pylock.toml"),
                Tr::tr("The releases of the Space's lock: %1").arg(lockSource)};
    QStringList packages;
    if (!recipe.requirements.isNull())
        packages += QStringLiteral("-r requirements.txt");
    packages += recipe.sdkRequirements;
    return {Kind::Requirements, QStringLiteral("RUN pip install ") + packages.join(QLatin1Char(' ')),
            Tr::tr("The Space's requirements together with its SDK: %1").arg(builderSource)};
}

/// Each is "repository", "repository file,file" or that with a commit
/// (https://huggingface.co/docs/hub/spaces-config-reference).
QStringList downloads(const QStringList &wanted)
{
    QStringList commands;
    for (const QString &one : wanted) {
        const QStringList words = one.simplified().split(u' ');
        QStringList command = {QStringLiteral("hf download"), words.constFirst()};
        command += words.value(1).split(u',', Qt::SkipEmptyParts);
        if (words.size() > 2)
            command += QStringLiteral("--revision ") + words.at(2);
        commands += command.join(u' ');
    }
    return commands;
}

/// As seen in the Hub's build logs; nothing of it is documented but a part of the list.
void addBuildersOwn(Recipe &recipe)
{
    using Kind = RecipeStep::Kind;
    recipe.steps +=
        {Kind::BaseSystem, QStringLiteral("RUN apt-get install --yes ") + baseSystemPackages().join(u' '),
         Tr::tr("What the Hub's builder installs for every Space, an approximation: %1").arg(builderSource)};
    recipe.steps += {Kind::BasePackages, QStringLiteral("RUN pip install ") + basePackages().join(u' '),
                     Tr::tr("The same of Python packages, an approximation: %1").arg(builderSource)};
}

void addBaseSteps(Recipe &recipe)
{
    using Kind = RecipeStep::Kind;
    if (!recipe.baseImage.isEmpty()) {
        recipe.steps += {Kind::Base, QStringLiteral("FROM ") + recipe.baseImage,
                         Tr::tr("The base image of the settings, taken as it is: %1").arg(builderSource)};
        return;
    }
    recipe.steps += {Kind::Base, QStringLiteral("FROM python:%1").arg(manifest::builtPython(recipe.card)),
                     Tr::tr("The card's python_version, 3.10 if it has none: %1").arg(configSource)};
    if (recipe.fidelity == Fidelity::Exact && recipe.card.sdk == Sdk::Gradio)
        addBuildersOwn(recipe);
}

void addPythonSteps(Recipe &recipe)
{
    using Kind = RecipeStep::Kind;
    const manifest::Card &card = recipe.card;
    addBaseSteps(recipe);
    if (!recipe.systemPackages.isEmpty())
        recipe.steps +=
            {Kind::SystemPackages,
             QStringLiteral("RUN apt-get install --yes %1").arg(recipe.systemPackages.join(QLatin1Char(' '))),
             Tr::tr("packages.txt: %1").arg(builderSource)};
    if (!recipe.preRequirements.isNull() && !recipe.isLocked())
        recipe.steps += {Kind::PreRequirements, QStringLiteral("RUN pip install -r pre-requirements.txt"),
                         Tr::tr("Installed before everything else: %1").arg(builderSource)};
    recipe.steps += installStep(recipe);
    if (recipe.fidelity == Fidelity::Exact && !card.preloadFromHub.isEmpty())
        recipe.steps +=
            {Kind::Preload, QStringLiteral("RUN ") + downloads(card.preloadFromHub).join(QStringLiteral(" && ")),
             Tr::tr("The card's preload_from_hub, into the image: %1").arg(configSource)};
    recipe.steps += {Kind::Source, QStringLiteral("COPY --chown=1000 . /home/user/app"),
                     Tr::tr("The Space's files; with live fidelity they are mounted instead.")};
    recipe.steps += {Kind::Start,
                     card.sdk == Sdk::Streamlit ? QStringLiteral("CMD streamlit run %1").arg(card.appFile)
                                                : QStringLiteral("CMD python %1").arg(card.appFile),
                     Tr::tr("The card's app_file: %1").arg(configSource)};
}

/// Nothing if the lock is not there, not of what the Space wants now, or cannot be read: then the files count alone.
QByteArray usableLock(const RecipeInput &input)
{
    const Result<WantedPackages> wanted = wantedPackages(input);
    const Result<SpaceLock> lock = wanted ? readSpaceLock(input.folder, *wanted) : Result<SpaceLock>(failure(wanted));
    const bool isUsable = lock && lock->isThere && lock->isCurrent && !lock->lock.packages.isEmpty() &&
                          std::ranges::all_of(lock->lock.packages, [](const manifest::LockedPackage &package) {
                              return !package.version.isEmpty() && !package.files.isEmpty();
                          });
    return isUsable ? manifest::lockAsRequirements(lock->lock) : QByteArray();
}

void addStaticSteps(Recipe &recipe)
{
    using Kind = RecipeStep::Kind;
    if (!recipe.card.appBuildCommand.isEmpty()) {
        recipe.steps +=
            {Kind::Base,
             QStringLiteral("FROM ") + (recipe.baseImage.isEmpty() ? QStringLiteral("node:lts") : recipe.baseImage),
             Tr::tr("Node.js, which app_build_command most often needs: %1").arg(staticSource)};
        recipe.steps += {Kind::BuildCommand, QStringLiteral("RUN ") + recipe.card.appBuildCommand,
                         Tr::tr("The card's app_build_command: %1").arg(staticSource)};
    }
    recipe.steps += {Kind::Start, QStringLiteral("SERVE ") + recipe.card.appFile,
                     Tr::tr("The card's app_file: %1").arg(configSource)};
}

void addDockerfileSteps(Recipe &recipe)
{
    for (const manifest::Instruction &instruction : manifest::dockerfileInstructions(recipe.dockerfile))
        recipe.steps += {RecipeStep::Kind::Instruction, instruction.keyword + QLatin1Char(' ') + instruction.text,
                         Tr::tr("The Space's Dockerfile: %1").arg(dockerSource)};
}

} // namespace

Recipe withoutLock(Recipe recipe)
{
    recipe.lock = QByteArray();
    recipe.steps.clear();
    addPythonSteps(recipe);
    return recipe;
}

QString runnerKindName(RunnerKind kind)
{
    switch (kind) {
    case RunnerKind::Sandbox:
        return QStringLiteral("sandbox");
    case RunnerKind::Container:
        return QStringLiteral("container");
    case RunnerKind::Static:
        return QStringLiteral("static");
    case RunnerKind::Hub:
        return QStringLiteral("hub");
    case RunnerKind::Auto:
        break;
    }
    return QStringLiteral("auto");
}

Recipe publishedRecipe(const RecipeInput &input, const QString &image, const Flavor &flavor)
{
    Recipe recipe;
    recipe.folder = input.folder;
    recipe.card = input.card;
    recipe.runner = RunnerKind::Container;
    recipe.fidelity = Fidelity::Exact;
    recipe.flavor = flavor;
    recipe.publishedImage = image;
    recipe.steps = {{RecipeStep::Kind::Base, QStringLiteral("FROM ") + image,
                     Tr::tr("The image that the Hub has built: %1").arg(publishedSource)}};
    return recipe;
}

QString baseImageFor(const RunOptions &options, const manifest::Card &card)
{
    const bool hasGpu = flavorNamed(options.flavor).gpus > 0 && card.sdk != Sdk::Static;
    const QString ofGpu = hasGpu ? options.baseImages.value(QStringLiteral("gpu")) : QString();
    return ofGpu.isEmpty() ? options.baseImages.value(manifest::sdkName(card.sdk)) : ofGpu;
}

Recipe onOwnBase(Recipe recipe)
{
    recipe.steps.removeIf([](const RecipeStep &step) {
        return step.kind == RecipeStep::Kind::BaseSystem || step.kind == RecipeStep::Kind::BasePackages;
    });
    return recipe;
}

QStringList baseSystemPackages()
{
    return {QStringLiteral("git"),    QStringLiteral("git-lfs"),  QStringLiteral("ffmpeg"),
            QStringLiteral("libsm6"), QStringLiteral("libxext6"), QStringLiteral("cmake"),
            QStringLiteral("rsync"),  QStringLiteral("libgl1"),   QStringLiteral("nodejs")};
}

QStringList basePackages()
{
    return {QStringLiteral("--upgrade"),          QStringLiteral("pip"),
            QStringLiteral("datasets"),           QStringLiteral("huggingface-hub>=0.30"),
            QStringLiteral("hf-transfer>=0.1.4"), QStringLiteral("protobuf<4"),
            QStringLiteral("click<8.1")};
}

QStringList sdkRequirements(const manifest::Card &card)
{
    const QString exact = card.sdkVersion.isEmpty() ? QString() : QStringLiteral("==") + card.sdkVersion;
    if (card.sdk == Sdk::Streamlit)
        return {QStringLiteral("streamlit") + exact, QStringLiteral("watchdog")};
    return {QStringLiteral("gradio[oauth,mcp]") + exact,
            QStringLiteral("uvicorn>=0.14.0"),
            QStringLiteral("websockets>=10.4"),
            QStringLiteral("spaces"),
            QStringLiteral("huggingface-hub"),
            QStringLiteral("requests"),
            QStringLiteral("datasets")};
}

RunnerKind likelyRunner(const RecipeInput &input, RunnerKind runner, Fidelity fidelity)
{
    Recipe recipe;
    recipe.card = input.card;
    recipe.fidelity = fidelity;
    if (input.manifests.contains(QStringLiteral("packages.txt")))
        recipe.systemPackages = QStringList{QStringLiteral("packages.txt")};
    return runner == RunnerKind::Auto ? fittingRunner(recipe) : runner;
}

Result<Recipe> makeRecipe(const RecipeInput &input, RunnerKind runner, Fidelity fidelity, const Flavor &flavor)
{
    Recipe recipe;
    recipe.folder = input.folder;
    recipe.card = input.card;
    recipe.fidelity = fidelity;
    recipe.flavor = flavor;
    recipe.baseImage = input.baseImage;
    if (const Result<> checked = checkAppFile(input); !checked)
        return failure(checked);

    const Result<QByteArray> pre = manifestText(input, QStringLiteral("pre-requirements.txt"));
    const Result<QByteArray> requirements = manifestText(input, QStringLiteral("requirements.txt"));
    const Result<QByteArray> packages = manifestText(input, QStringLiteral("packages.txt"));
    const Result<QByteArray> dockerfile = manifestText(input, QStringLiteral("Dockerfile"));
    for (const auto *text : {&pre, &requirements, &packages, &dockerfile}) {
        if (!*text)
            return failure(*text);
    }
    if (input.card.sdk == Sdk::Gradio || input.card.sdk == Sdk::Streamlit) {
        recipe.preRequirements = *pre;
        recipe.requirements = *requirements;
        recipe.systemPackages = packageNames(*packages);
        recipe.sdkRequirements = sdkRequirements(input.card);
        if (fidelity == Fidelity::Live)
            recipe.lock = usableLock(input);
    }
    if (input.card.sdk == Sdk::Docker)
        recipe.dockerfile = *dockerfile;
    recipe.runner = runner == RunnerKind::Auto ? fittingRunner(recipe) : runner;
    if (const Result<> checked = checkRunner(recipe); !checked)
        return failure(checked);
    if (recipe.card.sdk == Sdk::Static)
        addStaticSteps(recipe);
    else if (recipe.card.sdk == Sdk::Docker)
        addDockerfileSteps(recipe);
    else
        addPythonSteps(recipe);
    return recipe;
}

} // namespace spacewright::run

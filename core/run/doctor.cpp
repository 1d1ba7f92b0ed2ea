// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "doctor.h"

#include <core/run/container/leftapp.h>
#include <core/run/gpu/gpufindings.h>
#include <core/run/recipe/pythonfinder.h>
#include <core/run/sandbox/sandbox.h>

#include <core/base/paths.h>
#include <core/base/process.h>
#include <core/container/engine/enginefinder.h>

#include <QCoreApplication>
#include <QLocale>
#include <QStorageInfo>

namespace spacewright::run
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Doctor)
};

constexpr std::chrono::seconds patience{10};
constexpr qint64 littleSpace = 5LL * 1024 * 1024 * 1024;

QString id(const char *text)
{
    return QString::fromLatin1(text);
}

Finding program(const QString &findingId, const QString &name, const QString &purpose, const QString &remedy,
                Progress &progress)
{
    const QString path = paths::findProgram(name);
    //: %1 is the name of a program, %2 what it is for
    Finding finding{.id = findingId,
                    .title = Tr::tr("%1 (%2)").arg(name, purpose),
                    .health = Health::Missing,
                    .detail = Tr::tr("not found"),
                    .remedy = remedy};
    if (path.isEmpty())
        return finding;
    const Result<ProcessEnd> end = runProcess({.program = path,
                                               .arguments = {QStringLiteral("--version")},
                                               .environment = minimalEnvironment(),
                                               .timeout = patience},
                                              progress);
    const QString version = end ? QString::fromUtf8(end->output).section(QLatin1Char('\n'), 0, 0).trimmed() : QString();
    return {.id = findingId,
            .title = finding.title,
            .health = Health::Good,
            .detail = QStringLiteral("%1 (%2)").arg(version, path)};
}

Finding sandboxFinding()
{
    const SandboxAbilities &abilities = sandboxAbilities();
    const QString title = Tr::tr("Sandbox runner");
    if (!abilities.isUsable())
        return {.id = id("runner.sandbox"),
                .title = title,
                .health = Health::Missing,
                .detail = abilities.problem,
                .remedy = QStringLiteral("sudo apt-get install bubblewrap")};
    if (abilities.forwarder.isEmpty())
        return {.id = id("runner.sandbox"),
                .title = title,
                .health = Health::Limited,
                .detail = abilities.problem,
                .remedy = QStringLiteral("sudo apt-get install passt")};
    return {.id = id("runner.sandbox"),
            .title = title,
            .health = Health::Good,
            .detail = Tr::tr("works, with a network of its own for each app")};
}

Finding pythonFinding(Progress &progress)
{
    const Result<Interpreter> python = findPython(QString(), progress);
    if (!python)
        return {.id = id("python"),
                .title = Tr::tr("Python"),
                .health = Health::Missing,
                .detail = python.error().message,
                .remedy = QStringLiteral("sudo apt-get install python3")};
    return {.id = id("python"),
            .title = Tr::tr("Python"),
            .health = Health::Good,
            .detail = QStringLiteral("%1 (%2)").arg(python->version, python->path)};
}

Finding diskFinding()
{
    const QStorageInfo disk(paths::cacheFolder());
    const QString free = QLocale().formattedDataSize(disk.bytesAvailable());
    //: %1 is a size, %2 a path
    return {.id = id("disk"),
            .title = Tr::tr("Free disk space"),
            .health = disk.bytesAvailable() < littleSpace ? Health::Limited : Health::Good,
            .detail = Tr::tr("%1 in %2").arg(free, paths::cacheFolder()),
            .remedy = QStringLiteral("spacewright-cli clean --list")};
}

Finding engineFinding(const container::EngineCandidate &candidate)
{
    const QString place = candidate.address.url.toString();
    return {.id = QStringLiteral("engine.") + candidate.id,
            .title = candidate.title,
            .health = candidate.isUsable() ? Health::Good : Health::Missing,
            .detail = !candidate.problem.isEmpty() ? candidate.problem
                      : candidate.identity         ? QStringLiteral("%1 (%2)").arg(candidate.identity->text(), place)
                                                   : Tr::tr("is started when it is needed"),
            .remedy = candidate.remedy};
}

/// Whether the container runner works at all, and every engine that there may be.
QList<Finding> engineFindings(const QList<container::EngineCandidate> &candidates)
{
    const Result<container::EngineCandidate> chosen = container::chooseEngine(candidates);
    QList<Finding> findings = {
        {.id = id("runner.container"),
         .title = Tr::tr("Container runner"),
         .health = chosen ? Health::Good : Health::Missing,
         //: %1 is the name of a container engine, e.g. "Podman of this user"
         .detail = chosen ? Tr::tr("works, with %1").arg(chosen->title) : chosen.error().message}};
    for (const container::EngineCandidate &candidate : candidates)
        findings += engineFinding(candidate);
    return findings;
}

/// Apps that still run although the Spacewright that ran them is gone.
QList<Finding> leftAppFindings()
{
    QList<Finding> findings;
    for (const LeftApp &left : leftApps())
        findings += {.id = QStringLiteral("container.") + left.container.first(qMin(left.container.size(), 12)),
                     //: %1 is the title of a Space
                     .title = Tr::tr("“%1” still runs").arg(left.record.spaceTitle),
                     .health = Health::Limited,
                     //: %1 is the address of a page, %2 of a container engine
                     .detail = Tr::tr("at %1, in a container of %2: Spacewright ended before it did, and its window "
                                      "offers to go on with it")
                                   .arg(left.url().toString(), left.engine),
                     .remedy = QStringLiteral("spacewright-cli clean")};
    return findings;
}

} // namespace

QList<Finding> examine(Progress &progress, const QString &engine)
{
    const QList<Finding> engines = engineFindings(container::EngineFinder().find(progress, engine));
    const QList<Finding> gpus = gpuFindings(findGpus(GpuPlaces::below(QStringLiteral("/")), progress));
    return engines + leftAppFindings() + gpus +
           QList<Finding>{
               sandboxFinding(),
               {.id = id("runner.static"),
                .title = Tr::tr("Static runner"),
                .health = Health::Good,
                .detail = Tr::tr("built in")},
               program(id("tool.uv"), QStringLiteral("uv"), Tr::tr("Python environments"),
                       QStringLiteral("pipx install uv"), progress),
               program(id("tool.bwrap"), QStringLiteral("bwrap"), Tr::tr("sandbox"),
                       QStringLiteral("sudo apt-get install bubblewrap"), progress),
               program(id("tool.pasta"), QStringLiteral("pasta"), Tr::tr("network of the sandbox"),
                       QStringLiteral("sudo apt-get install passt"), progress),
               program(id("tool.pylsp"), QStringLiteral("pylsp"), Tr::tr("completion of code"),
                       QStringLiteral("pipx install python-lsp-server"), progress),
               program(id("tool.ruff"), QStringLiteral("ruff"), Tr::tr("format of code"),
                       QStringLiteral("pipx install ruff"), progress),
               program(id("tool.git"), QStringLiteral("git"), Tr::tr("for yourself; Spacewright has its own"),
                       QStringLiteral("sudo apt-get install git"), progress),
               pythonFinding(progress),
               diskFinding(),
               {.id = id("path.config"),
                .title = Tr::tr("Settings"),
                .health = Health::Good,
                .detail = paths::configFolder()},
               {.id = id("path.data"),
                .title = Tr::tr("Build records"),
                .health = Health::Good,
                .detail = paths::dataFolder()},
               {.id = id("path.cache"),
                .title = Tr::tr("Environments and caches"),
                .health = Health::Good,
                .detail = paths::cacheFolder()},
           };
}

} // namespace spacewright::run

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "manifestcall.h"

#include <app/cli/verbs.h>

#include <core/manifest/edit/requirementsedit.h>
#include <core/manifest/requirements/requirements.h>
#include <core/run/resolve/wanttree.h>

#include <QCoreApplication>
#include <QJsonArray>

#include <array>

namespace spacewright::cli
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(RequirementsVerb)
};

QString fileOf(const ManifestCall &call)
{
    return call.parser.value(QStringLiteral("file"));
}

/// Applies one change after the other to the text and writes it once all have gone well.
template <class Change> int change(const ManifestCall &call, const QStringList &words, Change apply)
{
    const QString folder = call.word(1);
    Result<QByteArray> text = call.read(folder, fileOf(call));
    if (!text)
        return call.failed(text.error());
    manifest::Splice last;
    for (const QString &word : words) {
        const Result<manifest::Splice> splice = apply(*text, word);
        if (!splice)
            return call.failed(splice.error());
        text = splice->text;
        last = *splice;
    }
    if (const Result<> written = call.write(folder, fileOf(call), last); !written)
        return call.failed(written.error());
    return call.done({{QStringLiteral("count"), words.size()}});
}

Result<qsizetype> lineOf(const QByteArray &text, const QString &name)
{
    const qsizetype index = manifest::requirementOf(text, name);
    if (index < 0)
        //: %1 is the name of a package
        return fail(ErrorCode::Usage, Tr::tr("There is no requirement of %1.").arg(name));
    return index;
}

int add(ManifestCall &call)
{
    return change(call, call.wordsFrom(2), [](const QByteArray &text, const QString &line) -> Result<manifest::Splice> {
        const QList<manifest::Requirement> read =
            manifest::readRequirements(line.toUtf8(), QStringLiteral("requirements.txt")).requirements;
        // A package that is there gets the new specifier: two lines of one package would be a clash.
        if (read.size() == 1 && read.constFirst().kind == manifest::Requirement::Kind::Package &&
            read.constFirst().target.isEmpty()) {
            if (const qsizetype index = manifest::requirementOf(text, read.constFirst().name); index >= 0)
                return manifest::setSpecifier(text, index, read.constFirst().specifier);
        }
        return manifest::addRequirement(text, line);
    });
}

int remove(ManifestCall &call)
{
    return change(call, call.wordsFrom(2), [](const QByteArray &text, const QString &name) -> Result<manifest::Splice> {
        const Result<qsizetype> index = lineOf(text, name);
        return index ? manifest::removeRequirement(text, *index) : Result<manifest::Splice>(failure(index));
    });
}

/// The pinned packages of the file, or those that are named.
QStringList toUpgrade(const ManifestCall &call, const QList<manifest::Requirement> &all)
{
    QStringList names;
    for (const QString &name : call.wordsFrom(2))
        names.append(manifest::normalizedName(name));
    for (const manifest::Requirement &requirement : all) {
        if (call.wordsFrom(2).isEmpty() && requirement.specifier.startsWith(u"=="))
            names.append(manifest::normalizedName(requirement.name));
    }
    return names;
}

/// Writes the newest release that fits with everything else.
int upgrade(ManifestCall &call)
{
    const Result<QByteArray> text = call.read(call.word(1), fileOf(call));
    Result<run::WantedPackages> wanted = call.wanted(call.word(1));
    if (!text || !wanted)
        return call.failed(text ? wanted.error() : text.error());
    const QStringList names = toUpgrade(call, manifest::readRequirements(*text, fileOf(call)).requirements);
    for (const QString &name : names) {
        if (const Result<qsizetype> index = lineOf(*text, name); !index)
            return call.failed(index.error());
    }
    for (run::WantedPackage &package : wanted->packages) {
        if (package.file == fileOf(call) && names.contains(package.name))
            package = run::withoutSpecifier(package);
    }
    const Result<run::Resolution> resolution = run::resolve(*wanted, {}, call.progress);
    if (!resolution || call.progress.isCancelled())
        return call.failed(resolution ? Error{} : resolution.error());
    if (resolution->conflict)
        return reportConflict(call, *resolution->conflict);
    return change(call, names, [&](const QByteArray &before, const QString &name) {
        const manifest::LockedPackage *package = resolution->lock.find(name);
        const qsizetype index = manifest::requirementOf(before, name);
        const QString version = package ? package->version : QString();
        call.output().event(QStringLiteral("upgrade"),
                            {{QStringLiteral("name"), name}, {QStringLiteral("to"), version}});
        call.output().text(name + u' ' + version);
        return manifest::setSpecifier(before, index, version.isEmpty() ? QString() : QStringLiteral("==") + version);
    });
}

int why(ManifestCall &call)
{
    const Result<run::WantedPackages> wanted = call.wanted(call.word(1));
    if (!wanted)
        return call.failed(wanted.error());
    Result<run::Resolution> resolution = run::resolve(*wanted, {}, call.progress);
    if (!resolution || call.progress.isCancelled())
        return call.failed(resolution ? Error{} : resolution.error());
    if (resolution->conflict)
        return reportConflict(call, *resolution->conflict);
    if (const Result<> found = run::findWanters(*resolution, *wanted, call.progress); !found)
        return call.failed(found.error());
    const QString name = manifest::normalizedName(call.word(2));
    const QList<QStringList> chains = run::chainsTo(name, *resolution, *wanted, 20);
    if (chains.isEmpty())
        //: %1 is the name of a package
        return call.failed({ErrorCode::Usage, Tr::tr("Nothing in this Space wants %1.").arg(name)});
    for (const QStringList &chain : chains) {
        const auto root = std::ranges::find(wanted->packages, chain.constFirst(), &run::WantedPackage::name);
        const QString file = root == wanted->packages.cend() ? QString() : root->file;
        call.output().event(QStringLiteral("chain"), {{QStringLiteral("file"), file},
                                                      {QStringLiteral("packages"), QJsonArray::fromStringList(chain)}});
        call.output().text((QStringList{file} + chain).join(QStringLiteral(" → ")));
    }
    return call.done({{QStringLiteral("count"), chains.size()}});
}

struct Command {
    const char *name;
    /// Words that it needs besides itself and the folder.
    qsizetype least;
    qsizetype most;
    int (*run)(ManifestCall &);
};

constexpr auto commands = std::to_array<Command>(
    {{"add", 1, 1000, add}, {"remove", 1, 1000, remove}, {"upgrade", 0, 1000, upgrade}, {"why", 1, 1, why}});

} // namespace

int runRequirements(const QStringList &arguments)
{
    ManifestCall call(QStringLiteral("requirements"));
    call.parser.addPositionalArgument(
        QStringLiteral("COMMAND"),
        Tr::tr(
            "add: add requirements such as numpy>=2. remove: remove packages. upgrade: pin packages, or all that are "
            "pinned, to the newest release that fits. why: say who wants a package."));
    call.parser.addPositionalArgument(QStringLiteral("DIR"), Tr::tr("The Space's folder."));
    call.parser.addPositionalArgument(QStringLiteral("PACKAGE"), Tr::tr("Packages or requirements."),
                                      QStringLiteral("[PACKAGE...]"));
    call.parser.addOption({QStringLiteral("file"), Tr::tr("The file to change."), QStringLiteral("file"),
                           QStringLiteral("requirements.txt")});
    if (const auto code = call.parse(arguments))
        return *code;
    const qsizetype words = call.parser.positionalArguments().size() - 2;
    for (const Command &command : commands) {
        if (call.word(0) == QLatin1StringView(command.name) && words >= command.least && words <= command.most)
            return command.run(call);
    }
    return call.failed({ErrorCode::Usage,
                        Tr::tr("Say what to do: spacewright-cli requirements COMMAND DIR [PACKAGE...]; see --help")});
}

} // namespace spacewright::cli

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "space.h"

#include "dependencies.h"
#include "manifestfile.h"
#include <core/space/rules/conflictrules.h>
#include <core/space/rules/folderrules.h>
#include <core/space/rules/secretrules.h>

#include <core/git/repository.h>
#include <core/space/code/coderules.h>
#include <core/space/rules/conflictrules.h>
#include <core/space/rules/folderrules.h>
#include <core/space/rules/secretrules.h>

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <future>

namespace spacewright::space
{

namespace
{

using manifest::Diagnostic;
using manifest::Severity;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Space)
};

void readCardOf(Space &space)
{
    const QString name = QStringLiteral("README.md");
    if (!space.hasManifest(name)) {
        space.diagnostics.append(
            {Severity::Error,
             QStringLiteral("space.readme.missing"),
             Tr::tr("There is no README.md. A Space begins with one that has a card with its sdk."),
             name,
             {},
             QStringLiteral("https://huggingface.co/docs/hub/spaces-config-reference")});
        return;
    }
    if (const auto text = readManifest(space, name, space.diagnostics)) {
        const manifest::CardReading reading = manifest::readCard(*text);
        space.card = reading.card;
        space.diagnostics += reading.diagnostics;
    }
}

void findManifests(Space &space)
{
    for (const char *name :
         {"README.md", "requirements.txt", "pre-requirements.txt", "packages.txt", "pyproject.toml", "Dockerfile"}) {
        // Only plain files: reading a pipe would never end.
        if (QFileInfo(space.folder + u'/' + QLatin1StringView(name)).isFile())
            space.manifests.append(QString::fromLatin1(name));
    }
}

/// In the manifests; code is looked at where it is read.
QList<Diagnostic> checkForConflicts(const Space &space)
{
    constexpr qint64 limit = 1024LL * 1024;
    QList<Diagnostic> conflicts;
    for (const QString &name : space.manifests) {
        const Result<QByteArray> text = textOf(space, name, limit);
        if (const auto conflict = text ? findConflict(name, *text) : std::nullopt)
            conflicts.append(*conflict);
    }
    return conflicts;
}

QList<Diagnostic> conflictsOf(QList<Diagnostic> diagnostics)
{
    diagnostics.removeIf([](const Diagnostic &one) { return one.rule != u"space.conflict"; });
    return diagnostics;
}

void sortDiagnostics(QList<Diagnostic> &diagnostics)
{
    std::ranges::stable_sort(diagnostics, {}, [](const Diagnostic &diagnostic) {
        return std::tuple(diagnostic.file, diagnostic.range.line, diagnostic.range.column);
    });
}

} // namespace

bool Space::hasErrors() const
{
    return std::ranges::contains(diagnostics, Severity::Error, &Diagnostic::severity);
}

Result<Space> openFiles(const QString &folder, const QHash<QString, QByteArray> &unsaved)
{
    const QFileInfo info(folder);
    const QString shown = QDir::toNativeSeparators(folder);
    if (!info.isDir())
        return fail(ErrorCode::FileMissing, Tr::tr("There is no folder %1.").arg(shown));
    if (!info.isReadable() || !info.isExecutable())
        return fail(ErrorCode::FileUnreadable, Tr::tr("The folder %1 cannot be read.").arg(shown));

    Space space;
    space.folder = info.canonicalFilePath();
    space.unsaved = unsaved;
    findManifests(space);
    readCardOf(space);
    space.title = space.card.title.isEmpty() ? QFileInfo(space.folder).fileName() : space.card.title;
    return space;
}

Result<Space> openSpace(const QString &folder, const QHash<QString, QByteArray> &unsaved)
{
    Result<Space> opened = openFiles(folder, unsaved);
    if (!opened)
        return opened;
    Space &space = *opened;
    const Result<git::Repository> repository = git::Repository::open(space.folder);
    if (repository) {
        space.remote = repository->originUrl();
        space.branch = repository->headBranch();
    } else if (QFileInfo::exists(space.folder + QStringLiteral("/.git"))) {
        space.diagnostics.append({Severity::Warning,
                                  QStringLiteral("space.repository.unreadable"),
                                  repository.error().message,
                                  {},
                                  {},
                                  QStringLiteral("https://git-scm.com/docs/gitrepository-layout")});
    }
    return opened;
}

Result<Space> readSpace(const QString &folder, const QHash<QString, QByteArray> &unsaved)
{
    Result<Space> opened = openSpace(folder, unsaved);
    if (!opened)
        return opened;
    Space &space = *opened;
    const Result<git::Repository> repository = git::Repository::open(space.folder);
    const git::Repository *git = repository ? &*repository : nullptr;
    const QList<SpaceFile> files = listFiles(space.folder, git);
    // Python's start takes as long as everything else together.
    std::future<Code> code = std::async(std::launch::async, [&space, &files] { return readCode(space, files); });
    const Dependencies dependencies = readDependencies(space);
    QList<Diagnostic> diagnostics = dependencies.diagnostics + checkForConflicts(space);
    diagnostics += checkFolder(space, files, git);
    diagnostics += checkForSecrets(space, files, git);
    diagnostics += checkCode(space, code.get(), dependencies);
    dropFollowers(diagnostics, conflictsOf(diagnostics));
    space.diagnostics += diagnostics;
    sortDiagnostics(space.diagnostics);
    return opened;
}

} // namespace spacewright::space

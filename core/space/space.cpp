// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "space.h"

#include "folderrules.h"

#include <core/base/filewriter.h>
#include <core/git/repository.h>

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace spacewright::space
{

namespace
{

using manifest::Diagnostic;
using manifest::Severity;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Space)
};

/// No text that a person wrote comes near; what is larger is not read.
constexpr qint64 manifestSizeLimit = 16LL * 1024 * 1024;

/// Reads one manifest, or says in @p space why it cannot be used. A link that leads out of the folder is not followed:
/// it would let a foreign Space show any file of its user.
std::optional<QByteArray> readManifest(Space &space, const QString &name)
{
    const QString path = space.folder + u'/' + name;
    const auto report = [&](const char *rule, const QString &message) {
        space.diagnostics.append({Severity::Error, QString::fromLatin1(rule), message, name, {}, {}});
        return std::nullopt;
    };
    if (!isInside(space.folder, path))
        //: %1 is the name of a file
        return report("space.manifest.outside", Tr::tr("%1 is a link that leads out of the Space's folder.").arg(name));
    const Result<QByteArray> text = readFile(path, manifestSizeLimit);
    if (!text)
        return report("space.manifest.unreadable", text.error().message);
    return *text;
}

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
    if (const auto text = readManifest(space, name)) {
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

Result<Space> readSpace(const QString &folder)
{
    const QFileInfo info(folder);
    const QString shown = QDir::toNativeSeparators(folder);
    if (!info.isDir())
        return fail(ErrorCode::FileMissing, Tr::tr("There is no folder %1.").arg(shown));
    if (!info.isReadable() || !info.isExecutable())
        return fail(ErrorCode::FileUnreadable, Tr::tr("The folder %1 cannot be read.").arg(shown));

    Space space;
    space.folder = info.canonicalFilePath();
    findManifests(space);
    readCardOf(space);
    space.title = space.card.title.isEmpty() ? QFileInfo(space.folder).fileName() : space.card.title;
    const Result<git::Repository> repository = git::Repository::open(space.folder);
    if (repository) {
        space.remote = repository->originUrl();
        space.branch = repository->headBranch();
    } else if (QFileInfo::exists(space.folder + QStringLiteral("/.git"))) {
        space.diagnostics.append(
            {Severity::Warning, QStringLiteral("space.repository.unreadable"), repository.error().message, {}, {}, {}});
    }
    space.diagnostics += checkFolder(space, repository ? &*repository : nullptr);
    sortDiagnostics(space.diagnostics);
    return space;
}

} // namespace spacewright::space

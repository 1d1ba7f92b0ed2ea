// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "folderrules.h"

#include <core/space/manifestfile.h>

#include <core/git/repository.h>
#include <core/manifest/dockerfile/dockerfile.h>
#include <core/manifest/dockerfile/dockerfilerules.h>

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QRegularExpression>

namespace spacewright::space
{

namespace
{

using manifest::Card;
using manifest::CardEntry;
using manifest::Diagnostic;
using manifest::Sdk;
using manifest::Severity;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(FolderRules)
};

/// The Hub refuses a larger file that is not stored by LFS or Xet.
constexpr qint64 fileSizeLimit = 10LL * 1024 * 1024;

QString dependenciesPage()
{
    return QStringLiteral("https://huggingface.co/docs/hub/spaces-dependencies");
}

/// At the value of app_file, else at the sdk: what asks for the file.
manifest::TextRange placeInCard(const Card &card)
{
    if (const CardEntry *entry = card.find(u"app_file"))
        return entry->valueRange;
    const CardEntry *sdk = card.find(u"sdk");
    return sdk ? sdk->valueRange : manifest::TextRange{1, 1, 1, 1};
}

void checkAppFile(const Space &space, QList<Diagnostic> &diagnostics)
{
    const QFileInfo file(space.folder + u'/' + space.card.appFile);
    const auto report = [&](const char *rule, const QString &message) {
        diagnostics.append({Severity::Error, QString::fromLatin1(rule), message, QStringLiteral("README.md"),
                            placeInCard(space.card),
                            QStringLiteral("https://huggingface.co/docs/hub/spaces-config-reference")});
    };
    // A path that leads out by its words alone is the card's own rule.
    const QString clean = QDir::cleanPath(space.card.appFile);
    if (QDir::isAbsolutePath(clean) || clean == u".." || clean.startsWith(u"../"))
        return;
    if (file.isFile() && !isInside(space.folder, file.filePath()))
        report("card.appFile.outside",
               //: %1 is a path
               Tr::tr("app_file must lie in the Space's folder; %1 is a link that leads out of it.")
                   .arg(space.card.appFile));
    else if (!file.isFile() && space.card.appBuildCommand.isEmpty())
        report("space.appFile.missing",
               //: %1 is a path
               Tr::tr("There is no file %1 to start. Make one, or name another as app_file in the card.")
                   .arg(space.card.appFile));
    static const QStringList others = {QStringLiteral("ipynb"), QStringLiteral("html"), QStringLiteral("js"),
                                       QStringLiteral("md"), QStringLiteral("json")};
    if (space.card.sdk != Sdk::Static && file.isFile() && others.contains(file.suffix().toLower()))
        report("space.appFile.kind",
               //: %1 is a path
               Tr::tr("Python starts app_file, and %1 is no Python file. Name one that is.").arg(space.card.appFile));
}

/// A file that an instruction copies must be in the folder; patterns, variables and other stages are not looked at.
void checkCopies(const Space &space, const QByteArray &text, QList<Diagnostic> &diagnostics)
{
    for (const manifest::Instruction &instruction : manifest::dockerfileInstructions(text)) {
        const bool isCopy = instruction.keyword == u"COPY" || instruction.keyword == u"ADD";
        if (!isCopy || instruction.text.contains(u"--from") || instruction.text.contains(u"<<"))
            continue;
        QStringList sources = instruction.words();
        if (!sources.isEmpty())
            sources.removeLast();
        for (const QString &source : std::as_const(sources)) {
            static const QRegularExpression unclear(QStringLiteral("[*?\\[\\]$\"'\\\\]|://|^git@"));
            const QString path = QDir::cleanPath(space.folder + u'/' + source);
            if (unclear.match(source).hasMatch() || QFileInfo::exists(path))
                continue;
            diagnostics.append(
                {Severity::Error,
                 QStringLiteral("dockerfile.copy.missing"),
                 //: %1 is an instruction of a Dockerfile, %2 the path of a file
                 Tr::tr("%1 needs %2, which is not in the Space's folder.").arg(instruction.keyword, source),
                 QStringLiteral("Dockerfile"),
                 {int(instruction.firstLine) + 1, 1, int(instruction.firstLine) + 2, 1},
                 QStringLiteral("https://docs.docker.com/reference/dockerfile/#copy")});
        }
    }
}

void checkDockerfileOf(const Space &space, QList<Diagnostic> &diagnostics)
{
    const QString name = QStringLiteral("Dockerfile");
    if (!space.hasManifest(name)) {
        diagnostics.append({Severity::Error, QStringLiteral("space.dockerfile.missing"),
                            Tr::tr("A Space with sdk docker needs a file Dockerfile in its folder."),
                            QStringLiteral("README.md"), placeInCard(space.card),
                            QStringLiteral("https://huggingface.co/docs/hub/spaces-sdks-docker")});
    } else if (const auto text = readManifest(space, name, diagnostics)) {
        diagnostics += manifest::checkDockerfile(*text, space.card.appPort);
        checkCopies(space, *text, diagnostics);
    }
}

/// The Hub installs requirements.txt and its like only; others would be missed without a word.
void checkIgnoredManifests(const Space &space, QList<Diagnostic> &diagnostics)
{
    for (const char *name : {"pyproject.toml", "uv.lock", "poetry.lock", "Pipfile", "environment.yml"}) {
        const QString file = QString::fromLatin1(name);
        if (QFileInfo(space.folder + u'/' + file).isFile())
            diagnostics.append(
                {Severity::Info,
                 QStringLiteral("space.manifest.ignored"),
                 //: %1 is the name of a file
                 Tr::tr("The Hub installs nothing from %1; dependencies belong in requirements.txt.").arg(file),
                 file,
                 {},
                 dependenciesPage()});
    }
}

void checkSize(const SpaceFile &file, const git::Repository *repository, QList<Diagnostic> &diagnostics)
{
    if (file.size <= fileSizeLimit ||
        (repository && (repository->isIgnored(file.path) || repository->isStoredByLfs(file.path))))
        return;
    diagnostics.append({Severity::Warning,
                        QStringLiteral("space.file.large"),
                        //: %1 is the path of a file, %2 its size such as "25 MiB"
                        Tr::tr("%1 has %2; git push to the Hub refuses files over 10 MB that are not stored by LFS.")
                            .arg(file.path, QLocale().formattedDataSize(file.size)),
                        file.path,
                        {},
                        QStringLiteral("https://huggingface.co/docs/hub/repositories-getting-started")});
}

} // namespace

QList<Diagnostic> checkFolder(const Space &space, const QList<SpaceFile> &files, const git::Repository *repository)
{
    QList<Diagnostic> diagnostics;
    const Sdk sdk = space.card.sdk;
    if (sdk == Sdk::Docker)
        checkDockerfileOf(space, diagnostics);
    else if (sdk != Sdk::None)
        checkAppFile(space, diagnostics);
    if (sdk == Sdk::Gradio || sdk == Sdk::Streamlit)
        checkIgnoredManifests(space, diagnostics);
    for (const SpaceFile &file : files)
        checkSize(file, repository, diagnostics);
    return diagnostics;
}

} // namespace spacewright::space

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "folderrules.h"

#include "manifestfile.h"

#include <core/git/repository.h>

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>

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
/// A folder of more entries is somebody's home, not a Space.
constexpr int entryLimit = 20000;

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
}

void checkDockerfile(const Space &space, QList<Diagnostic> &diagnostics)
{
    if (!space.hasManifest(QStringLiteral("Dockerfile")))
        diagnostics.append({Severity::Error, QStringLiteral("space.dockerfile.missing"),
                            Tr::tr("A Space with sdk docker needs a file Dockerfile in its folder."),
                            QStringLiteral("README.md"), placeInCard(space.card),
                            QStringLiteral("https://huggingface.co/docs/hub/spaces-sdks-docker")});
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

/// Looks at every file for its size, folder by folder, without following links.
class SizeScan final
{
public:
    SizeScan(const Space &space, const git::Repository *repository) : m_root(space.folder), m_repository(repository) {}

    QList<Diagnostic> run()
    {
        QStringList folders = {m_root.path()};
        while (!folders.isEmpty() && m_entries < entryLimit) {
            const QDir folder(folders.takeLast());
            for (const QFileInfo &entry :
                 folder.entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot | QDir::NoSymLinks)) {
                ++m_entries;
                if (!entry.isDir())
                    checkFile(entry);
                else if (entry.fileName() != u".git" && !isIgnored(entry))
                    folders.append(entry.filePath());
            }
        }
        return m_diagnostics;
    }

private:
    bool isIgnored(const QFileInfo &entry) const
    {
        return m_repository && m_repository->isIgnored(m_root.relativeFilePath(entry.filePath()) +
                                                       (entry.isDir() ? QStringLiteral("/") : QString()));
    }

    void checkFile(const QFileInfo &entry)
    {
        if (entry.size() <= fileSizeLimit || isIgnored(entry))
            return;
        const QString path = m_root.relativeFilePath(entry.filePath());
        if (m_repository && m_repository->isStoredByLfs(path))
            return;
        m_diagnostics.append(
            {Severity::Warning,
             QStringLiteral("space.file.large"),
             //: %1 is the path of a file, %2 its size such as "25 MiB"
             Tr::tr("%1 has %2; git push to the Hub refuses files over 10 MB that are not stored by LFS.")
                 .arg(path, QLocale().formattedDataSize(entry.size())),
             path,
             {},
             QStringLiteral("https://huggingface.co/docs/hub/repositories-getting-started")});
    }

    QDir m_root;
    const git::Repository *m_repository;
    QList<Diagnostic> m_diagnostics;
    int m_entries = 0;
};

} // namespace

QList<Diagnostic> checkFolder(const Space &space, const git::Repository *repository)
{
    QList<Diagnostic> diagnostics;
    const Sdk sdk = space.card.sdk;
    if (sdk == Sdk::Docker)
        checkDockerfile(space, diagnostics);
    else if (sdk != Sdk::None)
        checkAppFile(space, diagnostics);
    if (sdk == Sdk::Gradio || sdk == Sdk::Streamlit)
        checkIgnoredManifests(space, diagnostics);
    diagnostics += SizeScan(space, repository).run();
    return diagnostics;
}

} // namespace spacewright::space

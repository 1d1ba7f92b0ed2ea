// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sharedmodels.h"

#include <core/base/log.h>

#include <QDir>
#include <QDirIterator>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace spacewright::run
{

namespace
{

/// Links inside a repository stay as they are; what has a content is linked to where the app sees it.
bool linkFile(const QFileInfo &file, const QString &name, const QString &place, const QString &target)
{
    QDir().mkpath(QFileInfo(target).path());
    // Which commit a branch is at will be written over when it moves.
    if (name.startsWith(QLatin1StringView("refs/")))
        return QFile::copy(file.filePath(), target);
    const QString inside = file.isSymbolicLink() ? file.readSymLink() : QString();
    const bool isRelative = !inside.isEmpty() && QDir::isRelativePath(inside);
    return QFile::link(isRelative ? inside : place + QLatin1Char('/') + name, target);
}

/// The layout is in https://huggingface.co/docs/huggingface_hub/guides/manage-cache: blobs, and snapshots that link
/// to them.
bool linkRepository(const QString &repository, const QString &place, const QString &target)
{
    QDirIterator files(repository, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QFileInfo file = files.nextFileInfo();
        const QString name = QDir(repository).relativeFilePath(file.filePath());
        // Half a download is of no use to anybody else.
        if (name.endsWith(QLatin1StringView(".incomplete")))
            continue;
        if (!linkFile(file, name, place, target + QLatin1Char('/') + name))
            return false;
    }
    return true;
}

} // namespace

QString userModelCache()
{
    QString folder = qEnvironmentVariable("HF_HUB_CACHE");
    if (folder.isEmpty()) {
        const QString standard =
            QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + QStringLiteral("/huggingface");
        folder = qEnvironmentVariable("HF_HOME", standard) + QStringLiteral("/hub");
    }
    return QFileInfo(folder).isDir() ? QFileInfo(folder).canonicalFilePath() : QString();
}

void linkSharedModels(const QString &userCache, const QString &ownCache)
{
    QDir().mkpath(ownCache);
    const QStringList names =
        QDir(userCache).entryList({QStringLiteral("models--*"), QStringLiteral("datasets--*")}, QDir::Dirs);
    for (const QString &name : names) {
        const QString target = ownCache + QLatin1Char('/') + name;
        if (QFileInfo::exists(target))
            continue;
        // Another run may do the same just now: it appears whole or not at all.
        QTemporaryDir fresh(ownCache + QStringLiteral("/.sharing-XXXXXX"));
        const QString whole = fresh.filePath(name);
        const bool isLinked = fresh.isValid() && linkRepository(userCache + QLatin1Char('/') + name,
                                                                sharedModelsPlace + QLatin1Char('/') + name, whole);
        if (!isLinked || !QFile::rename(whole, target))
            qCWarning(logRun) << "Failed to share" << name;
    }
}

} // namespace spacewright::run

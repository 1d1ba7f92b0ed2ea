// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "spacefiles.h"

#include <core/git/repository.h>

#include <QDir>
#include <QFileInfo>

namespace spacewright::space
{

namespace
{

constexpr qsizetype entryLimit = 20000;

} // namespace

QList<SpaceFile> listFiles(const QString &folder, const git::Repository *repository)
{
    const QDir root(folder);
    QList<SpaceFile> files;
    QStringList folders = {root.path()};
    qsizetype entries = 0;
    while (!folders.isEmpty() && entries < entryLimit) {
        const QDir current(folders.takeLast());
        for (const QFileInfo &entry :
             current.entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot | QDir::NoSymLinks)) {
            ++entries;
            const QString path = root.relativeFilePath(entry.filePath());
            if (!entry.isDir())
                files.append({path, entry.size()});
            else if (entry.fileName() != u".git" && !(repository && repository->isIgnored(path + u'/')))
                folders.append(entry.filePath());
        }
    }
    return files;
}

} // namespace spacewright::space

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "spacelock.h"

#include <core/base/filewriter.h>

#include <QFileInfo>

namespace spacewright::run
{

namespace
{

constexpr qint64 sizeLimit = 32LL * 1024 * 1024;

} // namespace

QString lockPath(const QString &folder)
{
    return folder + QStringLiteral("/pylock.toml");
}

Result<SpaceLock> readSpaceLock(const QString &folder, const WantedPackages &wanted)
{
    SpaceLock result;
    const QFileInfo file(lockPath(folder));
    // A link that leads out of the Space is none of its files.
    if (!file.isFile() || file.canonicalPath() != QFileInfo(folder).canonicalFilePath())
        return result;
    const Result<QByteArray> text = readFile(file.filePath(), sizeLimit);
    if (!text)
        return failure(text);
    const Result<manifest::Lock> lock = manifest::readLock(*text);
    if (!lock)
        return failure(lock);
    result.lock = *lock;
    result.isThere = true;
    result.isCurrent = lock->inputs.isEmpty() || lock->inputs.toUtf8() == wanted.hash();
    return result;
}

} // namespace spacewright::run

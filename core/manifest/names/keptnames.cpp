// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keptnames.h"

#include <core/base/filewriter.h>
#include <core/base/paths.h>

#include <QDir>
#include <QFileInfo>
#include <QMutex>

namespace spacewright::manifest
{

namespace
{

/// The largest index has a million names of 20 letters.
constexpr qint64 sizeLimit = 64LL * 1024 * 1024;

QString pathOf(KeptNames which)
{
    return paths::cacheFolder() + (which == KeptNames::SystemPackages ? QStringLiteral("/names/system-packages.txt")
                                                                      : QStringLiteral("/names/python-packages.txt"));
}

/// What was read, and from which state of the file.
struct Reading {
    QString path;
    QDateTime changed;
    NameList names;
};

} // namespace

NameList keptNames(KeptNames which)
{
    static QMutex mutex;
    static Reading readings[2];
    const QString path = pathOf(which);
    const QDateTime changed = keptAt(which);
    const QMutexLocker lock(&mutex);
    Reading &reading = readings[which == KeptNames::SystemPackages ? 0 : 1];
    if (reading.path != path || reading.changed != changed)
        reading = {
            path, changed,
            NameList::fromText(changed.isValid() ? readFile(path, sizeLimit).value_or(QByteArray()) : QByteArray())};
    return reading.names;
}

QDateTime keptAt(KeptNames which)
{
    return QFileInfo(pathOf(which)).lastModified();
}

Result<> keepNames(KeptNames which, const NameList &names)
{
    const QString path = pathOf(which);
    QDir().mkpath(QFileInfo(path).path());
    return writeFile(path, names.text());
}

} // namespace spacewright::manifest

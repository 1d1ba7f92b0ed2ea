// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paths.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace spacewright::paths
{

namespace
{

QString ensured(const QString &folder)
{
    if (!QFileInfo::exists(folder) && QDir().mkpath(folder))
        QFile::setPermissions(folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    return folder;
}

QString xdg(QStandardPaths::StandardLocation location)
{
    return ensured(QStandardPaths::writableLocation(location) + QStringLiteral("/spacewright"));
}

} // namespace

QString configFolder()
{
    return xdg(QStandardPaths::GenericConfigLocation);
}

QString dataFolder()
{
    return xdg(QStandardPaths::GenericDataLocation);
}

QString cacheFolder()
{
    return xdg(QStandardPaths::GenericCacheLocation);
}

QString runtimeFolder()
{
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    if (QDir::isAbsolutePath(runtime) && QFileInfo(runtime).isWritable())
        return ensured(runtime + QStringLiteral("/spacewright"));
    return ensured(cacheFolder() + QStringLiteral("/runtime"));
}

QString findProgram(const QString &name)
{
    // A relative entry of PATH, or an empty one, means the current folder: that may be anybody's.
    QStringList folders = {QCoreApplication::applicationDirPath()};
    folders += qEnvironmentVariable("PATH").split(QLatin1Char(':'));
    folders.removeIf([](const QString &folder) { return !QDir::isAbsolutePath(folder); });
    return QStandardPaths::findExecutable(name, folders);
}

} // namespace spacewright::paths

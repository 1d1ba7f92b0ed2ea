// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fileactions.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace spacewright::views
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(FileActions)
};

Result<QString> freePath(const QString &folder, const QString &name)
{
    const QString clean = QDir::cleanPath(name);
    if (name.trimmed().isEmpty() || QDir::isAbsolutePath(clean) || clean == u".." || clean.startsWith(u"../") ||
        clean.contains(u'\n')) {
        //: %1 is what the user typed
        return fail(ErrorCode::Usage, Tr::tr("“%1” is no name for a file here. Use a name without “..”.").arg(name));
    }
    const QString path = QDir(folder).filePath(clean);
    if (QFileInfo::exists(path) || QFileInfo(path).isSymLink()) {
        //: %1 is the name of a file
        return fail(ErrorCode::FileUnwritable, Tr::tr("%1 exists already. Choose another name.").arg(clean));
    }
    return path;
}

} // namespace

Result<QString> createFile(const QString &folder, const QString &name)
{
    const Result<QString> path = freePath(folder, name);
    if (!path)
        return path;
    QFile file(*path);
    if (!QDir().mkpath(QFileInfo(*path).path()) || !file.open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
        //: %1 is the name of a file, %2 the reason from the operating system
        return fail(ErrorCode::FileUnwritable, Tr::tr("%1 was not made: %2.").arg(name, file.errorString()));
    }
    return path;
}

Result<QString> createFolder(const QString &folder, const QString &name)
{
    const Result<QString> path = freePath(folder, name);
    if (path && !QDir().mkpath(*path)) {
        //: %1 is the name of a folder
        return fail(ErrorCode::FileUnwritable, Tr::tr("%1 was not made: this folder cannot be written to.").arg(name));
    }
    return path;
}

Result<> moveToTrash(const QString &path)
{
    QFile file(path);
    if (file.moveToTrash())
        return {};
    const QString shown = QDir::toNativeSeparators(path);
    //: %1 is the path of a file
    return fail(ErrorCode::FileUnwritable, Tr::tr("%1 could not be moved to the trash; it is still there.").arg(shown),
                file.errorString());
}

} // namespace spacewright::views

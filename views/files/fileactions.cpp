// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fileactions.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <filesystem>

namespace spacewright::views
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(FileActions)
};

bool isInside(const QString &folder, const QString &path)
{
    return path == folder || path.startsWith(folder + u'/');
}

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

/// Also true for a link that leads nowhere.
bool isThere(const QString &path)
{
    return QFileInfo::exists(path) || QFileInfo(path).isSymLink();
}

std::unexpected<Error> notMoved(const QString &path, int number)
{
    const QString name = path.section(u'/', -1);
    if (number == EEXIST) {
        //: %1 is the name of a file
        return fail(ErrorCode::FileUnwritable,
                    Tr::tr("%1 was not moved: there is one of this name already.").arg(name));
    }
    //: %1 is the name of a file, %2 the reason from the operating system
    return fail(ErrorCode::FileUnwritable, Tr::tr("%1 was not moved: %2.").arg(name, qt_error_string(number)));
}

/// Copies one file, link or folder with all in it; what was copied of a cut-short copy is removed.
Result<> copyTo(const QString &from, const QString &to)
{
    namespace fs = std::filesystem;
    std::error_code error;
    const fs::path target = QFile::encodeName(to).toStdString();
    fs::copy(QFile::encodeName(from).toStdString(), target,
             fs::copy_options::recursive | fs::copy_options::copy_symlinks, error);
    if (!error)
        return {};
    std::error_code ignored;
    fs::remove_all(target, ignored);
    const bool isFull = error.value() == ENOSPC || error.value() == EDQUOT;
    //: %1 is the name of a file, %2 the reason from the operating system
    return fail(isFull ? ErrorCode::DiskFull : ErrorCode::FileUnwritable,
                Tr::tr("%1 was not copied: %2.").arg(from.section(u'/', -1), qt_error_string(error.value())));
}

/// In one step and never over what is there; to another disk by a copy.
Result<> moveTo(const QString &from, const QString &to)
{
    const QByteArray source = QFile::encodeName(from);
    if (::renameat2(AT_FDCWD, source.constData(), AT_FDCWD, QFile::encodeName(to).constData(), RENAME_NOREPLACE) == 0)
        return {};
    const int number = errno;
    const bool isUnknown = number == EINVAL || number == ENOSYS;
    if (number != EXDEV && !(isUnknown && !isInside(from, to)))
        return notMoved(from, number);
    if (isThere(to))
        return notMoved(from, EEXIST);
    if (isUnknown)
        return std::rename(source.constData(), QFile::encodeName(to).constData()) == 0 ? Result<>()
                                                                                       : notMoved(from, errno);
    if (const Result<> copied = copyTo(from, to); !copied)
        return copied;
    std::error_code error;
    std::filesystem::remove_all(source.toStdString(), error);
    return error ? Result<>(notMoved(from, error.value())) : Result<>();
}

/// "app copy.py", "app copy 2.py": a name that nobody has.
QString freeCopy(const QString &folder, const QString &name)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    const QString base = dot > 0 ? name.first(dot) : name;
    const QString ending = dot > 0 ? name.sliced(dot) : QString();
    QString path = folder + u'/' + name;
    for (int number = 1; isThere(path); ++number) {
        //: The name of a copy: %1 is the name of the original without its ending
        const QString copy = number == 1 ? Tr::tr("%1 copy").arg(base) : Tr::tr("%1 copy %2").arg(base).arg(number);
        path = folder + u'/' + copy + ending;
    }
    return path;
}

std::unexpected<Error> intoItself(const QString &path)
{
    //: %1 is the name of a folder
    return fail(ErrorCode::Usage, Tr::tr("%1 cannot be put into itself.").arg(path.section(u'/', -1)));
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

Result<FileMove> renameFile(const QString &root, const QString &path, const QString &name)
{
    const QString target = QDir::cleanPath(QFileInfo(path).path() + u'/' + name);
    if (name.trimmed().isEmpty() || name.contains(u'\n') || QDir::isAbsolutePath(name) || !isInside(root, target) ||
        target == root) {
        //: %1 is what the user typed
        return fail(ErrorCode::Usage, Tr::tr("“%1” is no name for a file here.").arg(name));
    }
    if (target != path && isInside(path, target))
        return intoItself(path);
    QDir().mkpath(QFileInfo(target).path());
    const Result<> moved = moveTo(path, target);
    return moved ? Result<FileMove>({path, target}) : failure(moved);
}

Result<> undoMove(const FileMove &move)
{
    return moveTo(move.to, move.from);
}

Result<QList<FileMove>> moveInto(const QStringList &paths, const QString &folder, Progress &progress)
{
    QList<FileMove> moves;
    for (const QString &path : paths) {
        if (isInside(path, folder))
            return intoItself(path);
        const QString target = folder + u'/' + path.section(u'/', -1);
        if (target == path)
            continue;
        if (isThere(target))
            return notMoved(path, EEXIST);
        moves.append({path, target});
    }
    for (qsizetype index = 0; index < moves.size() && !progress.isCancelled(); ++index) {
        if (const Result<> moved = moveTo(moves[index].from, moves[index].to); !moved)
            return failure(moved);
        progress.report(index + 1, moves.size(), moves[index].to);
    }
    return moves;
}

Result<QStringList> copyInto(const QStringList &paths, const QString &folder, Progress &progress)
{
    QStringList copies;
    for (const QString &path : paths) {
        if (progress.isCancelled())
            break;
        if (folder != QFileInfo(path).path() && isInside(path, folder))
            return intoItself(path);
        const QString target = freeCopy(folder, path.section(u'/', -1));
        if (const Result<> copied = copyTo(path, target); !copied)
            return failure(copied);
        copies.append(target);
        progress.report(copies.size(), paths.size(), target);
    }
    return copies;
}

Result<> moveToTrash(const QStringList &paths)
{
    for (const QString &path : paths) {
        QFile file(path);
        if (file.moveToTrash())
            continue;
        const QString shown = QDir::toNativeSeparators(path);
        //: %1 is the path of a file
        return fail(ErrorCode::FileUnwritable,
                    Tr::tr("%1 could not be moved to the trash; it is still there.").arg(shown), file.errorString());
    }
    return {};
}

} // namespace spacewright::views

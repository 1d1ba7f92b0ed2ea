// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagecopy.h"

#include <core/base/paths.h>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <filesystem>

namespace spacewright::run
{

namespace
{

namespace fs = std::filesystem;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(StaticRunner)
};

QString pagesFolder()
{
    const QString folder = paths::cacheFolder() + QStringLiteral("/pages");
    QDir().mkpath(folder);
    return QFileInfo(folder).canonicalFilePath();
}

QString lockOf(const QString &copy)
{
    return copy + QStringLiteral(".lock");
}

fs::path nativePath(const QString &path)
{
    return QFile::encodeName(path).toStdString();
}

std::error_code copyEntry(const fs::directory_entry &entry, const fs::path &target)
{
    std::error_code error;
    if (entry.is_symlink(error))
        fs::copy_symlink(entry.path(), target, error);
    else if (entry.is_directory(error))
        fs::create_directory(target, error);
    else if (entry.is_regular_file(error))
        fs::copy_file(entry.path(), target, error);
    // Gone since the folder was listed.
    return error == std::errc::no_such_file_or_directory ? std::error_code() : error;
}

std::unexpected<Error> copyFailure(const fs::path &path, const std::error_code &error)
{
    const bool isFull = error == std::errc::no_space_on_device;
    return fail(isFull ? ErrorCode::DiskFull : ErrorCode::FileUnreadable,
                //: %1 is the path of a file
                Tr::tr("The page could not be copied to be served as it is now: %1.")
                    .arg(QFile::decodeName(QByteArray::fromStdString(path.string()))),
                QString::fromStdString(error.message()));
}

/// ".git" is a file where a work tree has its repository elsewhere.
bool isLeftOut(const fs::directory_entry &entry, const fs::path &relative,
               const std::function<bool(const QString &)> &isIgnored)
{
    if (entry.path().filename() == ".git")
        return true;
    std::error_code error;
    const bool isFolder = entry.is_directory(error) && !entry.is_symlink(error);
    const QString path = QFile::decodeName(QByteArray::fromStdString(relative.string()));
    return isIgnored && isIgnored(isFolder ? path + QLatin1Char('/') : path);
}

} // namespace

Result<std::unique_ptr<PageCopy>>
PageCopy::make(const QString &folder, const std::function<bool(const QString &)> &isIgnored, const Progress &progress)
{
    std::unique_ptr<PageCopy> copy(
        new PageCopy(pagesFolder() + QLatin1Char('/') + QUuid::createUuid().toString(QUuid::WithoutBraces)));
    if (!copy->m_lock.tryLock() || !QDir().mkdir(copy->folder()))
        return fail(ErrorCode::FileUnwritable,
                    //: %1 is the path of a folder
                    Tr::tr("There is no place for a copy of the page in %1.").arg(pagesFolder()));
    const fs::path from = nativePath(folder);
    const fs::path to = nativePath(copy->folder());
    std::error_code error;
    fs::recursive_directory_iterator entries(from, error);
    for (; !error && entries != fs::recursive_directory_iterator() && !progress.isCancelled();
         entries.increment(error)) {
        const fs::path relative = entries->path().lexically_relative(from);
        if (isLeftOut(*entries, relative, isIgnored))
            entries.disable_recursion_pending();
        else if (const std::error_code failed = copyEntry(*entries, to / relative))
            return copyFailure(entries->path(), failed);
    }
    if (error)
        return copyFailure(from, error);
    return copy;
}

PageCopy::PageCopy(const QString &folder) : m_folder(folder), m_lock(lockOf(folder))
{
    m_lock.setStaleLockTime(0);
}

PageCopy::~PageCopy()
{
    QDir(m_folder).removeRecursively();
}

void removeLeftPages()
{
    const QDir pages(pagesFolder());
    for (const QString &name : pages.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QString copy = pages.filePath(name);
        QLockFile lock(lockOf(copy));
        lock.setStaleLockTime(0);
        if (lock.tryLock())
            QDir(copy).removeRecursively();
    }
}

} // namespace spacewright::run

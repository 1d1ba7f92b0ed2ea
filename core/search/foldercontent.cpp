// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "foldercontent.h"

#include <core/base/files/readonlyfile.h>

#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <sys/stat.h>

namespace spacewright::search
{

namespace
{

constexpr qint64 longestIgnoreFile = 1024 * 1024;

using DirectoryHandle = std::unique_ptr<DIR, decltype([](DIR *directory) { ::closedir(directory); })>;

FolderEntry::Kind kindOf(mode_t mode)
{
    if (S_ISDIR(mode))
        return FolderEntry::Folder;
    if (S_ISREG(mode))
        return FolderEntry::File;
    return S_ISLNK(mode) ? FolderEntry::Link : FolderEntry::Other;
}

FolderEntry::Kind kindOf(int directory, const dirent *entry)
{
    if (entry->d_type != DT_UNKNOWN)
        return kindOf(mode_t(DTTOIF(entry->d_type)));
    // Some file systems do not say it in the listing.
    struct stat status = {};
    const bool isThere = ::fstatat(directory, entry->d_name, &status, AT_SYMLINK_NOFOLLOW) == 0;
    return isThere ? kindOf(status.st_mode) : FolderEntry::Other;
}

bool isMachinery(QByteArrayView name)
{
    return name == "." || name == ".." || name == ".git" || name.startsWith(".spacewright-") ||
           name.endsWith(".kate-swp");
}

} // namespace

bool readFolder(const QByteArray &path, bool isInside, const TakeEntry &take)
{
    const int flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | (isInside ? O_NOFOLLOW : 0);
    const int descriptor = ::open(path.constData(), flags);
    const DirectoryHandle directory(descriptor < 0 ? nullptr : ::fdopendir(descriptor));
    if (!directory)
        return false;
    while (const dirent *entry = ::readdir(directory.get())) {
        const QByteArray name(entry->d_name);
        if (!isMachinery(name) && !take(name, kindOf(descriptor, entry)))
            break;
    }
    return true;
}

QByteArray ignoreFileIn(const QByteArray &folder)
{
    const auto file = ReadOnlyFile::open(folder + "/.gitignore", ReadOnlyFile::Links::Refuse);
    return file ? (*file)->read(0, qsizetype(qMin((*file)->size(), longestIgnoreFile))) : QByteArray();
}

} // namespace spacewright::search

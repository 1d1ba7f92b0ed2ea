// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "folderscan.h"

#include "samebytes.h"

#include <core/base/files/beneath.h>

#include <QHash>

#include <git2.h>
#include <git2/sys/index.h>

#include <algorithm>
#include <array>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace spacewright::git
{

namespace
{

// One call brings the names of nearly every folder.
constexpr size_t namesAtOnce = size_t(64) * 1024;
constexpr qint64 second = 1'000'000'000;

QByteArrayView nameOf(const git_index_entry *entry)
{
    const QByteArrayView path(entry->path);
    return path.sliced(path.lastIndexOf('/') + 1);
}

/// A link on the way would lead to files that are not the repository's.
int openFolder(int top, const QByteArray &path)
{
    return openBeneath(top, path, O_RDONLY | O_DIRECTORY);
}

enum class Verdict { Same, Uncertain, Changed };

bool isSameKind(const git_index_entry &entry, const struct stat &found)
{
    switch (entry.mode) {
    case GIT_FILEMODE_LINK:
        return S_ISLNK(found.st_mode);
    case GIT_FILEMODE_BLOB_EXECUTABLE:
        return S_ISREG(found.st_mode) && (found.st_mode & S_IXUSR) != 0;
    case GIT_FILEMODE_COMMIT:
        return S_ISDIR(found.st_mode);
    default:
        return S_ISREG(found.st_mode) && (found.st_mode & S_IXUSR) == 0;
    }
}

bool isSameTime(const git_index_time &known, const timespec &found)
{
    return known.seconds == int32_t(found.tv_sec) && known.nanoseconds == uint32_t(found.tv_nsec);
}

/// Git's own rules (https://git-scm.com/docs/racy-git).
Verdict compare(const git_index_entry &entry, const struct stat &found, qint64 written)
{
    if (!isSameKind(entry, found))
        return Verdict::Changed;
    if (entry.mode == GIT_FILEMODE_COMMIT)
        return Verdict::Same;
    if (entry.file_size != uint32_t(found.st_size))
        return entry.file_size == 0 ? Verdict::Uncertain : Verdict::Changed;
    const bool isSame = isSameTime(entry.mtime, found.st_mtim) && isSameTime(entry.ctime, found.st_ctim) &&
                        entry.ino == uint32_t(found.st_ino) && entry.uid == found.st_uid && entry.gid == found.st_gid;
    const bool isRacy = qint64(found.st_mtim.tv_sec) * second + found.st_mtim.tv_nsec >= written;
    return isSame && !isRacy ? Verdict::Same : Verdict::Uncertain;
}

/// Files that git was told not to look at.
bool isHidden(const git_index_entry &entry)
{
    return (entry.flags & GIT_INDEX_ENTRY_VALID) != 0 || (entry.flags_extended & GIT_INDEX_ENTRY_SKIP_WORKTREE) != 0;
}

void compareFiles(int descriptor, const IndexFolder &folder, qint64 written, FolderFindings &findings)
{
    for (const git_index_entry *entry : folder.files) {
        struct stat found = {};
        const bool isConflict = git_index_entry_stage(entry) != 0;
        const bool isNew = (entry->flags_extended & GIT_INDEX_ENTRY_INTENT_TO_ADD) != 0;
        if (isHidden(*entry) && !isConflict)
            continue;
        const bool isThere =
            descriptor >= 0 && ::fstatat(descriptor, nameOf(entry).data(), &found, AT_SYMLINK_NOFOLLOW) == 0;
        const Verdict verdict = isThere && !isConflict && !isNew ? compare(*entry, found, written) : Verdict::Changed;
        if (verdict == Verdict::Uncertain)
            findings.uncertain.push_back({entry, hasSameBytes(descriptor, nameOf(entry).data(), *entry)});
        else if (verdict == Verdict::Changed)
            findings.changed.append(entry->path);
    }
}

void compareName(const dirent64 &entry, const IndexFolder &folder, FolderFindings &findings)
{
    const QByteArrayView name(entry.d_name);
    if (name == "." || name == ".." || name == ".git")
        return;
    const bool isKnown = std::ranges::binary_search(folder.files, name, std::ranges::less(), nameOf) ||
                         (entry.d_type == DT_DIR && std::ranges::binary_search(folder.folders, name));
    if (!isKnown)
        findings.changed.append(folder.path.isEmpty() ? name.toByteArray() : folder.path + '/' + entry.d_name);
}

/// Not by readdir(), which asks the kernel three times as often.
void findUnknown(int descriptor, const IndexFolder &folder, FolderFindings &findings)
{
    alignas(dirent64) thread_local std::array<char, namesAtOnce> buffer;
    ssize_t size = 0;
    while ((size = ::getdents64(descriptor, buffer.data(), buffer.size())) > 0) {
        for (ssize_t place = 0; place < size;) {
            const auto *entry = reinterpret_cast<const dirent64 *>(buffer.data() + place);
            compareName(*entry, folder, findings);
            place += entry->d_reclen;
        }
    }
}

} // namespace

std::vector<IndexFolder> foldersOf(git_index *index)
{
    std::vector<IndexFolder> folders = {{}};
    QHash<QByteArrayView, size_t> places = {{{}, 0}};
    // Makes the folders above first.
    const auto placeOf = [&](const auto &self, QByteArrayView path) -> size_t {
        if (const auto known = places.constFind(path); known != places.constEnd())
            return *known;
        const qsizetype slash = path.lastIndexOf('/');
        const size_t above = self(self, slash < 0 ? QByteArrayView("") : path.first(slash));
        folders[above].folders.push_back(path.sliced(slash + 1));
        folders.push_back({.path = path.toByteArray()});
        places.insert(path, folders.size() - 1);
        return folders.size() - 1;
    };
    for (size_t number = 0; number < git_index_entrycount(index); ++number) {
        const git_index_entry *entry = git_index_get_byindex(index, number);
        const QByteArrayView path(entry->path);
        const qsizetype slash = path.lastIndexOf('/');
        folders[placeOf(placeOf, slash < 0 ? QByteArrayView("") : path.first(slash))].files.push_back(entry);
    }
    for (IndexFolder &folder : folders)
        std::ranges::sort(folder.folders);
    return folders;
}

void scanFolder(int top, const IndexFolder &folder, qint64 written, FolderFindings &findings)
{
    const int descriptor = openFolder(top, folder.path);
    compareFiles(descriptor, folder, written, findings);
    if (descriptor < 0)
        return;
    findUnknown(descriptor, folder, findings);
    ::close(descriptor);
}

} // namespace spacewright::git

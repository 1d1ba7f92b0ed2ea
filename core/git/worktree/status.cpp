// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "status.h"

#include <core/git/repository.h>

#include <QFile>
#include <QMap>
#include <QSet>

namespace spacewright::git
{

namespace
{

using StatusByPath = QMap<QByteArray, FileStatus>;

FileStatus &statusOf(StatusByPath &files, const QByteArray &path)
{
    FileStatus &file = files[path];
    file.path = path;
    return file;
}

void addStaged(StatusByPath &files, const QList<ChangedFile> &staged)
{
    for (const ChangedFile &changed : staged) {
        FileStatus &file = statusOf(files, changed.path);
        file.index = changed.change;
        if (changed.change == FileChange::Renamed)
            file.oldPath = changed.oldPath;
    }
}

void addUnstaged(StatusByPath &files, const QList<ChangedFile> &unstaged)
{
    for (const ChangedFile &changed : unstaged) {
        FileStatus &file = statusOf(files, changed.path);
        if (changed.change == FileChange::Conflicted)
            file.index = FileChange::Conflicted;
        else
            file.worktree = changed.change;
    }
}

/// Whether it is one of the paths or in a folder that is one.
bool isAmong(const QSet<QByteArray> &paths, QByteArray path)
{
    while (!paths.contains(path)) {
        const qsizetype slash = path.lastIndexOf('/');
        if (slash < 0)
            return false;
        path.truncate(slash);
    }
    return true;
}

} // namespace

Result<QList<FileStatus>> readStatusAgain(const Repository &repository, const QList<FileStatus> &before,
                                          const QList<QByteArray> &changed, Progress &progress)
{
    const Result<Diff> unstaged = Diff::ofWorktree(repository, {.paths = changed, .withUntracked = true}, progress);
    if (!unstaged)
        return failure(unstaged);
    const QSet<QByteArray> paths(changed.begin(), changed.end());
    StatusByPath files;
    for (FileStatus file : before) {
        const bool isLooked = isAmong(paths, file.path);
        if (isLooked)
            file.worktree = FileChange::None;
        if (!isLooked || file.index != FileChange::None)
            files.insert(file.path, file);
    }
    addUnstaged(files, unstaged->files());
    for (FileStatus &file : files) {
        if (isAmong(paths, file.path))
            file.isLfs = repository.isStoredByLfs(QFile::decodeName(file.path));
    }
    return files.values();
}

Result<QList<FileStatus>> readStatus(const Repository &repository, bool withIgnored, Progress &progress)
{
    const Result<Diff> staged = Diff::ofIndex(repository, {}, progress);
    if (!staged)
        return failure(staged);
    const Result<Diff> unstaged =
        Diff::ofWorktree(repository, {.withUntracked = true, .withIgnored = withIgnored}, progress);
    if (!unstaged)
        return failure(unstaged);
    StatusByPath files;
    addStaged(files, staged->files());
    addUnstaged(files, unstaged->files());
    for (FileStatus &file : files)
        file.isLfs = repository.isStoredByLfs(QFile::decodeName(file.path));
    return files.values();
}

} // namespace spacewright::git

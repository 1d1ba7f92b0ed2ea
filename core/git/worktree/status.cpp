// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "status.h"

#include <core/git/repository.h>

#include <QFile>
#include <QMap>

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

} // namespace

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

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/git/diff/diff.h>

namespace spacewright::git
{

/// How a file stands: the checked out commit against the index, and the index against the disk.
struct FileStatus {
    /// See ChangedFile.
    QByteArray path;
    /// Where it was in the commit, when it was renamed.
    QByteArray oldPath = {};
    FileChange index = FileChange::None;
    FileChange worktree = FileChange::None;
    /// Whether .gitattributes give it to git LFS.
    bool isLfs = false;

    bool isConflicted() const { return index == FileChange::Conflicted; }
};

/// Every file that differs, sorted by path; of folders with nothing tracked in them every file too, ignored ones only
/// if @p withIgnored, and then not what is inside ignored folders.
[[nodiscard]] Result<QList<FileStatus>> readStatus(const Repository &repository, bool withIgnored, Progress &progress);

/// The same, after only these paths, files and folders, may have changed on disk since @p before was read, and nothing
/// of git's own: no others are looked at.
[[nodiscard]] Result<QList<FileStatus>> readStatusAgain(const Repository &repository, const QList<FileStatus> &before,
                                                        const QList<QByteArray> &changed, Progress &progress);

} // namespace spacewright::git

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/progress.h>
#include <core/base/result.h>
#include <core/git/objectid.h>

#include <QList>
#include <QString>

namespace spacewright::git
{

class Repository;

/// One of the folders that a repository is checked out in (https://git-scm.com/docs/git-worktree).
struct LinkedWorktree {
    /// What git calls it; empty for the main one.
    QString name;
    QString folder;
    /// "main"; empty when it is at no branch.
    QString branch;
    ObjectId head;
    bool isMain = false;
    /// The one that was asked.
    bool isCurrent = false;
    /// Somebody wants it to stay, e.g. because it is on a disk that is not always there.
    bool isLocked = false;
    /// Its folder is gone.
    bool isMissing = false;
};

/// All of them, the main one first, the others by name.
[[nodiscard]] Result<QList<LinkedWorktree>> linkedWorktrees(const Repository &repository);

/// Fails if a worktree has this local branch checked out: commits there would move it under everybody else.
[[nodiscard]] Result<> requireNotCheckedOut(const Repository &repository, const QString &branch);

/// Checks @p branch out in @p folder, which must not be there yet or be empty: a local branch, or a remote's one, e.g.
/// "origin/dev", for which a local one is made. No branch can be checked out twice. If this fails or is cancelled,
/// nothing is left of it.
[[nodiscard]] Result<LinkedWorktree> addWorktree(const Repository &repository, const QString &folder,
                                                 const QString &branch, Progress &progress);

/// Removes a linked worktree and its folder; its branch stays. Refused for the main one, the current one, a locked one,
/// and for one with changes that are in no commit, or files that git does not know.
[[nodiscard]] Result<> removeWorktree(const Repository &repository, const QString &folder, Progress &progress);

} // namespace spacewright::git

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/result.h>
#include <core/git/objectid.h>

#include <QList>

namespace spacewright::git
{

class Repository;

struct Branch {
    /// "main", or "origin/main" for what a remote had when last asked.
    QString name;
    ObjectId tip;
    bool isRemote = false;
    bool isCheckedOut = false;
    /// The remote's branch that it follows, e.g. "origin/main"; empty without one.
    QString upstream;
    /// Commits that only this branch has, and that only its upstream has.
    qsizetype ahead = 0;
    qsizetype behind = 0;
};

/// All of them, local ones first, by name.
[[nodiscard]] Result<QList<Branch>> branches(const Repository &repository);
/// The one that is checked out; with no name when HEAD is at no branch, with no tip before the first commit.
[[nodiscard]] Result<Branch> currentBranch(const Repository &repository);

/// Whether @p tip is @p ancestor or a later commit of the same line. No if either is not in the repository.
[[nodiscard]] bool leadsTo(const Repository &repository, const ObjectId &ancestor, const ObjectId &tip);

/// Where two lines of commits parted; none if they have nothing in common.
[[nodiscard]] Result<ObjectId> mergeBase(const Repository &repository, const ObjectId &one, const ObjectId &other);

/// Makes a branch at @p tip. It is not checked out.
[[nodiscard]] Result<> createBranch(const Repository &repository, const QString &name, const ObjectId &tip);
/// The local branch for @p name: itself, or the one for a remote's branch, e.g. "origin/dev": made if there is none,
/// and moved on if it only lacks commits. One with commits of its own is refused.
[[nodiscard]] Result<QString> localBranchFor(const Repository &repository, const QString &name);
/// Makes a local branch follow a remote's one, e.g. "origin/main".
[[nodiscard]] Result<> setUpstream(const Repository &repository, const QString &name, const QString &upstream);
/// Gives a local branch another name; what it follows stays.
[[nodiscard]] Result<> renameBranch(const Repository &repository, const QString &name, const QString &newName);
/// Removes a local branch unless it is checked out or, without @p evenUnmerged, holds commits that neither its upstream
/// nor the checked out branch has. Returns where it stood, so that it can be made again.
[[nodiscard]] Result<ObjectId> deleteBranch(const Repository &repository, const QString &name, bool evenUnmerged);

} // namespace spacewright::git

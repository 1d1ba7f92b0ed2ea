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

/// Makes a branch at @p tip. It is not checked out.
[[nodiscard]] Result<> createBranch(const Repository &repository, const QString &name, const ObjectId &tip);
/// Makes a local branch follow a remote's one, e.g. "origin/main".
[[nodiscard]] Result<> setUpstream(const Repository &repository, const QString &name, const QString &upstream);
/// Gives a local branch another name; what it follows stays.
[[nodiscard]] Result<> renameBranch(const Repository &repository, const QString &name, const QString &newName);
/// Removes a local branch unless it is checked out or, without @p evenUnmerged, holds commits that neither its upstream
/// nor the checked out branch has. Returns where it stood, so that it can be made again.
[[nodiscard]] Result<ObjectId> deleteBranch(const Repository &repository, const QString &name, bool evenUnmerged);

} // namespace spacewright::git

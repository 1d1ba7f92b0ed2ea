// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/progress.h>
#include <core/base/result.h>
#include <core/git/objectid.h>

#include <QString>

namespace spacewright::git
{

class Repository;

/// What becomes of changes that are in no commit when another branch is checked out.
enum class OpenChanges {
    /// They stay, and where they are in the way nothing is switched.
    Keep,
    /// They are put aside as a stash that names the branch.
    PutAside,
    /// They are put aside and brought back on the other branch.
    TakeAlong,
};

/// Checks a local branch out, or makes one that follows the remote's branch @p name, e.g. "origin/dev", and checks that
/// out. Nothing changes if that would lose something. See checkOut().
[[nodiscard]] Result<> switchBranch(const Repository &repository, const QString &name, OpenChanges changes,
                                    Progress &progress);

/// Checks a commit out without a branch.
[[nodiscard]] Result<> switchToCommit(const Repository &repository, const ObjectId &commit, Progress &progress);

} // namespace spacewright::git

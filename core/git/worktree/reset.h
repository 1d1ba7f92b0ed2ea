// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/progress.h>
#include <core/base/result.h>
#include <core/git/objectid.h>

namespace spacewright::git
{

class Repository;

/// What goes along when a branch is moved to another commit.
enum class ResetKind {
    /// Nothing: what the commits between had changed is staged.
    Soft,
    /// The index: it is changed on disk, but not staged.
    Mixed,
    /// The files too. Changes that are in no commit go to KeptFiles; untracked files stay.
    Hard,
};

/// Moves the checked out branch to @p commit.
[[nodiscard]] Result<> resetTo(const Repository &repository, const ObjectId &commit, ResetKind kind,
                               Progress &progress);
/// Makes the index what @p commit has; HEAD and files stay.
[[nodiscard]] Result<> resetIndex(const Repository &repository, const ObjectId &commit);

} // namespace spacewright::git

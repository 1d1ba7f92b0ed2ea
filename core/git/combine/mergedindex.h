// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/result.h>
#include <core/git/githandle.h>
#include <core/git/objectid.h>

struct git_checkout_options;

namespace spacewright::git
{

class Repository;

/// The tree of an index that was merged in memory. Where it has conflicts the error names the files.
[[nodiscard]] Result<ObjectId> treeWithoutConflicts(const Repository &repository, git_index *index);

/// The tree of a commit; the empty one for none.
[[nodiscard]] Result<ObjectId> treeIdOf(const Repository &repository, const ObjectId &commit);

/// Nothing if no merge, rebase or the like is unfinished: a second one would lose the first.
[[nodiscard]] Result<> requireNothingUnfinished(const Repository &repository);
/// Nothing if nothing is staged either: git would commit it together with what is brought in.
[[nodiscard]] Result<> requireNothingStaged(const Repository &repository);

/// How files are written with conflicts in them: never over a change that is in no commit.
void setConflictCheckout(git_checkout_options &options);

} // namespace spacewright::git

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "merge.h"

namespace spacewright::git
{

/// Makes what @p commit changed again on the checked out branch, as a commit with the same author and message. Of a
/// merge, what it changed against its first parent. `UpToDate` says that there is nothing to change any more.
[[nodiscard]] Result<Merged> cherryPick(const Repository &repository, const ObjectId &commit,
                                        const MergeOptions &options, Progress &progress);
/// Undoes what @p commit changed, as a new commit; as above.
[[nodiscard]] Result<Merged> revertCommit(const Repository &repository, const ObjectId &commit,
                                          const MergeOptions &options, Progress &progress);

} // namespace spacewright::git

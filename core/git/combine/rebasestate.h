// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rebase.h"

#include <core/git/history/commit.h>

namespace spacewright::git
{

/// An unfinished rebase as git keeps it in .git/rebase-merge, so that either of us can go on with it
/// (https://git-scm.com/docs/git-rebase, sequencer.c in git's source).
struct RebaseState {
    /// "refs/heads/main", or "detached HEAD".
    QByteArray headName = {};
    ObjectId head = {};
    ObjectId onto = {};
    /// Not known any more once it stopped at a conflict: git keeps the commit only.
    QString ontoName = {};
    /// What is behind us, the step with the conflict last, and what is to come.
    QList<RebaseStep> done = {};
    QList<RebaseStep> rest = {};

    bool isOnBranch() const { return headName.startsWith("refs/"); }
};

/// Fails where git's list holds a command that is not one of RebaseAction.
[[nodiscard]] Result<RebaseState> readRebaseState(const Repository &repository);
/// @p stopped is the commit of the last step that was begun.
[[nodiscard]] Result<> writeRebaseState(const Repository &repository, const RebaseState &state, const Commit &stopped);

} // namespace spacewright::git

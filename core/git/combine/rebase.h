// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unfinished.h"

#include <QList>

namespace spacewright::git
{

enum class RebaseAction {
    Pick,
    /// With another message.
    Reword,
    /// Together with the one before, with both messages or the one that is given.
    Squash,
    /// Together with the one before, whose message stays.
    Fixup,
    Drop,
};

struct RebaseStep {
    RebaseAction action = RebaseAction::Pick;
    ObjectId commit = {};
    /// The first line of its message.
    QString subject = {};
    /// The new one, of Reword and Squash.
    QString message = {};
};

/// What a rebase will do, to be shown and changed before it is done: steps may be moved and have other actions.
struct RebasePlan {
    /// Where the branch stands now, and the commit that it is put on.
    ObjectId head = {};
    ObjectId onto = {};
    /// As it was called, for people.
    QString ontoName = {};
    /// Oldest first.
    QList<RebaseStep> steps = {};
};

enum class RebaseOutcome { UpToDate, Finished, Conflicts };

/// Puts the commits that only the checked out branch has on top of @p revision. Merges are left out, as git does.
[[nodiscard]] Result<RebasePlan> planRebase(const Repository &repository, const QString &revision);

/// Makes the commits in memory and moves branch and files at the end. At a conflict it stops where git would: files
/// hold it, and git itself could go on from there. Nothing must be changed that is in no commit.
[[nodiscard]] Result<RebaseOutcome> rebase(const Repository &repository, const RebasePlan &plan, Progress &progress);
/// Commits the step whose conflicts are solved and staged, and goes on; also with what git has begun.
[[nodiscard]] Result<RebaseOutcome> continueRebase(const Repository &repository, Progress &progress);

/// For unfinished().
void addRebaseSteps(const Repository &repository, Unfinished &work);
/// For giveUp(): back to where the branch stood.
[[nodiscard]] Result<> returnFromRebase(const Repository &repository, Progress &progress);

} // namespace spacewright::git

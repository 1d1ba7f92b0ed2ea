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

/// What a repository is in the middle of. `Other` is git's own: a bisection, patches from mails.
enum class UnfinishedKind { None, Merge, Rebase, CherryPick, Revert, Other };

struct Unfinished {
    UnfinishedKind kind = UnfinishedKind::None;
    /// The commit that is brought in.
    ObjectId commit = {};
    /// The message that git has made ready for it; its comments are left out.
    QString message = {};
    /// Of a rebase: this is step `step` of `steps`.
    int step = 0;
    int steps = 0;
};

[[nodiscard]] Result<Unfinished> unfinished(const Repository &repository);

/// Gives it up: branch and files are as before it began. Files that it had changed go to KeptFiles; others stay.
[[nodiscard]] Result<> giveUp(const Repository &repository, Progress &progress);

} // namespace spacewright::git

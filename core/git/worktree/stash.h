// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/progress.h>
#include <core/base/result.h>
#include <core/git/objectid.h>

#include <QDateTime>
#include <QList>

namespace spacewright::git
{

class Repository;

/// Changes that were put aside.
struct Stash {
    ObjectId id;
    QString message;
    QDateTime time;
};

struct StashOptions {
    /// Git's own words ("WIP on main: ...") when empty.
    QString message = {};
    bool withUntracked = true;
    /// Leaves what is staged as it is.
    bool keepStaged = false;
};

/// Newest first. They are git's: `git stash` shows the same.
[[nodiscard]] Result<QList<Stash>> stashes(const Repository &repository);
/// Puts every change aside, so that files and index are as the checked out commit has them.
[[nodiscard]] Result<ObjectId> stashChanges(const Repository &repository, const StashOptions &options);
/// Brings the changes back; the stash stays. Nothing is changed where that would overwrite other changes; changes of
/// the same lines become conflicts.
[[nodiscard]] Result<> applyStash(const Repository &repository, const ObjectId &stash, Progress &progress);
/// Removes a stash from the list.
[[nodiscard]] Result<> dropStash(const Repository &repository, const ObjectId &stash);
/// Takes one that was removed into the list again, as the newest.
[[nodiscard]] Result<> storeStash(const Repository &repository, const ObjectId &stash, const QString &message);

} // namespace spacewright::git

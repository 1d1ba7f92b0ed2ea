// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/progress.h>
#include <core/base/result.h>
#include <core/git/remote/credentials.h>

#include <QStringList>

namespace spacewright::git
{

/// What repair() has done; nothing where nothing was wrong.
struct Repaired {
    /// Lock files that nobody held, relative to git's folder.
    QStringList removedLocks;
    /// Where the damaged index lies now; empty if it was sound.
    QString oldIndex;
    /// Indexes of packs that were made anew.
    QStringList packIndexes;
    /// Where damaged objects lie now.
    QStringList damagedObjects;
    /// How many objects are still missing: a remote may have them.
    qsizetype missing = 0;

    bool isNothing() const
    {
        return removedLocks.isEmpty() && oldIndex.isEmpty() && packIndexes.isEmpty() && damagedObjects.isEmpty() &&
               missing == 0;
    }
};

/// Repairs the repository in @p folder: removes lock files that a program left behind when it ended in the middle, puts
/// damaged objects aside, and makes an index that cannot be read anew from the checked out commit: what was staged is
/// staged no longer, files stay as they are. Refused while a program holds a lock or a git is at work in the folder.
/// Looks at every object.
[[nodiscard]] Result<Repaired> repair(const QString &folder, Progress &progress);

/// Gets everything that the remote "origin" has once more, and repairs with that.
[[nodiscard]] Result<Repaired> repairFromRemote(const QString &folder, const Credentials &credentials,
                                                Progress &progress);

} // namespace spacewright::git

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/result.h>

#include <QString>
#include <QStringList>

namespace spacewright::git
{

class Repository;

/// What repair() has done; nothing where nothing was wrong.
struct Repaired {
    /// Lock files that nobody held, relative to git's folder.
    QStringList removedLocks;
    /// Where the damaged index lies now; empty if it was sound.
    QString oldIndex;

    bool isNothing() const { return removedLocks.isEmpty() && oldIndex.isEmpty(); }
};

/// Removes lock files that a program left behind when it ended in the middle, and makes an index that cannot be read
/// anew from the checked out commit: what was staged is staged no longer, files stay as they are. Refused while a
/// program holds a lock or a git is at work in the folder.
[[nodiscard]] Result<Repaired> repair(const Repository &repository);

} // namespace spacewright::git

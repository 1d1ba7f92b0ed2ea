// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/progress.h>
#include <core/base/result.h>
#include <core/git/objectid.h>

#include <QStringList>

namespace spacewright::git
{

class Repository;

enum class MergeOutcome { UpToDate, FastForwarded, Merged, Conflicts };

/// The stable name of @p outcome in machine-readable output.
QString mergeOutcomeName(MergeOutcome outcome);

struct Merged {
    MergeOutcome outcome = MergeOutcome::UpToDate;
    /// Where the checked out branch stands now.
    ObjectId tip = {};
};

struct MergeOptions {
    /// Lets files be written with conflicts in them, for somebody to solve; else nothing at all changes then, and the
    /// error names the files. The merge is finished by commitStaged(), or ended by giveUp().
    bool canLeaveConflicts = false;
    /// For the reflog.
    QString verb = QStringLiteral("merge");
};

/// Brings a branch, tag or commit into the checked out branch: it moves forward, or a merge is committed. Where a file
/// with uncommitted changes is in the way, nothing changes.
[[nodiscard]] Result<Merged> merge(const Repository &repository, const QString &revision, const MergeOptions &options,
                                   Progress &progress);

} // namespace spacewright::git

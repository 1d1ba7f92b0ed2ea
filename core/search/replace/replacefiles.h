// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "replacement.h"

namespace spacewright::search
{

/// One file in which matches are to be replaced.
struct FileReplacement {
    /// Relative to the folder.
    QByteArray path;
    /// All that the search found in it.
    QList<ChosenHit> hits;
};

struct ReplaceFailure {
    QByteArray path;
    Error error;
};

/// What became of a replacement.
struct ReplaceOutcome {
    QByteArrayList changed;
    /// Files that are as they were, and why.
    QList<ReplaceFailure> failures;
    /// For undoReplace(); empty if nothing was changed.
    QString undoId;
};

/// Replaces in the files of @p folder, each in one step and so that a failure leaves the old bytes. What they held is
/// kept in the user's data folder until a few replacements later. A file that has changed since the search is left
/// alone; a full disk ends the work, and what was done until then can be undone.
[[nodiscard]] Result<ReplaceOutcome> replaceInFiles(const QString &folder, const QList<FileReplacement> &files,
                                                    const TextPattern &pattern, const Replacement &replacement,
                                                    Progress &progress);

/// Gives the files of a replacement their old content back, except those that were changed since.
[[nodiscard]] Result<ReplaceOutcome> undoReplace(const QString &undoId);

} // namespace spacewright::search

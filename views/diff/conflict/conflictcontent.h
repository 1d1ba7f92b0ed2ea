// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/git/combine/conflicts.h>

#include <views/diff/text/diffsyntax.h>

namespace spacewright::views
{

/// A file that two sides changed, with everything that is needed to show it.
struct ConflictContent {
    git::Conflict conflict = {};
    QList<git::MergePiece> pieces = {};
    /// Whether it can be put together as text.
    bool isText = true;
    bool hasReturns = false;
    /// Each in both halves, since rows of a side may be changed or not.
    DiffSyntax ours = {};
    DiffSyntax base = {};
    DiffSyntax theirs = {};
};

/// Takes its time: not for the GUI thread. @p isDark picks the colours of the syntax.
[[nodiscard]] Result<ConflictContent> readConflict(const git::Repository &repository, const QByteArray &path,
                                                   bool isDark);

} // namespace spacewright::views

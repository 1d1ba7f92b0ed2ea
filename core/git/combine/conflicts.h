// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/progress.h>
#include <core/git/history/content.h>

namespace spacewright::git
{

/// A file that both sides changed and git cannot combine. A mode is 0 on a side that does not have the file.
struct Conflict {
    /// See ChangedFile.
    QByteArray path;
    int baseMode = 0;
    int ourMode = 0;
    int theirMode = 0;
};

/// What is not solved yet, by path.
[[nodiscard]] Result<QList<Conflict>> conflicts(const Repository &repository);

/// A run of a file in conflict: what git could combine by itself, or three texts of which somebody has to make one.
struct MergePiece {
    bool isConflict = false;
    /// Where it is no conflict.
    QByteArray merged = {};
    QByteArray base = {};
    QByteArray ours = {};
    QByteArray theirs = {};
};

/// The file in pieces, from its first line to its last. A side that does not have the file is empty.
[[nodiscard]] Result<QList<MergePiece>> mergePieces(const QByteArray &base, const QByteArray &ours,
                                                    const QByteArray &theirs);

/// Makes @p content the file, on disk and staged, and so the conflict solved. What was on disk is in KeptFiles.
[[nodiscard]] Result<> solveConflict(const Repository &repository, const Conflict &conflict, const QByteArray &content);
/// Takes the file as one side has it, which may be that there is none.
[[nodiscard]] Result<> solveConflict(const Repository &repository, const Conflict &conflict, IndexStage side,
                                     Progress &progress);

} // namespace spacewright::git

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/git/combine/conflicts.h>

#include <views/diff/text/diffrows.h>

namespace spacewright::views
{

/// What one conflict is replaced by.
enum class Take { Ours, Theirs, Both, Base };

/// A conflict that is still marked in a text.
struct ConflictPlace {
    /// Which conflict of the file, from 0.
    int number = 0;
    /// All of it with its marks, in characters.
    qsizetype start = 0;
    qsizetype length = 0;
};

/// The whole file, with marks as git has them around what is not solved.
QString markedText(const QList<git::MergePiece> &pieces);
/// Where marks are left in a text that may have been edited since.
QList<ConflictPlace> markedConflicts(const QString &text);
/// What the conflict of that number becomes.
QString takenText(const QList<git::MergePiece> &pieces, int number, Take take);

/// One side of the file in rows; conflicts are as tall on every side. Line numbers are the side's own.
QList<DiffRow> sideRows(const QList<git::MergePiece> &pieces, Take side);

} // namespace spacewright::views

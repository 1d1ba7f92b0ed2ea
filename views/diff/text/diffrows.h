// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/git/diff/diff.h>
#include <core/git/diff/worddiff.h>

#include <QString>

namespace spacewright::views
{

/// One line of a shown difference.
struct DiffRow {
    enum class Kind {
        /// The head of a hunk.
        Hunk,
        Context,
        Added,
        Removed,
        /// There is nothing here, but on the other side there is.
        Gap,
        /// Says something about the difference.
        Note,
    };

    Kind kind = Kind::Context;
    /// Its hunk in the patch, and its place in the hunk's lines; -1 for rows that are no line.
    qsizetype hunk = -1;
    qsizetype line = -1;
    /// From 1; 0 where that side does not have the line.
    int oldNumber = 0;
    int newNumber = 0;
    QString text = {};
    /// What the other side's line does not have.
    QList<git::WordRange> words = {};

    bool isChange() const { return kind == Kind::Added || kind == Kind::Removed; }
};

/// As many rows on each side; those of one place belong together.
struct DiffSides {
    QList<DiffRow> left;
    QList<DiffRow> right;
};

/// A patch as one column. Rows beyond a number that nobody reads are left out, and the last one says so.
QList<DiffRow> unifiedRows(const git::FilePatch &patch);
/// A text in which nothing differs.
QList<DiffRow> plainRows(const QByteArray &text);
/// A patch as two columns, with the same limit.
DiffSides sideBySideRows(const git::FilePatch &patch);

} // namespace spacewright::views

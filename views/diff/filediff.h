// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <views/diff/kinds/tablediff.h>
#include <views/diff/text/diffrows.h>
#include <views/diff/text/diffsyntax.h>

#include <core/git/diff/diff.h>
#include <core/git/repository.h>

#include <views/common/repository/difftarget.h>

#include <QImage>

#include <optional>

namespace spacewright::views
{

/// A difference laid out in one column and in two.
struct DiffLayout {
    QList<DiffRow> unified = {};
    DiffSides sides = {};
};

/// A changed file with everything that is needed to show it, read at once off the GUI thread.
struct FileDiff {
    DiffTarget target;
    /// What git calls it; no change at all if the file is the same by now.
    git::ChangedFile file;
    git::FilePatch patch;
    /// Nothing where there is no file, or one that is too large to be shown.
    std::optional<QByteArray> before = {};
    std::optional<QByteArray> after = {};
    DiffSyntax syntax = {};
    /// Whether the colours of the syntax are for a dark ground.
    bool isDark = false;
    DiffLayout layout = {};
    /// What the change means, for a card and requirements.
    QStringList meaning = {};
    /// Of a table, with the names of its columns.
    std::optional<QList<TableRow>> table = {};
    QStringList tableHeader = {};
    /// Of a notebook, as the cells that people see.
    std::optional<DiffLayout> notebook = {};
    /// Null for files that are no pictures.
    QImage imageBefore = {};
    QImage imageAfter = {};

    /// What changed besides the content, in sentences: name, mode, kind.
    QStringList remarks() const;
    /// What there is to say of a file that is neither text nor anything else that can be shown.
    QString bytesText() const;
};

/// @p isDark picks the colours of the syntax.
[[nodiscard]] Result<FileDiff> readFileDiff(const git::Repository &repository, const DiffTarget &target, bool isDark,
                                            Progress &progress);

} // namespace spacewright::views

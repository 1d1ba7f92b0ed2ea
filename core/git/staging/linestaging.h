// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/git/diff/diff.h>

namespace spacewright::git
{

/// Lines of a patch that somebody picked: places in the lines of one hunk, the whole hunk when there are none.
struct PickedLines {
    qsizetype hunk = 0;
    QList<qsizetype> lines = {};
};

/// Takes the picked lines of what Diff::ofWorktree() told of a file into the index. Like the two below it changes
/// nothing when the file is no longer what the patch was made from.
[[nodiscard]] Result<> stageLines(const Repository &repository, const ChangedFile &file, const FilePatch &patch,
                                  const QList<PickedLines> &picked);
/// Takes the picked lines of what Diff::ofIndex() told of a file out of the index; the disk stays as it is.
[[nodiscard]] Result<> unstageLines(const Repository &repository, const ChangedFile &file, const FilePatch &patch,
                                    const QList<PickedLines> &picked);
/// Undoes the picked lines of what Diff::ofWorktree() told of a file on disk. What the file was is in KeptFiles, under
/// the returned id.
[[nodiscard]] Result<QString> discardLines(const Repository &repository, const ChangedFile &file,
                                           const FilePatch &patch, const QList<PickedLines> &picked);

} // namespace spacewright::git

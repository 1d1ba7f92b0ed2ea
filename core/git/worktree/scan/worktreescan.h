// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/progress.h>
#include <core/base/result.h>
#include <core/git/githandle.h>

#include <QByteArray>
#include <QList>

#include <optional>

namespace spacewright::git
{

class Repository;

/// The paths below the top of the work tree that may not be as @p index has them: files that changed by what the file
/// system says of them, files that are gone, names that the index does not have. Large files whose content has to be
/// read for it are read here, in pieces; all others are for libgit2 to look at, which then has little to do: going
/// through all the files itself takes it several times as long. None if settings of the repository ask for another
/// way of comparing; then every path is to be looked at.
[[nodiscard]] Result<std::optional<QList<QByteArray>>> suspiciousPaths(const Repository &repository, git_index *index,
                                                                       Progress &progress);

/// What libgit2 is to compare with the disk: @p index itself, or one in memory of these files only, in which large
/// files have another size, so that they count as changed and are not read as a whole.
[[nodiscard]] Result<IndexHandle> indexToCompare(const Repository &repository, IndexHandle index,
                                                 const QList<QByteArray> &paths);

} // namespace spacewright::git

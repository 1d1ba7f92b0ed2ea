// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/result.h>
#include <core/git/githandle.h>

#include <QByteArray>

namespace spacewright::git
{

class Repository;
class WorkFile;

/// Makes the index hold what is in @p file, with the filters of @p path run on it: exactly that file's content,
/// whatever takes its place or that of its folders meanwhile. libgit2's own way goes by the path, through links too.
/// The index is not written.
[[nodiscard]] Result<> addToIndex(const Repository &repository, git_index *index, const QByteArray &path,
                                  const WorkFile &file);

} // namespace spacewright::git

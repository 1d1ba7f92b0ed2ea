// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/git/githandle.h>

#include <QByteArray>
#include <QList>

namespace spacewright::git
{

/// Appends the files that differ between two trees, either of which may be null, and returns libgit2's code. Folders
/// that are the same are never opened, which libgit2's own comparison does.
int addChangedPaths(QList<QByteArray> &paths, git_repository *repository, const git_tree *before, const git_tree *after,
                    const QByteArray &folder = {});

} // namespace spacewright::git

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/git/githandle.h>
#include <core/git/objectid.h>

#include <QByteArray>
#include <QList>

namespace spacewright::git
{

/// The tree of a commit, and no tree at all for none. Returns libgit2's code.
int treeOfCommit(TreeHandle &tree, git_repository *repository, const ObjectId &commit);

/// Appends the files that differ between two trees, either of which may be null, and returns libgit2's code. Folders
/// that are the same are never opened, which libgit2's own comparison does.
int addChangedPaths(QList<QByteArray> &paths, git_repository *repository, const git_tree *before, const git_tree *after,
                    const QByteArray &folder = {});

} // namespace spacewright::git

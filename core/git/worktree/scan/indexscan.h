// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/git/githandle.h>

#include <QByteArray>
#include <QList>

#include <optional>

namespace spacewright::git
{

/// The files that differ between the index and @p tree, which may be null. Folders that the index remembers as a tree
/// are compared by its name alone, and not opened: libgit2 would read every tree there is. None if the index remembers
/// nothing, or something is not as expected; then everything is to be compared.
std::optional<QList<QByteArray>> stagedPaths(git_repository *repository, git_index *index, const git_tree *tree);

} // namespace spacewright::git

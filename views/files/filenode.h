// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/search/folderlisting.h>

#include <memory>
#include <vector>

namespace spacewright::views
{

/// A name in the tree, with what is known of its folder.
struct FileNode {
    search::FolderEntry entry;
    FileNode *parent = nullptr;
    /// In the order of the tree.
    std::vector<std::unique_ptr<FileNode>> children = {};
    bool isRead = false;

    bool isFolder() const { return !parent || entry.kind == search::FolderEntry::Folder; }
    /// Relative to the root, in the file system's bytes; empty for the root itself.
    QByteArray path() const;
    int row() const;
    /// Where @p wanted is or would be.
    int rowFor(const search::FolderEntry &wanted) const;
    /// The node of a path below this one, as far as it has been read; null if it is not there.
    FileNode *find(const QByteArray &path) const;
};

} // namespace spacewright::views

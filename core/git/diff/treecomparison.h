// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/git/objects/objectreader.h>
#include <core/git/objects/treeentries.h>

#include <QList>

namespace spacewright::git
{

/// A file, link or submodule that is not the same in two trees; null where there is none.
struct TreeChange {
    QByteArray path;
    TreeItem before;
    TreeItem after;
};

/// Compares two trees and opens only the folders that differ, where libgit2 goes through both of them whole: it is for
/// those who compare many. Used on the reader's thread.
class TreeComparison final
{
public:
    explicit TreeComparison(ObjectReader &objects) : m_objects(&objects) {}

    /// Appends what differs, in git's order of paths; a null id is a tree with nothing in it. Returns libgit2's code.
    int compare(QList<TreeChange> &changes, const ObjectId &before, const ObjectId &after);

private:
    int compareFolders(const ObjectId &before, const ObjectId &after, int depth);
    int add(const TreeEntries *before, const TreeEntries *after, int depth);
    int read(QByteArray &tree, const ObjectId &id);

    ObjectReader *m_objects;
    QList<TreeChange> *m_changes = nullptr;
    /// Of the folder that is compared, with a slash at its end.
    QByteArray m_folder;
};

} // namespace spacewright::git

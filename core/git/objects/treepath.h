// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "objectreader.h"
#include "treeentries.h"

#include <QHash>

namespace spacewright::git
{

/// Finds one path in tree after tree. Trees of a history mostly share the folder that the path leads through: what was
/// found in it is remembered.
class TreePath final
{
public:
    TreePath(ObjectReader &objects, QByteArray path) : m_objects(&objects), m_path(std::move(path)) {}

    /// Returns libgit2's code; nothing at the path is no error.
    int find(TreeItem &item, const ObjectId &tree);

private:
    int findBelow(TreeItem &item, QByteArrayView path);

    ObjectReader *m_objects;
    QByteArray m_path;
    QHash<ObjectId, TreeItem> m_known;
};

} // namespace spacewright::git

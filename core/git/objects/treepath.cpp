// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "treepath.h"

#include <git2.h>

namespace spacewright::git
{

namespace
{

TreeItem entryOf(QByteArrayView tree, QByteArrayView name)
{
    for (TreeEntries entries(tree); !entries.isAtEnd(); entries.next()) {
        if (entries.name() == name)
            return entries.item();
    }
    return {};
}

} // namespace

int TreePath::find(TreeItem &item, const ObjectId &tree)
{
    item = {tree, GIT_FILEMODE_TREE};
    const qsizetype slash = m_path.indexOf('/');
    const QByteArrayView path(m_path);
    if (slash < 0)
        return findBelow(item, path);
    const int code = findBelow(item, path.first(slash));
    if (code != 0 || !item.isFolder()) {
        item = {};
        return code;
    }
    const ObjectId folder = item.id;
    if (const auto known = m_known.constFind(folder); known != m_known.cend()) {
        item = *known;
        return 0;
    }
    const int found = findBelow(item, path.sliced(slash + 1));
    if (found == 0)
        m_known.insert(folder, item);
    return found;
}

/// Goes on from the folder that the item is.
int TreePath::findBelow(TreeItem &item, QByteArrayView path)
{
    while (!path.isEmpty()) {
        if (!item.isFolder()) {
            item = {};
            return 0;
        }
        QByteArray tree;
        if (const int code = m_objects->read(tree, item.id, ObjectKind::Tree); code != 0)
            return code;
        const qsizetype slash = path.indexOf('/');
        item = entryOf(tree, slash < 0 ? path : path.first(slash));
        path = slash < 0 ? QByteArrayView() : path.sliced(slash + 1);
    }
    return 0;
}

} // namespace spacewright::git

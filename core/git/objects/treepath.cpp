// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "treepath.h"

#include <git2.h>

#include <cstring>

namespace spacewright::git
{

namespace
{

constexpr qsizetype idLength = 20;

/// Old programs wrote others; as for git only one bit of a file's counts.
int usualMode(int mode)
{
    constexpr int kindBits = 0170000;
    if ((mode & kindBits) != (GIT_FILEMODE_BLOB & kindBits))
        return mode;
    return (mode & 0100) != 0 ? GIT_FILEMODE_BLOB_EXECUTABLE : GIT_FILEMODE_BLOB;
}

/// The entry of that name in a tree as git stores it: "<mode in octal digits> <name>\0<id>", one behind the other.
TreeItem entryOf(QByteArrayView tree, QByteArrayView name)
{
    while (!tree.isEmpty()) {
        const qsizetype end = tree.indexOf('\0');
        const qsizetype space = tree.indexOf(' ');
        if (space < 0 || end < space || tree.size() - end - 1 < idLength)
            return {};
        if (tree.sliced(space + 1, end - space - 1) == name) {
            return {ObjectId::fromBytes(tree.sliced(end + 1, idLength)),
                    usualMode(tree.first(space).toInt(nullptr, 8))};
        }
        tree = tree.sliced(end + 1 + idLength);
    }
    return {};
}

} // namespace

bool TreeItem::isFile() const
{
    return !id.isNull() && mode != GIT_FILEMODE_TREE && mode != GIT_FILEMODE_COMMIT;
}

int TreePath::find(TreeItem &item, const ObjectId &tree)
{
    item = {tree, GIT_FILEMODE_TREE};
    const qsizetype slash = m_path.indexOf('/');
    const QByteArrayView path(m_path);
    if (slash < 0)
        return findBelow(item, path);
    const int code = findBelow(item, path.first(slash));
    if (code != 0 || item.mode != GIT_FILEMODE_TREE) {
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
        if (item.mode != GIT_FILEMODE_TREE) {
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

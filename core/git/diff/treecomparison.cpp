// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "treecomparison.h"

#include <git2.h>
#include <git2/sys/errors.h>

#include <algorithm>
#include <cstring>

namespace spacewright::git
{

namespace
{

// Git's own limit (core.maxTreeDepth): a tree may have been made to use up the memory of those who follow it.
constexpr int mostDepth = 2048;

/// What counts for the order behind the name: that of a folder is compared as if a slash followed it.
int endOf(const TreeEntries &entry)
{
    return entry.isFolder() ? '/' : 0;
}

/// Which of two entries comes first in git's order; a file and a folder of one name are two entries.
int order(const TreeEntries &before, const TreeEntries &after)
{
    const QByteArrayView own = before.name();
    const QByteArrayView other = after.name();
    const qsizetype common = std::min(own.size(), other.size());
    if (const int difference = std::memcmp(own.data(), other.data(), size_t(common)); difference != 0)
        return difference;
    if (own.size() == other.size())
        return before.isSameAs(after) ? 0 : endOf(before) - endOf(after);
    const int ownNext = own.size() > common ? uchar(own[common]) : endOf(before);
    const int otherNext = other.size() > common ? uchar(other[common]) : endOf(after);
    return ownNext - otherNext;
}

int damaged()
{
    git_error_set_str(GIT_ERROR_TREE, "a tree is damaged");
    return GIT_ERROR;
}

} // namespace

int TreeComparison::compare(QList<TreeChange> &changes, const ObjectId &before, const ObjectId &after)
{
    m_changes = &changes;
    m_folder.clear();
    return before == after ? 0 : compareFolders(before, after, 0);
}

int TreeComparison::read(QByteArray &tree, const ObjectId &id)
{
    return id.isNull() ? 0 : m_objects->read(tree, id, ObjectKind::Tree);
}

int TreeComparison::compareFolders(const ObjectId &before, const ObjectId &after, int depth)
{
    QByteArray oldTree;
    QByteArray newTree;
    int code = depth > mostDepth ? damaged() : read(oldTree, before);
    if (code == 0)
        code = read(newTree, after);
    TreeEntries oldEntries(oldTree);
    TreeEntries newEntries(newTree);
    while (code == 0 && !(oldEntries.isAtEnd() && newEntries.isAtEnd())) {
        const int difference = oldEntries.isAtEnd() ? 1 : newEntries.isAtEnd() ? -1 : order(oldEntries, newEntries);
        const TreeEntries *was = difference <= 0 ? &oldEntries : nullptr;
        const TreeEntries *is = difference >= 0 ? &newEntries : nullptr;
        if (!was || !is || !was->isSameAs(*is))
            code = add(was, is, depth);
        if (was)
            oldEntries.next();
        if (is)
            newEntries.next();
    }
    return code == 0 && (oldEntries.isDamaged() || newEntries.isDamaged()) ? damaged() : code;
}

/// One entry, which may be on one side only; on both it is of one kind or is no folder.
int TreeComparison::add(const TreeEntries *before, const TreeEntries *after, int depth)
{
    const TreeItem was = before ? before->item() : TreeItem();
    const TreeItem is = after ? after->item() : TreeItem();
    if (was == is)
        return 0;
    const qsizetype length = m_folder.size();
    m_folder.append(before ? before->name() : after->name());
    int code = 0;
    if (was.isFolder() || is.isFolder()) {
        m_folder.append('/');
        code = compareFolders(was.id, is.id, depth + 1);
    } else {
        m_changes->append({m_folder, was, is});
    }
    m_folder.truncate(length);
    return code;
}

} // namespace spacewright::git

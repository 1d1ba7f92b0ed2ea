// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "treewalk.h"

#include <git2.h>

namespace spacewright::git
{

namespace
{

const git_tree_entry *entryAt(const git_tree *tree, size_t index)
{
    return tree && index < git_tree_entrycount(tree) ? git_tree_entry_byindex(tree, index) : nullptr;
}

/// Which of two entries comes first in git's order; the same name as a file and as a folder are two entries.
int compare(const git_tree_entry *before, const git_tree_entry *after)
{
    if (!before || !after)
        return before ? -1 : 1;
    return git_tree_entry_cmp(before, after);
}

bool isSame(const git_tree_entry *before, const git_tree_entry *after)
{
    return before && after && git_oid_equal(git_tree_entry_id(before), git_tree_entry_id(after)) != 0 &&
           git_tree_entry_filemode(before) == git_tree_entry_filemode(after);
}

int treeOf(TreeHandle &tree, git_repository *repository, const git_tree_entry *entry)
{
    return entry ? obtain(tree, git_tree_lookup, repository, git_tree_entry_id(entry)) : 0;
}

/// One entry, which may be on one side only.
int addEntry(QList<QByteArray> &paths, git_repository *repository, const git_tree_entry *before,
             const git_tree_entry *after, const QByteArray &folder)
{
    const git_tree_entry *any = before ? before : after;
    const QByteArray path = folder + git_tree_entry_name(any);
    if (git_tree_entry_type(any) != GIT_OBJECT_TREE) {
        paths.append(path);
        return 0;
    }
    TreeHandle oldTree;
    TreeHandle newTree;
    int code = treeOf(oldTree, repository, before);
    if (code == 0)
        code = treeOf(newTree, repository, after);
    return code != 0 ? code : addChangedPaths(paths, repository, oldTree.get(), newTree.get(), path + '/');
}

} // namespace

int treeOfCommit(TreeHandle &tree, git_repository *repository, const ObjectId &commit)
{
    if (commit.isNull())
        return 0;
    CommitHandle found;
    const git_oid id = commit.toGit();
    const int code = obtain(found, git_commit_lookup, repository, &id);
    return code != 0 ? code : obtain(tree, git_commit_tree, found.get());
}

int addChangedPaths(QList<QByteArray> &paths, git_repository *repository, const git_tree *before, const git_tree *after,
                    const QByteArray &folder)
{
    size_t oldIndex = 0;
    size_t newIndex = 0;
    int code = 0;
    while (code == 0) {
        const git_tree_entry *oldEntry = entryAt(before, oldIndex);
        const git_tree_entry *newEntry = entryAt(after, newIndex);
        if (!oldEntry && !newEntry)
            break;
        const int order = compare(oldEntry, newEntry);
        oldIndex += order <= 0 ? 1 : 0;
        newIndex += order >= 0 ? 1 : 0;
        const git_tree_entry *was = order <= 0 ? oldEntry : nullptr;
        const git_tree_entry *is = order >= 0 ? newEntry : nullptr;
        if (!isSame(was, is))
            code = addEntry(paths, repository, was, is, folder);
    }
    return code;
}

} // namespace spacewright::git

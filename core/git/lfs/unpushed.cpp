// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "unpushed.h"

#include <core/git/gitlibrary.h>
#include <core/git/history/treewalk.h>
#include <core/git/repository.h>

#include <QCoreApplication>

#include <git2.h>

#include <algorithm>
#include <vector>

namespace spacewright::git
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Unpushed)
};

std::unexpected<Error> failed(int code)
{
    return gitFailure(code, Tr::tr("The commits to push cannot be listed."));
}

/// A commit's tree and those of its parents.
struct Trees {
    TreeHandle own = {};
    std::vector<TreeHandle> parents = {};
};

int readTrees(Trees &trees, git_repository *repository, const git_oid &id)
{
    CommitHandle commit;
    int code = obtain(commit, git_commit_lookup, repository, &id);
    if (code == 0)
        code = obtain(trees.own, git_commit_tree, commit.get());
    for (unsigned index = 0; code == 0 && index < git_commit_parentcount(commit.get()); ++index) {
        CommitHandle parent;
        code = obtain(parent, git_commit_parent, commit.get(), index);
        if (code == 0)
            code = obtain(trees.parents.emplace_back(), git_commit_tree, parent.get());
    }
    return code;
}

TreeEntryHandle entryAt(const TreeHandle &tree, const QByteArray &path)
{
    TreeEntryHandle entry;
    obtain(entry, git_tree_entry_bypath, tree.get(), path.constData());
    return entry;
}

bool hasSame(const TreeHandle &tree, const QByteArray &path, const git_tree_entry *own)
{
    const TreeEntryHandle entry = entryAt(tree, path);
    return entry && git_oid_equal(git_tree_entry_id(entry.get()), git_tree_entry_id(own)) != 0;
}

int addVersions(QList<FileVersion> &versions, git_repository *repository, const ObjectId &commit)
{
    Trees trees;
    QList<QByteArray> paths;
    int code = readTrees(trees, repository, commit.toGit());
    if (code == 0)
        code = addChangedPaths(paths, repository, trees.parents.empty() ? nullptr : trees.parents.front().get(),
                               trees.own.get());
    for (const QByteArray &path : std::as_const(paths)) {
        const TreeEntryHandle own = entryAt(trees.own, path);
        if (!own || git_tree_entry_type(own.get()) != GIT_OBJECT_BLOB)
            continue;
        const bool isTaken = std::ranges::any_of(
            trees.parents, [&](const TreeHandle &parent) { return hasSame(parent, path, own.get()); });
        if (!isTaken)
            versions.append({.path = path, .blob = ObjectId(*git_tree_entry_id(own.get())), .commit = commit});
    }
    return code;
}

} // namespace

Result<QList<ObjectId>> unpushedCommits(const Repository &repository, const ObjectId &tip, const QString &remote)
{
    RevisionWalkHandle walk;
    QList<ObjectId> commits;
    const git_oid newest = tip.toGit();
    int code = obtain(walk, git_revwalk_new, repository.handle());
    if (code == 0)
        code = git_revwalk_sorting(walk.get(), GIT_SORT_TOPOLOGICAL | GIT_SORT_REVERSE);
    if (code == 0)
        code = git_revwalk_push(walk.get(), &newest);
    if (code == 0)
        code = git_revwalk_hide_glob(walk.get(), QByteArray("refs/remotes/" + remote.toUtf8() + "/*").constData());
    while (code == 0) {
        git_oid id = {};
        code = git_revwalk_next(&id, walk.get());
        if (code == 0)
            commits.append(ObjectId(id));
    }
    if (code != GIT_ITEROVER)
        return failed(code);
    return commits;
}

Result<QList<FileVersion>> fileVersions(const Repository &repository, const QList<ObjectId> &commits,
                                        Progress &progress)
{
    QList<FileVersion> versions;
    for (const ObjectId &commit : commits) {
        if (progress.isCancelled())
            return cancelled();
        if (const int code = addVersions(versions, repository.handle(), commit); code != 0)
            return failed(code);
    }
    return versions;
}

} // namespace spacewright::git

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writecommit.h"

#include <core/git/gitlibrary.h>
#include <core/git/repository.h>

#include <QCoreApplication>

#include <git2.h>

#include <vector>

namespace spacewright::git
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Commit)
};

/// "refs/heads/main", or "HEAD" where it points at no branch.
QByteArray headTarget(const Repository &repository)
{
    const QString branch = repository.headBranch();
    return branch.isEmpty() ? QByteArray("HEAD") : "refs/heads/" + branch.toUtf8();
}

} // namespace

Result<ObjectId> writeCommit(const Repository &repository, const CommitContent &content)
{
    TreeHandle tree;
    const git_oid treeId = content.tree.toGit();
    int code = obtain(tree, git_tree_lookup, repository.handle(), &treeId);
    std::vector<CommitHandle> parents(size_t(content.parents.size()));
    std::vector<const git_commit *> pointers;
    for (size_t index = 0; code == 0 && index < parents.size(); ++index) {
        const git_oid parent = content.parents.at(qsizetype(index)).toGit();
        code = obtain(parents[index], git_commit_lookup, repository.handle(), &parent);
        pointers.push_back(parents[index].get());
    }
    git_oid id = {};
    if (code == 0)
        code = git_commit_create(&id, repository.handle(), nullptr, content.author, content.committer, nullptr,
                                 content.message.toUtf8().constData(), tree.get(), pointers.size(), pointers.data());
    if (code != 0)
        return gitFailure(code, Tr::tr("Nothing was committed."));
    return ObjectId(id);
}

Result<> moveHead(const Repository &repository, const ObjectId &from, const ObjectId &to, const QByteArray &remark)
{
    ReferenceHandle reference;
    const git_oid oldTip = from.toGit();
    const git_oid newTip = to.toGit();
    // A branch that must not be there yet is made without force.
    const int code =
        obtain(reference, git_reference_create_matching, repository.handle(), headTarget(repository).constData(),
               &newTip, from.isNull() ? 0 : 1, from.isNull() ? nullptr : &oldTip, remark.constData());
    if (code == GIT_EMODIFIED || code == GIT_EEXISTS)
        return fail(ErrorCode::RepositoryLocked,
                    Tr::tr("Another program has moved the branch meanwhile. Look at it, then try again."), lastError());
    if (code != 0)
        return gitFailure(code, Tr::tr("The branch cannot be moved."));
    return {};
}

} // namespace spacewright::git

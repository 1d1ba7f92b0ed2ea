// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writecommit.h"

#include <core/git/gitlibrary.h>
#include <core/git/repository.h>
#include <core/git/signing/sshsignature.h>

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

QString failureText()
{
    return Tr::tr("Nothing was committed.");
}

using Parts = std::vector<const git_commit *>;

Result<ObjectId> writeSigned(const Repository &repository, const CommitContent &content, const git_tree *tree,
                             Parts parents)
{
    git_buf buffer = GIT_BUF_INIT;
    int code = git_commit_create_buffer(&buffer, repository.handle(), content.author, content.committer, nullptr,
                                        content.message.toUtf8().constData(), tree, parents.size(), parents.data());
    const QByteArray bytes(buffer.ptr, qsizetype(buffer.size));
    git_buf_dispose(&buffer);
    if (code != 0)
        return gitFailure(code, failureText());
    const Result<QByteArray> signature = sshSignature(bytes);
    if (!signature)
        return failure(signature);
    git_oid id = {};
    code = git_commit_create_with_signature(&id, repository.handle(), bytes.constData(),
                                            signature->trimmed().constData(), "gpgsig");
    if (code != 0)
        return gitFailure(code, failureText());
    return ObjectId(id);
}

} // namespace

Result<ObjectId> writeCommit(const Repository &repository, const CommitContent &content)
{
    TreeHandle tree;
    const git_oid treeId = content.tree.toGit();
    int code = obtain(tree, git_tree_lookup, repository.handle(), &treeId);
    std::vector<CommitHandle> parents(size_t(content.parents.size()));
    Parts pointers;
    for (size_t index = 0; code == 0 && index < parents.size(); ++index) {
        const git_oid parent = content.parents.at(qsizetype(index)).toGit();
        code = obtain(parents[index], git_commit_lookup, repository.handle(), &parent);
        pointers.push_back(parents[index].get());
    }
    if (code == 0 && content.isSigned)
        return writeSigned(repository, content, tree.get(), pointers);
    git_oid id = {};
    if (code == 0)
        code = git_commit_create(&id, repository.handle(), nullptr, content.author, content.committer, nullptr,
                                 content.message.toUtf8().constData(), tree.get(), pointers.size(), pointers.data());
    if (code != 0)
        return gitFailure(code, failureText());
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

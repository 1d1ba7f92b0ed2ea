// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pull.h"

#include "remote.h"

#include <core/git/gitlibrary.h>
#include <core/git/history/branch.h>
#include <core/git/history/commit.h>
#include <core/git/repository.h>
#include <core/git/worktree/checkout.h>

#include <QCoreApplication>
#include <QSet>

#include <git2.h>

#include <array>

namespace spacewright::git
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Pull)
};

QString failureText()
{
    return Tr::tr("The remote's commits cannot be brought in.");
}

/// Moves the branch, unless somebody else has moved it meanwhile.
Result<> moveBranch(const Repository &repository, const Branch &branch, const ObjectId &tip, const char *remark)
{
    ReferenceHandle reference;
    const git_oid newTip = tip.toGit();
    const git_oid oldTip = branch.tip.toGit();
    const QByteArray name = "refs/heads/" + branch.name.toUtf8();
    const int code = obtain(reference, git_reference_create_matching, repository.handle(), name.constData(), &newTip, 1,
                            branch.tip.isNull() ? nullptr : &oldTip, remark);
    if (code != 0)
        return gitFailure(code, failureText());
    return {};
}

Result<Pulled> forward(const Repository &repository, const Branch &branch, const ObjectId &theirs, Progress &progress)
{
    if (const Result<> written = checkOut(repository, theirs, progress); !written)
        return failure(written);
    if (const Result<> moved = moveBranch(repository, branch, theirs, "pull: Fast-forward"); !moved)
        return failure(moved);
    return Pulled{PullOutcome::FastForwarded, theirs};
}

QStringList conflictingFiles(git_index *index)
{
    QSet<QString> names;
    for (size_t number = 0; number < git_index_entrycount(index); ++number) {
        const git_index_entry *entry = git_index_get_byindex(index, number);
        if (git_index_entry_stage(entry) != 0)
            names.insert(QString::fromUtf8(entry->path));
    }
    QStringList list(names.begin(), names.end());
    list.sort();
    return list;
}

/// The merged tree, made in memory.
Result<ObjectId> mergedTree(const Repository &repository, const git_commit *ours, const git_commit *theirs)
{
    IndexHandle index;
    git_merge_options options = GIT_MERGE_OPTIONS_INIT;
    int code = obtain(index, git_merge_commits, repository.handle(), ours, theirs, &options);
    if (code != 0)
        return gitFailure(code, failureText());
    if (git_index_has_conflicts(index.get()) == 1)
        return fail(ErrorCode::MergeConflict,
                    //: %1 is a list of files
                    Tr::tr("You and the remote have changed the same lines of %1. Nothing was changed here.")
                        .arg(conflictingFiles(index.get()).join(QStringLiteral(", "))));
    git_oid tree = {};
    code = git_index_write_tree_to(&tree, index.get(), repository.handle());
    if (code != 0)
        return gitFailure(code, failureText());
    return ObjectId(tree);
}

Result<ObjectId> commitMerge(const Repository &repository, const Branch &branch, const ObjectId &theirs)
{
    const Result<SignatureHandle> author = configuredAuthor(repository);
    if (!author)
        return failure(author);
    CommitHandle our;
    CommitHandle their;
    const git_oid ourId = branch.tip.toGit();
    const git_oid theirId = theirs.toGit();
    int code = obtain(our, git_commit_lookup, repository.handle(), &ourId);
    if (code == 0)
        code = obtain(their, git_commit_lookup, repository.handle(), &theirId);
    if (code != 0)
        return gitFailure(code, failureText());
    const Result<ObjectId> treeId = mergedTree(repository, our.get(), their.get());
    if (!treeId)
        return failure(treeId);
    TreeHandle tree;
    git_oid id = {};
    const git_oid nativeTree = treeId->toGit();
    std::array<const git_commit *, 2> parents{our.get(), their.get()};
    const QString message = QStringLiteral("Merge remote-tracking branch '%1'\n").arg(branch.upstream);
    code = obtain(tree, git_tree_lookup, repository.handle(), &nativeTree);
    // No branch is moved yet: the files come first.
    if (code == 0)
        code = git_commit_create(&id, repository.handle(), nullptr, author->get(), author->get(), nullptr,
                                 message.toUtf8().constData(), tree.get(), parents.size(), parents.data());
    if (code != 0)
        return gitFailure(code, failureText());
    return ObjectId(id);
}

Result<Pulled> merge(const Repository &repository, const Branch &branch, const ObjectId &theirs, Progress &progress)
{
    const Result<ObjectId> commit = commitMerge(repository, branch, theirs);
    if (!commit)
        return failure(commit);
    if (const Result<> written = checkOut(repository, *commit, progress); !written)
        return failure(written);
    if (const Result<> moved = moveBranch(repository, branch, *commit, "pull: Merge"); !moved)
        return failure(moved);
    return Pulled{PullOutcome::Merged, *commit};
}

} // namespace

Result<Pulled> pull(const Repository &repository, const Credentials &credentials, Progress &progress)
{
    const Result<Remote> remote = Remote::open(repository);
    if (!remote)
        return failure(remote);
    if (const Result<> fetched = remote->fetch(credentials, progress); !fetched)
        return failure(fetched);
    const Result<Branch> branch = currentBranch(repository);
    if (!branch)
        return failure(branch);
    if (branch->upstream.isEmpty())
        return fail(ErrorCode::RevisionUnknown,
                    Tr::tr("The checked out branch follows none of the remote. Push it first."));
    const Result<ObjectId> theirs = repository.resolve(QStringLiteral("refs/remotes/") + branch->upstream);
    if (!theirs)
        return failure(theirs);
    if (branch->behind == 0)
        return Pulled{PullOutcome::UpToDate, branch->tip};
    return branch->ahead == 0 ? forward(repository, *branch, *theirs, progress)
                              : merge(repository, *branch, *theirs, progress);
}

} // namespace spacewright::git

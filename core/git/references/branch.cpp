// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "branch.h"

#include <core/git/gitlibrary.h>
#include <core/git/journal/operationrecorder.h>
#include <core/git/repository.h>

#include <QCoreApplication>

#include <git2.h>

#include <algorithm>

namespace spacewright::git
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Branch)
};

QString failureText()
{
    return Tr::tr("The branches cannot be listed.");
}

void addUpstream(Branch &branch, git_repository *repository, git_reference *reference)
{
    ReferenceHandle upstream;
    if (obtain(upstream, git_branch_upstream, reference) != 0)
        return;
    branch.upstream = QString::fromUtf8(git_reference_shorthand(upstream.get()));
    const git_oid *theirs = git_reference_target(upstream.get());
    const git_oid ours = branch.tip.toGit();
    size_t ahead = 0;
    size_t behind = 0;
    if (theirs && git_graph_ahead_behind(&ahead, &behind, repository, &ours, theirs) == 0) {
        branch.ahead = qsizetype(ahead);
        branch.behind = qsizetype(behind);
    }
}

Branch toBranch(git_repository *repository, git_reference *reference, bool isRemote)
{
    Branch branch{.name = QString::fromUtf8(git_reference_shorthand(reference)),
                  .tip = ObjectId(*git_reference_target(reference)),
                  .isRemote = isRemote,
                  .isCheckedOut = !isRemote && git_branch_is_head(reference) == 1,
                  .upstream = {}};
    if (!isRemote)
        addUpstream(branch, repository, reference);
    return branch;
}

Result<ReferenceHandle> lookUp(const Repository &repository, const QString &name)
{
    ReferenceHandle branch;
    const int code =
        obtain(branch, git_branch_lookup, repository.handle(), name.toUtf8().constData(), GIT_BRANCH_LOCAL);
    const bool isPointer = branch && git_reference_type(branch.get()) != GIT_REFERENCE_DIRECT;
    if (code == GIT_ENOTFOUND || code == GIT_EINVALIDSPEC || isPointer)
        return fail(ErrorCode::RevisionUnknown, Tr::tr("There is no branch %1 here.").arg(name), lastError());
    if (code != 0)
        return gitFailure(code, Tr::tr("The branch %1 cannot be read.").arg(name));
    return branch;
}

Result<> checkName(const QString &name)
{
    int isValid = 0;
    if (git_branch_name_is_valid(&isValid, name.toUtf8().constData()) != 0 || isValid == 0)
        return fail(ErrorCode::Usage, Tr::tr("Git does not allow the name %1 for a branch.").arg(name));
    return {};
}

std::unexpected<Error> nameTaken(const QString &name)
{
    return fail(ErrorCode::NameTaken, Tr::tr("There is a branch %1 already.").arg(name), lastError());
}

/// Whether somebody else still has every commit of the branch.
bool isMerged(const Repository &repository, const Branch &branch)
{
    if (!branch.upstream.isEmpty() && branch.ahead == 0)
        return true;
    const Result<ObjectId> head = repository.head();
    if (!head || head->isNull())
        return false;
    const git_oid current = head->toGit();
    const git_oid tip = branch.tip.toGit();
    return *head == branch.tip || git_graph_descendant_of(repository.handle(), &current, &tip) == 1;
}

/// Moves a branch of before on to what the remote has; one that went another way is another branch.
Result<QString> bringUp(const Repository &repository, git_reference *branch, const ObjectId &tip)
{
    const QString name = QString::fromUtf8(git_reference_shorthand(branch));
    const git_oid *before = git_reference_target(branch);
    if (!before || !leadsTo(repository, ObjectId(*before), tip))
        return nameTaken(name);
    if (ObjectId(*before) == tip || git_branch_is_checked_out(branch) == 1)
        return name;
    ReferenceHandle moved;
    const git_oid target = tip.toGit();
    const int code = obtain(moved, git_reference_set_target, branch, &target, "branch: moved to what the remote has");
    return code == 0 ? Result<QString>(name) : gitFailure(code, failureText());
}

} // namespace

Result<QList<Branch>> branches(const Repository &repository)
{
    BranchIteratorHandle iterator;
    int code = obtain(iterator, git_branch_iterator_new, repository.handle(), GIT_BRANCH_ALL);
    QList<Branch> list;
    while (code == 0) {
        ReferenceHandle reference;
        git_branch_t kind = GIT_BRANCH_LOCAL;
        code = obtain(reference, git_branch_next, &kind, iterator.get());
        // "origin/HEAD" only points at another one.
        if (code == 0 && git_reference_type(reference.get()) == GIT_REFERENCE_DIRECT)
            list.append(toBranch(repository.handle(), reference.get(), kind == GIT_BRANCH_REMOTE));
    }
    if (code != GIT_ITEROVER)
        return gitFailure(code, failureText());
    std::ranges::sort(list, {}, [](const Branch &branch) { return std::pair(branch.isRemote, branch.name); });
    return list;
}

Result<Branch> currentBranch(const Repository &repository)
{
    const Result<ObjectId> head = repository.head();
    if (!head)
        return failure(head);
    Branch unborn{.name = repository.headBranch(), .tip = *head, .isCheckedOut = true, .upstream = {}};
    if (unborn.name.isEmpty() || head->isNull())
        return unborn;
    const Result<ReferenceHandle> reference = lookUp(repository, unborn.name);
    if (!reference)
        return failure(reference);
    return toBranch(repository.handle(), reference->get(), false);
}

bool leadsTo(const Repository &repository, const ObjectId &ancestor, const ObjectId &tip)
{
    if (ancestor.isNull() || tip.isNull())
        return false;
    const git_oid from = ancestor.toGit();
    const git_oid to = tip.toGit();
    return ancestor == tip || git_graph_descendant_of(repository.handle(), &to, &from) == 1;
}

Result<ObjectId> mergeBase(const Repository &repository, const ObjectId &one, const ObjectId &other)
{
    git_oid base = {};
    const git_oid first = one.toGit();
    const git_oid second = other.toGit();
    const int code = git_merge_base(&base, repository.handle(), &first, &second);
    if (code == GIT_ENOTFOUND)
        return ObjectId();
    if (code != 0)
        return gitFailure(code, failureText());
    return ObjectId(base);
}

Result<> createBranch(const Repository &repository, const QString &name, const ObjectId &tip)
{
    if (const Result<> allowed = checkName(name); !allowed)
        return allowed;
    OperationRecorder recorder(repository, OperationKind::CreateBranch, {name});
    CommitHandle commit;
    ReferenceHandle branch;
    const git_oid id = tip.toGit();
    int code = obtain(commit, git_commit_lookup, repository.handle(), &id);
    if (code == 0)
        code = obtain(branch, git_branch_create, repository.handle(), name.toUtf8().constData(), commit.get(), 0);
    if (code == GIT_EEXISTS)
        return nameTaken(name);
    if (code != 0)
        return gitFailure(code, Tr::tr("The branch %1 cannot be made.").arg(name));
    recorder.finish();
    return {};
}

Result<> setUpstream(const Repository &repository, const QString &name, const QString &upstream)
{
    const Result<ReferenceHandle> branch = lookUp(repository, name);
    if (!branch)
        return failure(branch);
    if (const int code = git_branch_set_upstream(branch->get(), upstream.toUtf8().constData()); code != 0)
        //: %1 and %2 are branches
        return gitFailure(code, Tr::tr("The branch %1 cannot follow %2.").arg(name, upstream));
    return {};
}

Result<> renameBranch(const Repository &repository, const QString &name, const QString &newName)
{
    const Result<ReferenceHandle> branch = lookUp(repository, name);
    if (!branch)
        return failure(branch);
    if (const Result<> allowed = checkName(newName); !allowed)
        return allowed;
    OperationRecorder recorder(repository, OperationKind::RenameBranch, {name, newName});
    ReferenceHandle renamed;
    const int code = obtain(renamed, git_branch_move, branch->get(), newName.toUtf8().constData(), 0);
    if (code == GIT_EEXISTS)
        return nameTaken(newName);
    if (code != 0)
        return gitFailure(code, Tr::tr("The branch %1 cannot be renamed.").arg(name));
    recorder.finish();
    return {};
}

Result<QString> localBranchFor(const Repository &repository, const QString &name)
{
    ReferenceHandle local;
    if (obtain(local, git_branch_lookup, repository.handle(), name.toUtf8().constData(), GIT_BRANCH_LOCAL) == 0)
        return name;
    ReferenceHandle remote;
    if (obtain(remote, git_branch_lookup, repository.handle(), name.toUtf8().constData(), GIT_BRANCH_REMOTE) != 0 ||
        git_reference_type(remote.get()) != GIT_REFERENCE_DIRECT)
        return fail(ErrorCode::RevisionUnknown, Tr::tr("There is no branch %1 here.").arg(name), lastError());
    const QString shortName = name.sliced(name.indexOf(u'/') + 1);
    if (obtain(local, git_branch_lookup, repository.handle(), shortName.toUtf8().constData(), GIT_BRANCH_LOCAL) == 0)
        return bringUp(repository, local.get(), ObjectId(*git_reference_target(remote.get())));
    const Result<> made = createBranch(repository, shortName, ObjectId(*git_reference_target(remote.get())));
    if (!made)
        return failure(made);
    // A pull request's branch has nothing that it could follow; see Remote::fetchPullRequest().
    if (shortName.startsWith(u"pr/"))
        return shortName;
    const Result<> followed = setUpstream(repository, shortName, name);
    return followed ? Result<QString>(shortName) : failure(followed);
}

Result<ObjectId> deleteBranch(const Repository &repository, const QString &name, bool evenUnmerged)
{
    const Result<ReferenceHandle> reference = lookUp(repository, name);
    if (!reference)
        return failure(reference);
    const Branch branch = toBranch(repository.handle(), reference->get(), false);
    if (branch.isCheckedOut)
        return fail(ErrorCode::ChangesInTheWay, Tr::tr("The branch %1 is checked out; switch to another.").arg(name));
    if (!evenUnmerged && !isMerged(repository, branch))
        return fail(ErrorCode::ChangesInTheWay,
                    Tr::tr("The branch %1 holds commits that no other branch has. Merge it first.").arg(name));
    OperationRecorder recorder(repository, OperationKind::DeleteBranch, {name, branch.upstream});
    if (const int code = git_branch_delete(reference->get()); code != 0)
        return gitFailure(code, Tr::tr("The branch %1 cannot be deleted.").arg(name));
    recorder.finish();
    return branch.tip;
}

} // namespace spacewright::git

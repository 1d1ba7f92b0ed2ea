// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "switchbranch.h"

#include "checkout.h"
#include "linkedworktrees.h"
#include "stash.h"

#include <core/git/gitlibrary.h>
#include <core/git/journal/operationrecorder.h>
#include <core/git/references/branch.h>
#include <core/git/repository.h>

#include <QCoreApplication>

#include <git2.h>

namespace spacewright::git
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Branch)
};

std::unexpected<Error> failed(int code, const QString &name)
{
    return gitFailure(code, Tr::tr("The branch %1 cannot be checked out.").arg(name));
}

/// Puts the changes aside; no id where there are none.
Result<ObjectId> putAside(const Repository &repository, const QString &name)
{
    // Read by whoever looks for the changes later, with git's own words in front.
    const QString message = QStringLiteral("Left when switching to %1").arg(name);
    const Result<ObjectId> stash = stashChanges(repository, {.message = message});
    if (!stash && stash.error().code == ErrorCode::NothingToCommit)
        return ObjectId();
    return stash;
}

Result<> bringBack(const Repository &repository, const ObjectId &stash, Progress &progress)
{
    if (stash.isNull())
        return {};
    const Result<> applied = applyStash(repository, stash, progress);
    return applied ? dropStash(repository, stash) : applied;
}

Result<> checkOutBranch(const Repository &repository, const QString &name, Progress &progress)
{
    const QByteArray reference = "refs/heads/" + name.toUtf8();
    const Result<ObjectId> tip = repository.resolve(QString::fromUtf8(reference));
    if (!tip)
        return failure(tip);
    if (name != repository.headBranch()) {
        if (const Result<> free = requireNotCheckedOut(repository, name); !free)
            return free;
    }
    if (const Result<> written = checkOut(repository, *tip, progress); !written)
        return written;
    if (const int code = git_repository_set_head(repository.handle(), reference.constData()); code != 0)
        return failed(code, name);
    return {};
}

} // namespace

Result<> switchBranch(const Repository &repository, const QString &name, OpenChanges changes, Progress &progress)
{
    OperationRecorder recorder(repository, OperationKind::Switch, {name});
    const Result<QString> branch = localBranchFor(repository, name);
    if (!branch)
        return failure(branch);
    const Result<ObjectId> stash =
        changes == OpenChanges::Keep ? Result<ObjectId>(ObjectId()) : putAside(repository, *branch);
    if (!stash)
        return failure(stash);
    const Result<> switched = checkOutBranch(repository, *branch, progress);
    if (!switched) {
        // The files are as before but for the changes, which fit them.
        static_cast<void>(bringBack(repository, *stash, progress));
        return switched;
    }
    const Result<> brought = changes == OpenChanges::TakeAlong ? bringBack(repository, *stash, progress) : Result<>();
    recorder.finish();
    return brought;
}

Result<> switchToCommit(const Repository &repository, const ObjectId &commit, Progress &progress)
{
    OperationRecorder recorder(repository, OperationKind::Switch, {commit.toString().first(10)});
    if (const Result<> written = checkOut(repository, commit, progress); !written)
        return written;
    const git_oid id = commit.toGit();
    if (const int code = git_repository_set_head_detached(repository.handle(), &id); code != 0)
        return failed(code, commit.toString());
    recorder.finish();
    return {};
}

} // namespace spacewright::git

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "undo.h"

#include "operationlog.h"
#include "operationrecorder.h"

#include <core/git/combine/mergedindex.h>
#include <core/git/gitlibrary.h>
#include <core/git/references/branch.h>
#include <core/git/repository.h>
#include <core/git/staging/index.h>
#include <core/git/worktree/checkout.h>
#include <core/git/worktree/keptfiles.h>
#include <core/git/worktree/reset.h>
#include <core/git/worktree/stash.h>

#include <QCoreApplication>

#include <git2.h>

namespace spacewright::git
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Operation)
};

const QString branchStart = QStringLiteral("refs/heads/");
const QString stashName = QStringLiteral("refs/stash");

/// The state that the operation has left must still be there.
Result<> requireUnchanged(const Repository &repository, const Operation &operation)
{
    const Result<ReferenceState> now = readReferenceState(repository);
    if (!now)
        return failure(now);
    bool isSame = operation.headAfter == now->head;
    for (const MovedReference &moved : operation.references)
        isSame = isSame && now->references.value(moved.name) == moved.after;
    if (isSame)
        return {};
    return fail(
        ErrorCode::ChangesInTheWay,
        //: %1 is a sentence that says what was done
        Tr::tr("Something else was done since. This cannot be undone any more: %1").arg(operationText(operation)));
}

/// Whether the files went along when it was done.
bool movedFiles(OperationKind kind)
{
    switch (kind) {
    case OperationKind::Switch:
    case OperationKind::Merge:
    case OperationKind::Rebase:
    case OperationKind::CherryPick:
    case OperationKind::Revert:
    case OperationKind::ResetHard:
        return true;
    default:
        return false;
    }
}

/// A rebase that stopped was begun with no branch checked out; its branch is the one to be on.
QString headToBe(const Operation &operation)
{
    return operation.kind == OperationKind::Rebase ? operation.headAfter : operation.headBefore;
}

/// The commit that HEAD will lead to.
ObjectId commitToBe(const Repository &repository, const Operation &operation)
{
    const QString head = headToBe(operation);
    for (const MovedReference &moved : operation.references) {
        if (moved.name == head)
            return moved.before;
    }
    return repository.resolve(head).value_or(ObjectId());
}

int setReference(git_repository *repository, const MovedReference &moved)
{
    const QByteArray name = moved.name.toUtf8();
    ReferenceHandle reference;
    if (moved.before.isNull()) {
        const int code = obtain(reference, git_reference_lookup, repository, name.constData());
        return code != 0 ? code : git_reference_delete(reference.get());
    }
    const git_oid before = moved.before.toGit();
    const git_oid after = moved.after.toGit();
    return obtain(reference, git_reference_create_matching, repository, name.constData(), &before, 1,
                  moved.after.isNull() ? nullptr : &after, "undo");
}

int setHead(git_repository *repository, const QString &head)
{
    if (head.startsWith(branchStart))
        return git_repository_set_head(repository, head.toUtf8().constData());
    const git_oid id = ObjectId::fromHex(head.toLatin1()).toGit();
    return git_repository_set_head_detached(repository, &id);
}

/// Changes that the operation put aside come back.
Result<> bringBack(const Repository &repository, const ObjectId &stash, Progress &progress)
{
    const Result<> applied = applyStash(repository, stash, progress);
    return applied ? dropStash(repository, stash) : applied;
}

Result<> moveBack(const Repository &repository, const Operation &operation, Progress &progress)
{
    const ObjectId commit = commitToBe(repository, operation);
    if (movedFiles(operation.kind) && !commit.isNull()) {
        if (const Result<> written = checkOut(repository, commit, progress); !written)
            return written;
    }
    int code = 0;
    ObjectId stash;
    for (const MovedReference &moved : operation.references) {
        if (moved.name == stashName)
            stash = moved.after;
        else if (code == 0)
            code = setReference(repository.handle(), moved);
    }
    if (code == 0 && operation.headBefore != operation.headAfter)
        code = setHead(repository.handle(), headToBe(operation));
    if (code != 0)
        return gitFailure(code, Tr::tr("This cannot be undone."));
    if (operation.kind == OperationKind::ResetMixed) {
        if (const Result<> reset = resetIndex(repository, commit); !reset)
            return reset;
    }
    return stash.isNull() ? Result<>() : bringBack(repository, stash, progress);
}

Result<> bringFilesBack(const Repository &repository, const Operation &operation)
{
    const KeptFiles kept(repository);
    QList<QByteArray> paths;
    for (const KeptEntry &entry : kept.entries()) {
        if (entry.id == operation.keptId)
            paths = entry.paths;
    }
    if (const Result<> restored = kept.restore(operation.keptId); !restored)
        return restored;
    return operation.kind == OperationKind::Restore ? Index(repository).unstage(paths) : Result<>();
}

Result<> undoBranch(const Repository &repository, const Operation &operation)
{
    const QString name = operation.subjects.value(0);
    const QString other = operation.subjects.value(1);
    if (operation.kind == OperationKind::RenameBranch)
        return renameBranch(repository, other, name);
    if (operation.kind == OperationKind::CreateBranch) {
        const Result<ObjectId> deleted = deleteBranch(repository, name, true);
        return deleted ? Result<>() : failure(deleted);
    }
    const Result<> made = createBranch(repository, name, operation.references.value(0).before);
    return made && !other.isEmpty() ? setUpstream(repository, name, other) : made;
}

Result<> undo(const Repository &repository, const Operation &operation, Progress &progress)
{
    switch (operation.kind) {
    case OperationKind::CreateBranch:
    case OperationKind::RenameBranch:
    case OperationKind::DeleteBranch:
        return undoBranch(repository, operation);
    case OperationKind::Discard:
    case OperationKind::Restore:
        return bringFilesBack(repository, operation);
    case OperationKind::DropStash:
        return storeStash(repository, ObjectId::fromHex(operation.subjects.value(0).toLatin1()),
                          operation.subjects.value(1));
    case OperationKind::ResetHard: {
        const Result<> moved = moveBack(repository, operation, progress);
        return moved && !operation.keptId.isEmpty() ? bringFilesBack(repository, operation) : moved;
    }
    default:
        return moveBack(repository, operation, progress);
    }
}

} // namespace

Operation lastOperation(const Repository &repository)
{
    for (const Operation &operation : operations(repository)) {
        if (!operation.isUndone)
            return operation;
    }
    return {};
}

Result<Operation> undoLast(const Repository &repository, Progress &progress)
{
    const Operation last = lastOperation(repository);
    if (last.number == 0)
        return fail(ErrorCode::NothingToCommit, Tr::tr("There is nothing to undo."));
    if (const Result<> ready = requireNothingUnfinished(repository); !ready)
        return failure(ready);
    if (const Result<> unchanged = requireUnchanged(repository, last); !unchanged)
        return failure(unchanged);
    // What is done to undo it is no operation of its own.
    const OperationRecorder quiet(repository, last.kind, {});
    if (const Result<> undone = undo(repository, last, progress); !undone)
        return failure(undone);
    const Result<> marked = OperationLog(repository).markUndone(last.number);
    return marked ? Result<Operation>(last) : failure(marked);
}

} // namespace spacewright::git

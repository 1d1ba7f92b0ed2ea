// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reset.h"

#include "checkout.h"
#include "discard.h"
#include "status.h"
#include <core/git/staging/indexfile.h>
#include <core/git/staging/indexlock.h>

#include <core/git/combine/mergedindex.h>
#include <core/git/gitlibrary.h>
#include <core/git/history/treewalk.h>
#include <core/git/history/writecommit.h>
#include <core/git/journal/operationrecorder.h>
#include <core/git/repository.h>

#include <QCoreApplication>

#include <git2.h>

namespace spacewright::git
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Reset)
};

OperationKind operationOf(ResetKind kind)
{
    if (kind == ResetKind::Soft)
        return OperationKind::ResetSoft;
    return kind == ResetKind::Mixed ? OperationKind::ResetMixed : OperationKind::ResetHard;
}

/// Brings tracked files to how HEAD has them; what they were is kept.
Result<QString> putChangesAway(const Repository &repository, const ObjectId &head, Progress &progress)
{
    const Result<QList<FileStatus>> files = readStatus(repository, false, progress);
    if (!files)
        return failure(files);
    QList<QByteArray> paths;
    for (const FileStatus &file : *files) {
        if (file.worktree != FileChange::Untracked)
            paths.append(file.path);
        if (!file.oldPath.isEmpty())
            paths.append(file.oldPath);
    }
    return paths.isEmpty() ? Result<QString>(QString()) : restoreFiles(repository, paths, head, progress);
}

} // namespace

Result<> resetIndex(const Repository &repository, const ObjectId &commit)
{
    const Result<IndexHandle> index = readIndex(repository);
    if (!index)
        return failure(index);
    TreeHandle tree;
    int code = treeOfCommit(tree, repository.handle(), commit);
    if (code == 0)
        code = tree ? git_index_read_tree(index->get(), tree.get()) : git_index_clear(index->get());
    if (code != 0) {
        const auto error = gitFailure(code, Tr::tr("The list of staged files cannot be changed."));
        git_index_read(index->get(), 1);
        return error;
    }
    return writeIndex(index->get());
}

Result<> resetTo(const Repository &repository, const ObjectId &commit, ResetKind kind, Progress &progress)
{
    if (const Result<> ready = requireNothingUnfinished(repository); !ready)
        return ready;
    if (const Result<IndexLock> free = IndexLock::take(repository); !free)
        return failure(free);
    const Result<ObjectId> head = repository.head();
    if (!head)
        return failure(head);
    OperationRecorder recorder(repository, operationOf(kind), {commit.toString().first(10)});
    if (kind == ResetKind::Hard) {
        const Result<QString> kept = putChangesAway(repository, *head, progress);
        if (!kept)
            return failure(kept);
        recorder.setKept(*kept);
        if (const Result<> written = checkOut(repository, commit, progress); !written)
            return written;
    } else if (kind == ResetKind::Mixed) {
        if (const Result<> written = resetIndex(repository, commit); !written)
            return written;
    }
    if (const Result<> moved = moveHead(repository, *head, commit, "reset: moving to " + commit.toHex()); !moved)
        return moved;
    recorder.finish();
    return {};
}

} // namespace spacewright::git

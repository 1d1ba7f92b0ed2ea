// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discard.h"

#include "keptfiles.h"
#include "workfile.h"
#include "writeout.h"
#include <core/git/staging/index.h>
#include <core/git/staging/indexfile.h>

#include <core/git/gitlibrary.h>
#include <core/git/history/treewalk.h>
#include <core/git/journal/operationrecorder.h>
#include <core/git/repository.h>

#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>

#include <git2.h>

namespace spacewright::git
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Discard)
};

Result<> refuseConflicts(git_index *index, const QList<QByteArray> &paths)
{
    for (const QByteArray &path : paths) {
        const git_index_entry *any = nullptr;
        if (git_index_conflict_get(&any, &any, &any, index, path.constData()) == 0)
            return fail(ErrorCode::MergeConflict,
                        //: %1 is the path of a file
                        Tr::tr("%1 is in conflict. Solve that first.").arg(QFile::decodeName(path)));
    }
    return {};
}

QList<QByteArray> trackedOf(git_index *index, const QList<QByteArray> &paths)
{
    QList<QByteArray> tracked;
    for (const QByteArray &path : paths) {
        if (git_index_get_bypath(index, path.constData(), 0))
            tracked.append(path);
    }
    return tracked;
}

Result<QList<QByteArray>> committedOf(const Repository &repository, const ObjectId &commit,
                                      const QList<QByteArray> &paths)
{
    TreeHandle tree;
    if (const int code = treeOfCommit(tree, repository.handle(), commit); code != 0)
        //: %1 is the id of a commit
        return gitFailure(code, Tr::tr("The commit %1 cannot be read.").arg(commit.toString()));
    QList<QByteArray> there;
    for (const QByteArray &path : paths) {
        TreeEntryHandle entry;
        if (tree && obtain(entry, git_tree_entry_bypath, tree.get(), path.constData()) == 0)
            there.append(path);
    }
    return there;
}

/// A folder on the work tree's file system, from where files can be moved into their places.
QTemporaryDir freshFolder(const Repository &repository)
{
    const QString parent = QFile::decodeName(git_repository_path(repository.handle())) + QStringLiteral("spacewright");
    QDir().mkpath(parent);
    return QTemporaryDir(parent + QStringLiteral("/fresh-XXXXXX"));
}

/// Puts files that lie ready in @p folder into the places of @p paths, and keeps what was there.
Result<QString> replaceFiles(const Repository &repository, const QList<QByteArray> &paths,
                             const QList<QByteArray> &ready, const QString &folder)
{
    // All places first: one that leads out of the work tree must not be found half way.
    for (const QByteArray &path : ready) {
        if (const Result<WorkFile> place = WorkFile::open(repository, path, true); !place)
            return failure(place);
    }
    const KeptFiles kept(repository);
    Result<QString> id = kept.take(paths);
    if (!id)
        return id;
    for (const QByteArray &path : ready) {
        const Result<WorkFile> place = WorkFile::open(repository, path, true);
        const Result<> moved = place ? place->moveFrom(QFile::encodeName(folder) + '/' + path) : failure(place);
        if (!moved)
            return failure(moved);
    }
    return id;
}

Result<QString> noted(OperationRecorder &recorder, Result<QString> keptId)
{
    if (keptId) {
        recorder.setKept(*keptId);
        recorder.finish();
    }
    return keptId;
}

} // namespace

Result<QString> discardFiles(const Repository &repository, const QList<QByteArray> &paths, Progress &progress)
{
    const Result<IndexHandle> index = readIndex(repository);
    if (!index)
        return failure(index);
    if (const Result<> clear = refuseConflicts(index->get(), paths); !clear)
        return failure(clear);
    const QList<QByteArray> tracked = trackedOf(index->get(), paths);
    OperationRecorder recorder(repository, OperationKind::Discard, {QString::number(paths.size())});
    const QTemporaryDir fresh = freshFolder(repository);
    // No paths at all would mean every path.
    const Result<> written =
        tracked.isEmpty() ? Result<>() : writeOutStaged(repository, tracked, fresh.path(), progress);
    return written ? noted(recorder, replaceFiles(repository, paths, tracked, fresh.path())) : failure(written);
}

Result<QString> restoreFiles(const Repository &repository, const QList<QByteArray> &paths, const ObjectId &commit,
                             Progress &progress)
{
    const Result<QList<QByteArray>> there = committedOf(repository, commit, paths);
    if (!there)
        return failure(there);
    OperationRecorder recorder(repository, OperationKind::Restore, {QString::number(paths.size())});
    const QTemporaryDir fresh = freshFolder(repository);
    const Result<> written =
        there->isEmpty() ? Result<>() : writeOut(repository, commit, *there, fresh.path(), progress);
    const Result<> staged = written ? Index(repository).stageFrom(commit, paths) : written;
    return staged ? noted(recorder, replaceFiles(repository, paths, *there, fresh.path())) : failure(staged);
}

} // namespace spacewright::git

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "index.h"

#include "indexfile.h"
#include "stagedfile.h"

#include <core/git/diff/diff.h>
#include <core/git/gitlibrary.h>
#include <core/git/history/treewalk.h>
#include <core/git/lfs/lfsfilter.h>
#include <core/git/repository.h>
#include <core/git/worktree/workfile.h>

#include <QCoreApplication>
#include <QFile>

#include <git2.h>

namespace spacewright::git
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Index)
};

/// Makes the index say about @p path what @p tree says, which may be that there is no such file.
int putBack(git_index *index, git_tree *tree, const QByteArray &path)
{
    TreeEntryHandle kept;
    const int found = tree ? obtain(kept, git_tree_entry_bypath, tree, path.constData()) : int(GIT_ENOTFOUND);
    if (found == GIT_ENOTFOUND)
        return git_index_remove_bypath(index, path.constData());
    if (found != 0)
        return found;
    git_index_entry entry = {};
    entry.path = path.constData();
    entry.id = *git_tree_entry_id(kept.get());
    entry.mode = uint32_t(git_tree_entry_filemode(kept.get()));
    git_index_conflict_remove(index, path.constData());
    return git_index_add(index, &entry);
}

} // namespace

Result<> Index::take(git_index *index, const QByteArray &path) const
{
    const Result<WorkFile> file = WorkFile::open(m_repository, path);
    // What is not reached inside, through a link say, is not there for git; nor is a folder.
    if (file && file->mode() != 0)
        return addToIndex(m_repository, index, path, *file);
    if (const int code = git_index_remove_bypath(index, path.constData()); code != 0)
        //: %1 is the path of a file
        return gitFailure(code, Tr::tr("%1 cannot be staged.").arg(QFile::decodeName(path)));
    return {};
}

Result<> Index::stage(const QList<QByteArray> &paths)
{
    const Result<IndexHandle> index = readIndex(m_repository);
    if (!index)
        return failure(index);
    for (const QByteArray &path : paths) {
        if (const Result<> taken = take(index->get(), path); !taken) {
            git_index_read(index->get(), 1);
            return failure(taken);
        }
    }
    return writeIndex(index->get());
}

Result<> Index::stageTracked(Progress &progress)
{
    const LfsInterruption interruption(progress);
    const Result<Diff> changes = Diff::ofWorktree(m_repository, {}, progress);
    if (!changes)
        return failure(changes);
    QList<QByteArray> paths;
    for (const ChangedFile &file : changes->files())
        paths.append(file.path);
    return stage(paths);
}

Result<> Index::unstage(const QList<QByteArray> &paths)
{
    const Result<ObjectId> head = m_repository.head();
    return head ? stageFrom(*head, paths) : failure(head);
}

Result<> Index::stageFrom(const ObjectId &commit, const QList<QByteArray> &paths)
{
    const Result<IndexHandle> index = readIndex(m_repository);
    if (!index)
        return failure(index);
    TreeHandle tree;
    int code = treeOfCommit(tree, m_repository.handle(), commit);
    for (qsizetype number = 0; code == 0 && number < paths.size(); ++number)
        code = putBack(index->get(), tree.get(), paths.at(number));
    if (code != 0) {
        const auto failed = gitFailure(code, Tr::tr("The list of staged files cannot be changed."));
        git_index_read(index->get(), 1);
        return failed;
    }
    return writeIndex(index->get());
}

} // namespace spacewright::git

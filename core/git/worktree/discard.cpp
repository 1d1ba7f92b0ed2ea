// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discard.h"

#include "indexfile.h"
#include "indexlock.h"
#include "keptfiles.h"

#include <core/git/gitlibrary.h>
#include <core/git/history/treewalk.h>
#include <core/git/repository.h>

#include <QCoreApplication>
#include <QFile>

#include <git2.h>

#include <vector>

namespace spacewright::git
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Discard)
};

/// Options of a checkout of exactly these paths, whatever is there.
class PathCheckout final
{
public:
    explicit PathCheckout(const QList<QByteArray> &paths) : m_paths(paths.begin(), paths.end())
    {
        for (QByteArray &path : m_paths)
            m_pointers.push_back(path.data());
        options.checkout_strategy = GIT_CHECKOUT_FORCE | GIT_CHECKOUT_DISABLE_PATHSPEC_MATCH;
        options.paths = {m_pointers.data(), m_pointers.size()};
    }
    PathCheckout(const PathCheckout &) = delete;
    PathCheckout &operator=(const PathCheckout &) = delete;

    git_checkout_options options = GIT_CHECKOUT_OPTIONS_INIT;

private:
    std::vector<QByteArray> m_paths;
    std::vector<char *> m_pointers;
};

Result<> refuseConflicts(git_index *index, const QList<QByteArray> &paths)
{
    for (const QByteArray &path : paths) {
        const git_index_entry *any = nullptr;
        if (git_index_conflict_get(&any, &any, &any, index, path.constData()) == 0)
            //: %1 is the path of a file
            return fail(ErrorCode::MergeConflict,
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

/// Takes the files away, and puts them back where @p write fails.
template <class Write>
Result<QString> replaceFiles(const Repository &repository, const QList<QByteArray> &paths, const Write &write)
{
    // libgit2 would find out about the lock after the files are gone.
    if (const Result<IndexLock> free = IndexLock::take(repository); !free)
        return failure(free);
    const KeptFiles kept(repository);
    const Result<QString> id = kept.take(paths);
    if (!id)
        return failure(id);
    if (const int code = write(); code != 0) {
        const auto failed = gitFailure(code, Tr::tr("The files cannot be written."));
        // Whatever was written meanwhile is kept in turn; the failure is what counts.
        if (!id->isEmpty())
            static_cast<void>(kept.restore(*id));
        return failed;
    }
    return id;
}

} // namespace

Result<QString> discardFiles(const Repository &repository, const QList<QByteArray> &paths)
{
    const Result<IndexHandle> index = readIndex(repository);
    if (!index)
        return failure(index);
    if (const Result<> clear = refuseConflicts(index->get(), paths); !clear)
        return failure(clear);
    const QList<QByteArray> tracked = trackedOf(index->get(), paths);
    return replaceFiles(repository, paths, [&] {
        const PathCheckout checkout(tracked);
        // No paths at all would mean every path.
        return tracked.isEmpty() ? 0 : git_checkout_index(repository.handle(), index->get(), &checkout.options);
    });
}

Result<QString> restoreFiles(const Repository &repository, const QList<QByteArray> &paths, const ObjectId &commit)
{
    const Result<IndexHandle> index = readIndex(repository);
    if (!index)
        return failure(index);
    TreeHandle tree;
    if (const int code = treeOfCommit(tree, repository.handle(), commit); code != 0)
        //: %1 is the id of a commit
        return gitFailure(code, Tr::tr("The commit %1 cannot be read.").arg(commit.toString()));
    QList<QByteArray> there;
    QList<QByteArray> gone;
    for (const QByteArray &path : paths) {
        TreeEntryHandle entry;
        const bool isThere = tree && obtain(entry, git_tree_entry_bypath, tree.get(), path.constData()) == 0;
        (isThere ? there : gone).append(path);
    }
    return replaceFiles(repository, paths, [&] {
        const PathCheckout checkout(there);
        int code = 0;
        for (const QByteArray &path : gone)
            code = code != 0 ? code : git_index_remove_bypath(index->get(), path.constData());
        if (code == 0 && !gone.isEmpty())
            code = git_index_write(index->get());
        if (code == 0 && !there.isEmpty())
            code =
                git_checkout_tree(repository.handle(), reinterpret_cast<git_object *>(tree.get()), &checkout.options);
        return code;
    });
}

} // namespace spacewright::git

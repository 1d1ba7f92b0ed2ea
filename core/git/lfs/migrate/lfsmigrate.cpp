// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lfsmigrate.h"

#include "lfstree.h"

#include <core/git/gitlibrary.h>
#include <core/git/history/writecommit.h>
#include <core/git/lfs/lfstrack.h>
#include <core/git/lfs/unpushed.h>
#include <core/git/references/branch.h>
#include <core/git/repository.h>
#include <core/git/staging/indexfile.h>

#include <QCoreApplication>
#include <QFile>

#include <git2.h>

#include <algorithm>
#include <vector>

namespace spacewright::git
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(LfsMigrate)
};

std::unexpected<Error> failed(int code)
{
    return gitFailure(code, Tr::tr("The commits cannot be rewritten. Nothing was changed."));
}

/// Makes the commits of one branch anew.
class Rewriter final
{
public:
    Rewriter(const Repository &repository, const QList<QByteArray> &patterns)
        : tree(repository, patterns), m_repository(repository.handle())
    {
    }

    [[nodiscard]] Result<> addAll(const QList<ObjectId> &commits, Progress &progress)
    {
        qint64 done = 0;
        for (const ObjectId &commit : commits) {
            progress.report(done++, commits.size(), Tr::tr("Rewriting commits"));
            if (const Result<> added = add(commit, progress); !added)
                return failure(added);
        }
        return {};
    }
    ObjectId successor(const ObjectId &commit) const { return m_commits.value(commit, commit); }

    LfsTree tree;

private:
    [[nodiscard]] Result<> add(const ObjectId &id, Progress &progress)
    {
        CommitHandle commit;
        const git_oid native = id.toGit();
        if (const int code = obtain(commit, git_commit_lookup, m_repository, &native); code != 0)
            return failed(code);
        const Result<ObjectId> files = tree.rewritten(ObjectId(*git_commit_tree_id(commit.get())), progress);
        if (!files)
            return failure(files);
        const Result<ObjectId> made = write(commit.get(), *files);
        if (!made)
            return failure(made);
        m_commits.insert(id, *made);
        return {};
    }
    [[nodiscard]] Result<ObjectId> write(const git_commit *commit, const ObjectId &files) const
    {
        TreeHandle newTree;
        std::vector<CommitHandle> parents;
        std::vector<const git_commit *> pointers;
        const git_oid treeId = files.toGit();
        int code = obtain(newTree, git_tree_lookup, m_repository, &treeId);
        for (unsigned number = 0; code == 0 && number < git_commit_parentcount(commit); ++number) {
            const git_oid parent = successor(ObjectId(*git_commit_parent_id(commit, number))).toGit();
            code = obtain(parents.emplace_back(), git_commit_lookup, m_repository, &parent);
            pointers.push_back(parents.back().get());
        }
        git_oid id = {};
        if (code == 0)
            code = git_commit_create(&id, m_repository, nullptr, git_commit_author(commit),
                                     git_commit_committer(commit), git_commit_message_encoding(commit),
                                     git_commit_message_raw(commit), newTree.get(), pointers.size(), pointers.data());
        if (code != 0)
            return failed(code);
        return ObjectId(id);
    }

    git_repository *m_repository;
    QHash<ObjectId, ObjectId> m_commits;
};

Result<Branch> branchToMove(const Repository &repository)
{
    if (git_repository_state(repository.handle()) != GIT_REPOSITORY_STATE_NONE)
        return fail(ErrorCode::RepositoryFailed,
                    Tr::tr("Git is in the middle of a merge, a rebase or the like. Finish it first."));
    Result<Branch> branch = currentBranch(repository);
    if (branch && (branch->name.isEmpty() || branch->tip.isNull()))
        return fail(ErrorCode::RevisionUnknown, Tr::tr("No branch with commits is checked out."));
    return branch;
}

Result<> checkUnpushed(const QList<QByteArray> &paths, const QList<FileVersion> &versions)
{
    for (const QByteArray &path : paths) {
        const bool isThere =
            std::ranges::any_of(versions, [&path](const FileVersion &version) { return version.path == path; });
        if (!isThere)
            return fail(ErrorCode::RevisionUnknown,
                        //: %1 is the path of a file
                        Tr::tr("%1 is in no commit that is still to be pushed. What was pushed is not rewritten.")
                            .arg(QFile::decodeName(path)));
    }
    return {};
}

Result<> keep(const Repository &repository, const MovedToLfs &moved)
{
    ReferenceHandle kept;
    const git_oid before = moved.before.toGit();
    const int code = obtain(kept, git_reference_create, repository.handle(), moved.keptAs.toUtf8().constData(), &before,
                            1, "lfs: Before files were moved to LFS");
    if (code != 0)
        return failed(code);
    return {};
}

/// What is staged stays staged: only what is as it was in the old commits takes part.
Result<> moveIndex(const Repository &repository, const LfsTree &tree)
{
    const Result<IndexHandle> index = readIndex(repository);
    if (!index)
        return failure(index);
    for (size_t number = 0; number < git_index_entrycount(index->get()); ++number) {
        git_index_entry entry = *git_index_get_byindex(index->get(), number);
        const ObjectId old(entry.id);
        const ObjectId replaced = tree.rewrittenBlob(entry.path, old);
        if (replaced == old || git_index_entry_stage(&entry) != 0)
            continue;
        entry.id = replaced.toGit();
        if (const int code = git_index_add(index->get(), &entry); code != 0)
            return failed(code);
    }
    return writeIndex(index->get());
}

} // namespace

Result<MovedToLfs> moveToLfs(const Repository &repository, const QList<QByteArray> &paths, const QString &remote,
                             Progress &progress)
{
    const Result<Branch> branch = branchToMove(repository);
    if (!branch)
        return failure(branch);
    const Result<QList<ObjectId>> commits = unpushedCommits(repository, branch->tip, remote);
    if (!commits)
        return failure(commits);
    const Result<QList<FileVersion>> versions = fileVersions(repository, *commits, progress);
    if (!versions)
        return failure(versions);
    if (const Result<> possible = checkUnpushed(paths, *versions); !possible)
        return failure(possible);
    MovedToLfs moved{.before = branch->tip,
                     .after = {},
                     .keptAs = QStringLiteral("refs/spacewright/before-lfs/") + branch->tip.toString(),
                     .patterns = {},
                     .commits = commits->size()};
    for (const QByteArray &path : paths) {
        if (const QByteArray pattern = suggestedPattern(path); !moved.patterns.contains(pattern))
            moved.patterns.append(pattern);
    }
    Rewriter rewriter(repository, moved.patterns);
    if (const Result<> rewritten = rewriter.addAll(*commits, progress); !rewritten)
        return failure(rewritten);
    moved.after = rewriter.successor(branch->tip);
    // The old commits have a name before the branch leaves them.
    Result<> done = keep(repository, moved);
    if (done)
        done = moveHead(repository, moved.before, moved.after, "lfs: Move files to LFS");
    if (done)
        done = moveIndex(repository, rewriter.tree);
    // The new commits have it already; here it comes to the disk and the index.
    if (done)
        done = trackByLfs(repository, moved.patterns, progress);
    if (!done)
        return failure(done);
    return moved;
}

} // namespace spacewright::git

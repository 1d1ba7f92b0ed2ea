// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "upstream.h"

#include "remote.h"

#include <core/git/diff/changedfiles.h>
#include <core/git/gitlibrary.h>
#include <core/git/history/content.h>
#include <core/git/repository.h>
#include <core/git/worktree/keptfiles.h>
#include <core/git/worktree/workfile.h>

#include <QCoreApplication>
#include <QFile>
#include <QSet>

#include <git2.h>

namespace spacewright::git
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Upstream)
};

constexpr qsizetype mostCommits = 500;
/// Those of one's own that are looked through for what was taken over.
constexpr qsizetype mostOwn = 1000;
constexpr qint64 longestFile = qint64(100) * 1024 * 1024;

std::unexpected<Error> unreadable(int code)
{
    return gitFailure(code, Tr::tr("What is new upstream cannot be read."));
}

/// The commits that lead to @p tip and not to @p hidden, newest first.
Result<QList<ObjectId>> commitsOnlyIn(const Repository &repository, const ObjectId &tip, const ObjectId &hidden,
                                      qsizetype most)
{
    RevisionWalkHandle walk;
    const git_oid from = tip.toGit();
    const git_oid without = hidden.toGit();
    int code = obtain(walk, git_revwalk_new, repository.handle());
    if (code == 0)
        code = git_revwalk_sorting(walk.get(), GIT_SORT_TOPOLOGICAL | GIT_SORT_TIME);
    if (code == 0)
        code = git_revwalk_push(walk.get(), &from);
    if (code == 0)
        code = git_revwalk_hide(walk.get(), &without);
    QList<ObjectId> ids;
    git_oid id = {};
    while (code == 0 && ids.size() < most && (code = git_revwalk_next(&id, walk.get())) == 0)
        ids += ObjectId(id);
    if (code != 0 && code != GIT_ITEROVER)
        return unreadable(code);
    return ids;
}

/// What names the changes of a commit, wherever they are made: git's patch-id. None for a merge.
std::optional<ObjectId> patchIdOf(const Repository &repository, const ObjectId &id)
{
    CommitHandle commit;
    CommitHandle parent;
    TreeHandle tree;
    TreeHandle before;
    DiffHandle diff;
    const git_oid oid = id.toGit();
    if (obtain(commit, git_commit_lookup, repository.handle(), &oid) != 0 || git_commit_parentcount(commit.get()) > 1 ||
        obtain(tree, git_commit_tree, commit.get()) != 0)
        return std::nullopt;
    if (git_commit_parentcount(commit.get()) == 1 && (obtain(parent, git_commit_parent, commit.get(), 0U) != 0 ||
                                                      obtain(before, git_commit_tree, parent.get()) != 0))
        return std::nullopt;
    git_oid patch = {};
    if (obtain(diff, git_diff_tree_to_tree, repository.handle(), before.get(), tree.get(), nullptr) != 0 ||
        git_diff_patchid(&patch, diff.get(), nullptr) != 0)
        return std::nullopt;
    return ObjectId(patch);
}

Result<QSet<ObjectId>> ownPatches(const Repository &repository, const ObjectId &head, const ObjectId &tip,
                                  Progress &progress)
{
    const Result<QList<ObjectId>> own = commitsOnlyIn(repository, head, tip, mostOwn);
    if (!own)
        return failure(own);
    QSet<ObjectId> patches;
    for (const ObjectId &id : *own) {
        if (progress.isCancelled())
            return cancelled();
        if (const auto patch = patchIdOf(repository, id))
            patches += *patch;
    }
    return patches;
}

} // namespace

Result<> makeUpstream(const Repository &repository)
{
    git_strarray problems = {};
    const int code = git_remote_rename(&problems, repository.handle(), "origin", upstreamRemote.toUtf8().constData());
    git_strarray_dispose(&problems);
    if (code != 0)
        return gitFailure(code, Tr::tr("Where the copy came from could not be noted."));
    return {};
}

QString upstreamUrl(const Repository &repository)
{
    const Result<Remote> remote = Remote::open(repository, upstreamRemote);
    return remote ? remote->address().toString() : QString();
}

Result<UpstreamNews> readUpstream(const Repository &repository, Progress &progress)
{
    const Result<ObjectId> tip = repository.resolve(QStringLiteral("refs/remotes/%1/main").arg(upstreamRemote));
    const Result<ObjectId> head = repository.head();
    if (!tip || !head)
        return tip ? failure(head) : failure(tip);
    UpstreamNews news{.tip = *tip};
    git_oid base = {};
    const git_oid one = head->toGit();
    const git_oid other = tip->toGit();
    const int code = git_merge_base(&base, repository.handle(), &one, &other);
    if (code != 0 && code != GIT_ENOTFOUND)
        return unreadable(code);
    if (code == 0)
        news.base = ObjectId(base);
    const Result<QList<ObjectId>> ids = commitsOnlyIn(repository, *tip, *head, mostCommits);
    if (!ids)
        return failure(ids);
    const Result<QSet<ObjectId>> taken = ownPatches(repository, *head, *tip, progress);
    if (!taken)
        return failure(taken);
    for (const ObjectId &id : *ids) {
        const Result<Commit> commit = readCommit(repository, id);
        if (!commit)
            return failure(commit);
        const auto patch = patchIdOf(repository, id);
        news.commits += {*commit, patch && taken->contains(*patch)};
    }
    const Result<QList<ChangedFile>> files = ChangedFiles(repository).between(news.base, news.tip, progress);
    if (!files)
        return failure(files);
    news.files = *files;
    return news;
}

Result<> takeFile(const Repository &repository, const ObjectId &commit, const QByteArray &path)
{
    const Result<QByteArray> content = committedContent(repository, commit, path, longestFile);
    const bool isGone = !content && content.error().code == ErrorCode::FileMissing;
    if (!content && !isGone)
        return failure(content);
    // Refuses what leads out of the work tree.
    const Result<WorkFile> file = WorkFile::open(repository, path, !isGone);
    if (!file)
        return failure(file);
    if (const Result<QString> kept = KeptFiles(repository).take({path}); !kept)
        return failure(kept);
    return isGone ? Result<>() : file->write(*content, 0100644);
}

} // namespace spacewright::git

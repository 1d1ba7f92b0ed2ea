// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "applycommit.h"

#include "mergedindex.h"

#include <core/git/gitlibrary.h>
#include <core/git/history/commit.h>
#include <core/git/history/writecommit.h>
#include <core/git/journal/operationrecorder.h>
#include <core/git/repository.h>
#include <core/git/signing/sshsignature.h>
#include <core/git/worktree/checkout.h>

#include <QCoreApplication>

#include <git2.h>

namespace spacewright::git
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Merge)
};

/// The two directions are alike but for these.
enum class Direction { Again, Back };

QString failureText()
{
    return Tr::tr("The commit cannot be brought in.");
}

/// Which parent a merge is compared with; libgit2 wants 0 for all other commits.
unsigned mainlineOf(const git_commit *commit)
{
    return git_commit_parentcount(commit) > 1 ? 1 : 0;
}

QString messageOf(Direction direction, git_commit *commit)
{
    if (direction == Direction::Again)
        return QString::fromUtf8(git_commit_message(commit));
    return QStringLiteral("Revert \"%1\"\n\nThis reverts commit %2.\n")
        .arg(QString::fromUtf8(git_commit_summary(commit)), ObjectId(*git_commit_id(commit)).toString());
}

Result<ObjectId> treeOf(const Repository &repository, Direction direction, git_commit *commit, const ObjectId &onto)
{
    CommitHandle ours;
    IndexHandle index;
    const git_oid id = onto.toGit();
    const git_merge_options options = GIT_MERGE_OPTIONS_INIT;
    int code = obtain(ours, git_commit_lookup, repository.handle(), &id);
    const auto combine = direction == Direction::Again ? git_cherrypick_commit : git_revert_commit;
    if (code == 0)
        code = obtain(index, combine, repository.handle(), commit, ours.get(), mainlineOf(commit), &options);
    if (code != 0)
        return gitFailure(code, failureText());
    return treeWithoutConflicts(repository, index.get());
}

Result<Merged> leaveConflicts(const Repository &repository, Direction direction, git_commit *commit,
                              const ObjectId &head)
{
    if (const Result<> clean = requireNothingStaged(repository); !clean)
        return failure(clean);
    int code = 0;
    if (direction == Direction::Again) {
        git_cherrypick_options options = GIT_CHERRYPICK_OPTIONS_INIT;
        options.mainline = mainlineOf(commit);
        setConflictCheckout(options.checkout_opts);
        code = git_cherrypick(repository.handle(), commit, &options);
    } else {
        git_revert_options options = GIT_REVERT_OPTIONS_INIT;
        options.mainline = mainlineOf(commit);
        setConflictCheckout(options.checkout_opts);
        code = git_revert(repository.handle(), commit, &options);
    }
    if (code == GIT_ECONFLICT) {
        const QString detail = lastError();
        git_repository_state_cleanup(repository.handle());
        return fail(ErrorCode::ChangesInTheWay,
                    Tr::tr("Files with changes that are in no commit are in the way. Commit them or put them aside "
                           "first."),
                    detail);
    }
    if (code != 0)
        return gitFailure(code, failureText());
    return Merged{MergeOutcome::Conflicts, head};
}

Result<Merged> commitTree(const Repository &repository, Direction direction, git_commit *commit, const ObjectId &head,
                          const ObjectId &tree, Progress &progress)
{
    const bool isAgain = direction == Direction::Again;
    OperationRecorder recorder(repository, isAgain ? OperationKind::CherryPick : OperationKind::Revert,
                               {QString::fromUtf8(git_commit_summary(commit))});
    const Result<SignatureHandle> user = configuredAuthor(repository);
    if (!user)
        return failure(user);
    const Result<ObjectId> made = writeCommit(repository, {.tree = tree,
                                                           .parents = {head},
                                                           .author = isAgain ? git_commit_author(commit) : user->get(),
                                                           .committer = user->get(),
                                                           .message = messageOf(direction, commit),
                                                           .isSigned = isSigningWanted()});
    if (!made)
        return failure(made);
    // The branch moves last: what is on disk is never behind it.
    if (const Result<> written = checkOut(repository, *made, progress); !written)
        return failure(written);
    const QByteArray remark = QByteArray(isAgain ? "cherry-pick: " : "revert: ") + git_commit_summary(commit);
    if (const Result<> moved = moveHead(repository, head, *made, remark); !moved)
        return failure(moved);
    recorder.finish();
    return Merged{MergeOutcome::Merged, *made};
}

Result<Merged> apply(const Repository &repository, Direction direction, const ObjectId &id, const MergeOptions &options,
                     Progress &progress)
{
    if (const Result<> ready = requireNothingUnfinished(repository); !ready)
        return failure(ready);
    const Result<ObjectId> head = repository.head();
    if (!head)
        return failure(head);
    if (head->isNull())
        return fail(ErrorCode::RevisionUnknown, Tr::tr("There is no commit here yet."));
    CommitHandle commit;
    const git_oid native = id.toGit();
    if (const int code = obtain(commit, git_commit_lookup, repository.handle(), &native); code != 0)
        return gitFailure(code, failureText());
    const Result<ObjectId> tree = treeOf(repository, direction, commit.get(), *head);
    if (!tree && tree.error().code == ErrorCode::MergeConflict && options.canLeaveConflicts)
        return leaveConflicts(repository, direction, commit.get(), *head);
    const Result<ObjectId> before = treeIdOf(repository, *head);
    if (!tree || !before)
        return tree ? failure(before) : failure(tree);
    if (*tree == *before)
        return Merged{MergeOutcome::UpToDate, *head};
    return commitTree(repository, direction, commit.get(), *head, *tree, progress);
}

} // namespace

Result<Merged> cherryPick(const Repository &repository, const ObjectId &commit, const MergeOptions &options,
                          Progress &progress)
{
    return apply(repository, Direction::Again, commit, options, progress);
}

Result<Merged> revertCommit(const Repository &repository, const ObjectId &commit, const MergeOptions &options,
                            Progress &progress)
{
    return apply(repository, Direction::Back, commit, options, progress);
}

} // namespace spacewright::git

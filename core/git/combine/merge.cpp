// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "merge.h"

#include "mergedindex.h"

#include <core/base/filewriter.h>
#include <core/git/gitfolders.h>
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

QString failureText()
{
    return Tr::tr("The commits cannot be brought in.");
}

/// One merge: what is brought in, and where to.
struct Work {
    const Repository &repository;
    QString revision;
    ObjectId ours;
    ObjectId theirs;
    MergeOptions options;
    Progress &progress;
};

/// Git's own words.
QString messageOf(const Work &work)
{
    ReferenceHandle reference;
    QString what = QStringLiteral("commit '%1'").arg(work.revision);
    if (obtain(reference, git_reference_dwim, work.repository.handle(), work.revision.toUtf8().constData()) == 0) {
        const QString name = QString::fromUtf8(git_reference_shorthand(reference.get()));
        if (git_reference_is_branch(reference.get()))
            what = QStringLiteral("branch '%1'").arg(name);
        else if (git_reference_is_remote(reference.get()))
            what = QStringLiteral("remote-tracking branch '%1'").arg(name);
        else if (git_reference_is_tag(reference.get()))
            what = QStringLiteral("tag '%1'").arg(name);
    }
    const QString branch = work.repository.headBranch();
    const bool isMain = branch == u"main" || branch == u"master";
    return QStringLiteral("Merge %1").arg(what) + (isMain ? QString() : QStringLiteral(" into %1").arg(branch)) +
           QLatin1Char('\n');
}

QByteArray remarkOf(const Work &work, const char *what)
{
    return QStringLiteral("%1 %2: %3").arg(work.options.verb, work.revision, QString::fromLatin1(what)).toUtf8();
}

Result<Merged> bringForward(const Work &work, const ObjectId &tip, MergeOutcome outcome, const char *what)
{
    if (const Result<> written = checkOut(work.repository, tip, work.progress); !written)
        return failure(written);
    if (const Result<> moved = moveHead(work.repository, work.ours, tip, remarkOf(work, what)); !moved)
        return failure(moved);
    return Merged{outcome, tip};
}

/// The merged tree, made in memory.
Result<ObjectId> mergedTree(const Work &work)
{
    CommitHandle ours;
    CommitHandle theirs;
    IndexHandle index;
    const git_oid ourId = work.ours.toGit();
    const git_oid theirId = work.theirs.toGit();
    const git_merge_options options = GIT_MERGE_OPTIONS_INIT;
    int code = obtain(ours, git_commit_lookup, work.repository.handle(), &ourId);
    if (code == 0)
        code = obtain(theirs, git_commit_lookup, work.repository.handle(), &theirId);
    if (code == 0)
        code = obtain(index, git_merge_commits, work.repository.handle(), ours.get(), theirs.get(), &options);
    if (code != 0)
        return gitFailure(code, failureText());
    return treeWithoutConflicts(work.repository, index.get());
}

Result<Merged> commitMerge(const Work &work, const ObjectId &tree)
{
    const Result<SignatureHandle> author = configuredAuthor(work.repository);
    if (!author)
        return failure(author);
    const Result<ObjectId> commit = writeCommit(work.repository, {.tree = tree,
                                                                  .parents = {work.ours, work.theirs},
                                                                  .author = author->get(),
                                                                  .committer = author->get(),
                                                                  .message = messageOf(work),
                                                                  .isSigned = isSigningWanted()});
    // No branch is moved yet: the files come first.
    return commit ? bringForward(work, *commit, MergeOutcome::Merged, "Merge made by Spacewright.") : failure(commit);
}

/// By its name where it has one, which then stands beside its lines in the files.
int theirCommit(AnnotatedCommitHandle &commit, const Work &work)
{
    ReferenceHandle reference;
    if (obtain(reference, git_reference_dwim, work.repository.handle(), work.revision.toUtf8().constData()) == 0)
        return obtain(commit, git_annotated_commit_from_ref, work.repository.handle(), reference.get());
    const git_oid id = work.theirs.toGit();
    return obtain(commit, git_annotated_commit_lookup, work.repository.handle(), &id);
}

/// The message that the commit will have, instead of libgit2's, with what it says of the conflicts.
Result<> leaveMessage(const Work &work)
{
    constexpr qint64 longest = 1024LL * 1024;
    const QString path = gitFolder(work.repository) + QStringLiteral("/MERGE_MSG");
    const Result<QByteArray> message = readFile(path, longest);
    if (!message)
        return failure(message);
    return writeFile(path, messageOf(work).toUtf8() + message->sliced(message->indexOf('\n') + 1));
}

Result<Merged> leaveConflicts(const Work &work)
{
    if (const Result<> clean = requireNothingStaged(work.repository); !clean)
        return failure(clean);
    AnnotatedCommitHandle theirs;
    int code = theirCommit(theirs, work);
    const git_annotated_commit *pointer = theirs.get();
    const git_merge_options options = GIT_MERGE_OPTIONS_INIT;
    git_checkout_options checkout = GIT_CHECKOUT_OPTIONS_INIT;
    setConflictCheckout(checkout);
    if (code == 0)
        code = git_merge(work.repository.handle(), &pointer, 1, &options, &checkout);
    if (code == GIT_ECONFLICT)
        return fail(ErrorCode::ChangesInTheWay,
                    Tr::tr("Files with changes that are in no commit are in the way. Commit them or put them aside "
                           "first."),
                    lastError());
    if (code != 0)
        return gitFailure(code, failureText());
    if (const Result<> left = leaveMessage(work); !left)
        return failure(left);
    return Merged{MergeOutcome::Conflicts, work.ours};
}

Result<Merged> mergeWith(const Work &work)
{
    if (work.ours.isNull())
        return bringForward(work, work.theirs, MergeOutcome::FastForwarded, "Fast-forward");
    size_t ahead = 0;
    size_t behind = 0;
    const git_oid ours = work.ours.toGit();
    const git_oid theirs = work.theirs.toGit();
    if (const int code = git_graph_ahead_behind(&ahead, &behind, work.repository.handle(), &ours, &theirs); code != 0)
        return gitFailure(code, failureText());
    if (behind == 0)
        return Merged{MergeOutcome::UpToDate, work.ours};
    if (ahead == 0)
        return bringForward(work, work.theirs, MergeOutcome::FastForwarded, "Fast-forward");
    const Result<ObjectId> tree = mergedTree(work);
    if (!tree && tree.error().code == ErrorCode::MergeConflict && work.options.canLeaveConflicts)
        return leaveConflicts(work);
    return tree ? commitMerge(work, *tree) : failure(tree);
}

} // namespace

QString mergeOutcomeName(MergeOutcome outcome)
{
    switch (outcome) {
    case MergeOutcome::UpToDate:
        return QStringLiteral("upToDate");
    case MergeOutcome::FastForwarded:
        return QStringLiteral("fastForwarded");
    case MergeOutcome::Merged:
        return QStringLiteral("merged");
    case MergeOutcome::Conflicts:
        break;
    }
    return QStringLiteral("conflicts");
}

Result<Merged> merge(const Repository &repository, const QString &revision, const MergeOptions &options,
                     Progress &progress)
{
    if (const Result<> ready = requireNothingUnfinished(repository); !ready)
        return failure(ready);
    const Result<ObjectId> ours = repository.head();
    if (!ours)
        return failure(ours);
    const Result<ObjectId> theirs = repository.resolve(revision);
    if (!theirs)
        return failure(theirs);
    const QString shown = QString(revision).remove(QStringLiteral("refs/remotes/"));
    OperationRecorder recorder(repository, OperationKind::Merge, {shown});
    const Result<Merged> merged = mergeWith({repository, revision, *ours, *theirs, options, progress});
    if (merged)
        recorder.finish();
    return merged;
}

} // namespace spacewright::git

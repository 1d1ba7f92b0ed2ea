// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rebase.h"

#include "mergedindex.h"
#include "rebasestate.h"

#include <core/git/gitlibrary.h>
#include <core/git/history/commit.h>
#include <core/git/history/writecommit.h>
#include <core/git/journal/operationrecorder.h>
#include <core/git/repository.h>
#include <core/git/signing/sshsignature.h>
#include <core/git/staging/indexfile.h>
#include <core/git/worktree/checkout.h>

#include <QCoreApplication>
#include <QFile>

#include <git2.h>

#include <algorithm>

namespace spacewright::git
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Rebase)
};

std::unexpected<Error> failed(int code)
{
    return gitFailure(code, Tr::tr("The commits cannot be moved."));
}

Result<CommitHandle> lookUp(const Repository &repository, const ObjectId &id)
{
    CommitHandle commit;
    const git_oid native = id.toGit();
    if (const int code = obtain(commit, git_commit_lookup, repository.handle(), &native); code != 0)
        return failed(code);
    return commit;
}

bool isTogether(RebaseAction action)
{
    return action == RebaseAction::Squash || action == RebaseAction::Fixup;
}

QString messageOf(const RebaseStep &step, const git_commit *picked, const git_commit *before)
{
    if (!step.message.isEmpty())
        return step.message;
    QString own = QString::fromUtf8(git_commit_message(picked));
    if (!isTogether(step.action))
        return own;
    const QString earlier = QString::fromUtf8(git_commit_message(before));
    return step.action == RebaseAction::Fixup ? earlier : earlier + u'\n' + own;
}

/// The steps of one rebase, made on top of one another in memory.
class Rebasing final
{
public:
    Rebasing(const Repository &repository, RebaseState state, const ObjectId &start, Progress &progress)
        : m_repository(repository), m_state(std::move(state)), m_current(start), m_progress(progress)
    {
    }

    [[nodiscard]] Result<RebaseOutcome> run();
    /// Makes @p tree the commit of a step, on top of the current one.
    [[nodiscard]] Result<ObjectId> commit(const RebaseStep &step, const ObjectId &tree) const;

private:
    [[nodiscard]] Result<ObjectId> make(const RebaseStep &step) const;
    [[nodiscard]] Result<ObjectId> pickedTree(const ObjectId &picked) const;
    [[nodiscard]] Result<RebaseOutcome> stop(const RebaseStep &step);
    [[nodiscard]] Result<RebaseOutcome> finish();
    [[nodiscard]] Result<> detach() const;

    const Repository &m_repository;
    RebaseState m_state;
    ObjectId m_current;
    Progress &m_progress;
};

Result<ObjectId> Rebasing::pickedTree(const ObjectId &picked) const
{
    const Result<CommitHandle> commit = lookUp(m_repository, picked);
    const Result<CommitHandle> current = lookUp(m_repository, m_current);
    if (!commit || !current)
        return commit ? failure(current) : failure(commit);
    IndexHandle index;
    const git_merge_options options = GIT_MERGE_OPTIONS_INIT;
    const int code =
        obtain(index, git_cherrypick_commit, m_repository.handle(), commit->get(), current->get(), 0U, &options);
    if (code != 0)
        return failed(code);
    return treeWithoutConflicts(m_repository, index.get());
}

Result<ObjectId> Rebasing::commit(const RebaseStep &step, const ObjectId &tree) const
{
    const Result<SignatureHandle> user = configuredAuthor(m_repository);
    const Result<CommitHandle> picked = lookUp(m_repository, step.commit);
    const Result<CommitHandle> current = lookUp(m_repository, m_current);
    if (!user)
        return failure(user);
    if (!picked || !current)
        return picked ? failure(current) : failure(picked);
    const bool together = isTogether(step.action);
    return writeCommit(m_repository,
                       {.tree = tree,
                        .parents = together ? toCommit(current->get()).parents : QList<ObjectId>{m_current},
                        .author = git_commit_author(together ? current->get() : picked->get()),
                        .committer = user->get(),
                        .message = messageOf(step, picked->get(), current->get()),
                        .isSigned = isSigningWanted()});
}

Result<ObjectId> Rebasing::make(const RebaseStep &step) const
{
    if (step.action == RebaseAction::Drop)
        return m_current;
    const Result<Commit> picked = readCommit(m_repository, step.commit);
    if (!picked)
        return failure(picked);
    if (step.action == RebaseAction::Pick && picked->parents == QList<ObjectId>{m_current})
        return step.commit;
    const Result<ObjectId> tree = pickedTree(step.commit);
    const Result<ObjectId> before = treeIdOf(m_repository, m_current);
    if (!tree || !before)
        return tree ? before : tree;
    // Somebody else has done the same already.
    if (*tree == *before && step.action == RebaseAction::Pick)
        return m_current;
    return commit(step, *tree);
}

Result<RebaseOutcome> Rebasing::run()
{
    const qsizetype all = m_state.done.size() + m_state.rest.size();
    while (!m_state.rest.isEmpty()) {
        if (m_progress.isCancelled())
            return cancelled();
        RebaseStep step = m_state.rest.takeFirst();
        // Whatever it was to go together with came to nothing; what stands below belongs to others.
        if (isTogether(step.action) && m_current == m_state.onto)
            step.action = RebaseAction::Pick;
        m_state.done.append(step);
        m_progress.report(m_state.done.size(), all, step.subject);
        const Result<ObjectId> made = make(step);
        if (!made && made.error().code == ErrorCode::MergeConflict)
            return stop(step);
        if (!made)
            return failure(made);
        m_current = *made;
    }
    return finish();
}

Result<> Rebasing::detach() const
{
    if (const Result<> written = checkOut(m_repository, m_current, m_progress); !written)
        return written;
    const git_oid id = m_current.toGit();
    if (const int code = git_repository_set_head_detached(m_repository.handle(), &id); code != 0)
        return failed(code);
    return {};
}

/// Leaves the conflicts of a step in the files, with everything noted that is needed to go on or back.
Result<RebaseOutcome> Rebasing::stop(const RebaseStep &step)
{
    const Result<Commit> stopped = readCommit(m_repository, step.commit);
    if (!stopped)
        return failure(stopped);
    if (const Result<> noted = writeRebaseState(m_repository, m_state, *stopped); !noted)
        return failure(noted);
    if (const Result<> detached = detach(); !detached) {
        git_repository_state_cleanup(m_repository.handle());
        return failure(detached);
    }
    const Result<CommitHandle> picked = lookUp(m_repository, step.commit);
    if (!picked)
        return failure(picked);
    git_cherrypick_options options = GIT_CHERRYPICK_OPTIONS_INIT;
    setConflictCheckout(options.checkout_opts);
    ReferenceHandle reference;
    const git_oid id = step.commit.toGit();
    int code = git_cherrypick(m_repository.handle(), picked->get(), &options);
    if (code == 0)
        code = obtain(reference, git_reference_create, m_repository.handle(), "REBASE_HEAD", &id, 1, nullptr);
    if (code != 0)
        return failed(code);
    return RebaseOutcome::Conflicts;
}

/// Files first, then the branch, then HEAD: whatever ends us, the branch is either the old or the new one.
Result<RebaseOutcome> Rebasing::finish()
{
    OperationRecorder recorder(m_repository, OperationKind::Rebase,
                               {m_state.ontoName.isEmpty() ? m_state.onto.toString().first(10) : m_state.ontoName});
    if (const Result<> written = checkOut(m_repository, m_current, m_progress); !written)
        return failure(written);
    ReferenceHandle reference;
    const git_oid tip = m_current.toGit();
    const git_oid head = m_state.head.toGit();
    const QByteArray remark = "rebase (finish): " + m_state.headName + " onto " + m_state.onto.toHex();
    int code = 0;
    if (m_state.isOnBranch()) {
        code = obtain(reference, git_reference_create_matching, m_repository.handle(), m_state.headName.constData(),
                      &tip, 1, &head, remark.constData());
        if (code == 0)
            code = git_repository_set_head(m_repository.handle(), m_state.headName.constData());
    } else {
        code = git_repository_set_head_detached(m_repository.handle(), &tip);
    }
    if (code != 0)
        return failed(code);
    git_reference_remove(m_repository.handle(), "REBASE_HEAD");
    git_repository_state_cleanup(m_repository.handle());
    recorder.finish();
    return RebaseOutcome::Finished;
}

QByteArray headName(const Repository &repository)
{
    const QString branch = repository.headBranch();
    return branch.isEmpty() ? QByteArray("detached HEAD") : "refs/heads/" + branch.toUtf8();
}

/// The plan would make the very commits that are there.
bool changesNothing(const Repository &repository, const RebasePlan &plan)
{
    ObjectId current = plan.onto;
    for (const RebaseStep &step : plan.steps) {
        const Result<Commit> commit = readCommit(repository, step.commit);
        if (!commit || step.action != RebaseAction::Pick || commit->parents != QList<ObjectId>{current})
            return false;
        current = step.commit;
    }
    return current == plan.head;
}

/// Commits the index as the step that stopped, on the detached HEAD.
Result<ObjectId> commitStopped(const Repository &repository, const Rebasing &rebasing, const RebaseStep &step,
                               const ObjectId &head)
{
    const Result<IndexHandle> index = readIndex(repository);
    if (!index)
        return failure(index);
    if (git_index_has_conflicts(index->get()) == 1)
        return fail(ErrorCode::MergeConflict, Tr::tr("There are unsolved conflicts. Solve and stage them first."));
    git_oid tree = {};
    if (const int code = git_index_write_tree(&tree, index->get()); code != 0)
        return failed(code);
    const Result<ObjectId> before = treeIdOf(repository, head);
    if (!before || *before == ObjectId(tree))
        return before ? Result<ObjectId>(head) : before;
    const Result<ObjectId> made = rebasing.commit(step, ObjectId(tree));
    if (!made)
        return made;
    const Result<> moved = moveHead(repository, head, *made, "rebase (continue): " + step.subject.toUtf8());
    return moved ? made : failure(moved);
}

/// What a cherry-pick inside a rebase has left; the rebase goes on.
void endCherryPick(const Repository &repository)
{
    const QString folder = QFile::decodeName(git_repository_path(repository.handle()));
    for (const char *name : {"CHERRY_PICK_HEAD", "MERGE_MSG"})
        QFile::remove(folder + QString::fromLatin1(name));
}

} // namespace

Result<RebasePlan> planRebase(const Repository &repository, const QString &revision)
{
    const Result<ObjectId> head = repository.head();
    const Result<ObjectId> onto = repository.resolve(revision);
    if (!head || !onto)
        return head ? failure(onto) : failure(head);
    RebasePlan plan{.head = *head, .onto = *onto, .ontoName = revision};
    RevisionWalkHandle walk;
    const git_oid from = head->toGit();
    const git_oid hidden = onto->toGit();
    int code = obtain(walk, git_revwalk_new, repository.handle());
    if (code == 0)
        code = git_revwalk_sorting(walk.get(), GIT_SORT_TOPOLOGICAL | GIT_SORT_REVERSE);
    if (code == 0)
        code = git_revwalk_push(walk.get(), &from);
    if (code == 0)
        code = git_revwalk_hide(walk.get(), &hidden);
    git_oid id = {};
    while (code == 0 && (code = git_revwalk_next(&id, walk.get())) == 0) {
        const Result<Commit> commit = readCommit(repository, ObjectId(id));
        if (!commit)
            return failure(commit);
        if (commit->parents.size() < 2)
            plan.steps.append({.commit = commit->id, .subject = commit->subject});
    }
    if (code != GIT_ITEROVER)
        return failed(code);
    return plan;
}

Result<RebaseOutcome> rebase(const Repository &repository, const RebasePlan &plan, Progress &progress)
{
    if (const Result<> ready = requireNothingUnfinished(repository); !ready)
        return failure(ready);
    if (const Result<> clean = requireNothingStaged(repository); !clean)
        return failure(clean);
    if (repository.head() != plan.head)
        return fail(ErrorCode::ChangesInTheWay, Tr::tr("The branch is not where it was when this was planned."));
    const auto first =
        std::ranges::find_if(plan.steps, [](const RebaseStep &step) { return step.action != RebaseAction::Drop; });
    if (first != plan.steps.end() && isTogether(first->action))
        return fail(ErrorCode::Usage, Tr::tr("The first commit has none before it to go together with."));
    if (changesNothing(repository, plan))
        return RebaseOutcome::UpToDate;
    const RebaseState state{.headName = headName(repository),
                            .head = plan.head,
                            .onto = plan.onto,
                            .ontoName = plan.ontoName,
                            .rest = plan.steps};
    return Rebasing(repository, state, plan.onto, progress).run();
}

Result<RebaseOutcome> continueRebase(const Repository &repository, Progress &progress)
{
    const Result<RebaseState> state = readRebaseState(repository);
    const Result<ObjectId> head = repository.head();
    if (!state || !head)
        return state ? failure(head) : failure(state);
    ObjectId current = *head;
    if (!state->done.isEmpty()) {
        const Rebasing rebasing(repository, *state, *head, progress);
        const Result<ObjectId> made = commitStopped(repository, rebasing, state->done.last(), *head);
        if (!made)
            return failure(made);
        current = *made;
    }
    endCherryPick(repository);
    return Rebasing(repository, *state, current, progress).run();
}

void addRebaseSteps(const Repository &repository, Unfinished &work)
{
    if (const Result<RebaseState> state = readRebaseState(repository)) {
        work.step = int(state->done.size());
        work.steps = int(state->done.size() + state->rest.size());
    }
}

Result<> returnFromRebase(const Repository &repository, Progress &progress)
{
    const Result<RebaseState> state = readRebaseState(repository);
    if (!state)
        return failure(state);
    if (const Result<> written = checkOut(repository, state->head, progress); !written)
        return written;
    const git_oid id = state->head.toGit();
    const int code = state->isOnBranch() ? git_repository_set_head(repository.handle(), state->headName.constData())
                                         : git_repository_set_head_detached(repository.handle(), &id);
    if (code != 0)
        return failed(code);
    git_reference_remove(repository.handle(), "REBASE_HEAD");
    git_repository_state_cleanup(repository.handle());
    return {};
}

} // namespace spacewright::git

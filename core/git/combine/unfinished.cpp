// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "unfinished.h"

#include "rebase.h"

#include <core/git/diff/diff.h>
#include <core/git/gitlibrary.h>
#include <core/git/journal/operationrecorder.h>
#include <core/git/repository.h>
#include <core/git/worktree/discard.h>

#include <QCoreApplication>
#include <QSet>

#include <git2.h>

namespace spacewright::git
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Merge)
};

UnfinishedKind kindOf(int state)
{
    switch (state) {
    case GIT_REPOSITORY_STATE_NONE:
        return UnfinishedKind::None;
    case GIT_REPOSITORY_STATE_MERGE:
        return UnfinishedKind::Merge;
    case GIT_REPOSITORY_STATE_REVERT:
        return UnfinishedKind::Revert;
    case GIT_REPOSITORY_STATE_CHERRYPICK:
        return UnfinishedKind::CherryPick;
    case GIT_REPOSITORY_STATE_REBASE_INTERACTIVE:
    case GIT_REPOSITORY_STATE_REBASE_MERGE:
        return UnfinishedKind::Rebase;
    default:
        return UnfinishedKind::Other;
    }
}

const char *referenceOf(UnfinishedKind kind)
{
    switch (kind) {
    case UnfinishedKind::Merge:
        return "MERGE_HEAD";
    case UnfinishedKind::Revert:
        return "REVERT_HEAD";
    case UnfinishedKind::Rebase:
        return "REBASE_HEAD";
    default:
        return "CHERRY_PICK_HEAD";
    }
}

QString preparedMessage(const Repository &repository)
{
    git_buf text = GIT_BUF_INIT;
    git_buf clean = GIT_BUF_INIT;
    QString message;
    if (git_repository_message(&text, repository.handle()) == 0 && git_message_prettify(&clean, text.ptr, 1, '#') == 0)
        message = QString::fromUtf8(clean.ptr, qsizetype(clean.size)).trimmed();
    git_buf_dispose(&text);
    git_buf_dispose(&clean);
    return message;
}

/// What the work has staged or left in conflict.
Result<QList<QByteArray>> touchedFiles(const Repository &repository, Progress &progress)
{
    const Result<Diff> staged = Diff::ofIndex(repository, {}, progress);
    if (!staged)
        return failure(staged);
    QSet<QByteArray> paths;
    for (const ChangedFile &file : staged->files()) {
        paths.insert(file.path);
        paths.insert(file.oldPath);
    }
    paths.remove({});
    return QList<QByteArray>(paths.begin(), paths.end());
}

} // namespace

Result<Unfinished> unfinished(const Repository &repository)
{
    Unfinished work{.kind = kindOf(git_repository_state(repository.handle()))};
    if (work.kind == UnfinishedKind::None || work.kind == UnfinishedKind::Other)
        return work;
    git_oid id = {};
    if (git_reference_name_to_id(&id, repository.handle(), referenceOf(work.kind)) == 0)
        work.commit = ObjectId(id);
    work.message = preparedMessage(repository);
    if (work.kind == UnfinishedKind::Rebase)
        addRebaseSteps(repository, work);
    return work;
}

Result<> giveUp(const Repository &repository, Progress &progress)
{
    const UnfinishedKind kind = kindOf(git_repository_state(repository.handle()));
    if (kind == UnfinishedKind::None)
        return {};
    if (kind == UnfinishedKind::Other)
        return fail(ErrorCode::RepositoryFailed,
                    Tr::tr("Git is in the middle of something that Spacewright does not know. End it with git."));
    const Result<ObjectId> head = repository.head();
    if (!head)
        return failure(head);
    // Nobody would want to undo the files' way back alone.
    const OperationRecorder quiet(repository, OperationKind::Restore, {});
    const Result<QList<QByteArray>> touched = touchedFiles(repository, progress);
    if (!touched)
        return failure(touched);
    if (const Result<QString> restored = restoreFiles(repository, *touched, *head, progress); !restored)
        return failure(restored);
    if (kind == UnfinishedKind::Rebase)
        return returnFromRebase(repository, progress);
    if (const int code = git_repository_state_cleanup(repository.handle()); code != 0)
        return gitFailure(code, Tr::tr("The merge cannot be given up."));
    return {};
}

} // namespace spacewright::git

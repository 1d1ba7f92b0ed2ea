// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stash.h"

#include "reset.h"

#include <core/git/gitlibrary.h>
#include <core/git/history/commit.h>
#include <core/git/journal/operationrecorder.h>
#include <core/git/repository.h>
#include <core/git/staging/indexlock.h>

#include <QCoreApplication>

#include <git2.h>

namespace spacewright::git
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Stash)
};

int collect(size_t, const char *message, const git_oid *id, void *payload)
{
    static_cast<QList<Stash> *>(payload)->append({ObjectId(*id), QString::fromUtf8(message), {}});
    return 0;
}

/// Git counts them, and the numbers change; the id does not.
Result<size_t> placeOf(const Repository &repository, const ObjectId &stash)
{
    const Result<QList<Stash>> list = stashes(repository);
    if (!list)
        return failure(list);
    for (qsizetype place = 0; place < list->size(); ++place) {
        if (list->at(place).id == stash)
            return size_t(place);
    }
    return fail(ErrorCode::RevisionUnknown, Tr::tr("These changes are not put aside any more."));
}

int reportStep(git_stash_apply_progress_t, void *progress)
{
    return static_cast<Progress *>(progress)->isCancelled() ? GIT_EUSER : 0;
}

} // namespace

Result<QList<Stash>> stashes(const Repository &repository)
{
    QList<Stash> list;
    if (const int code = git_stash_foreach(repository.handle(), collect, &list); code != 0)
        return gitFailure(code, Tr::tr("The changes that were put aside cannot be listed."));
    for (Stash &stash : list) {
        if (const Result<Commit> commit = readCommit(repository, stash.id))
            stash.time = commit->committer.time;
    }
    return list;
}

Result<ObjectId> stashChanges(const Repository &repository, const StashOptions &options)
{
    if (const Result<IndexLock> free = IndexLock::take(repository); !free)
        return failure(free);
    const Result<SignatureHandle> author = configuredAuthor(repository);
    if (!author)
        return failure(author);
    OperationRecorder recorder(repository, OperationKind::Stash, {options.message});
    const unsigned flags = (options.withUntracked ? unsigned(GIT_STASH_INCLUDE_UNTRACKED) : 0U) |
                           (options.keepStaged ? unsigned(GIT_STASH_KEEP_INDEX) : 0U);
    git_oid id = {};
    const QByteArray message = options.message.toUtf8();
    const int code = git_stash_save(&id, repository.handle(), author->get(),
                                    message.isEmpty() ? nullptr : message.constData(), flags);
    if (code == GIT_ENOTFOUND)
        return fail(ErrorCode::NothingToCommit, Tr::tr("There are no changes to put aside."));
    if (code != 0)
        return gitFailure(code, Tr::tr("The changes cannot be put aside."));
    // libgit2 leaves a file that was taken out of the index, though not off the disk, as it is.
    const Result<ObjectId> head = options.keepStaged ? ObjectId() : repository.head();
    if (const Result<> reset = head && !head->isNull() ? resetIndex(repository, *head) : Result<>(); !reset)
        return failure(reset);
    recorder.finish();
    return ObjectId(id);
}

Result<> applyStash(const Repository &repository, const ObjectId &stash, Progress &progress)
{
    if (const Result<IndexLock> free = IndexLock::take(repository); !free)
        return failure(free);
    const Result<size_t> place = placeOf(repository, stash);
    if (!place)
        return failure(place);
    git_stash_apply_options options = GIT_STASH_APPLY_OPTIONS_INIT;
    options.flags = GIT_STASH_APPLY_REINSTATE_INDEX;
    options.progress_cb = reportStep;
    options.progress_payload = &progress;
    int code = git_stash_apply(repository.handle(), *place, &options);
    if (code == GIT_ECONFLICT || code == GIT_EMERGECONFLICT || code == GIT_EUNCOMMITTED) {
        // What was staged cannot be staged again; as files it may still fit.
        options.flags = GIT_STASH_APPLY_DEFAULT;
        code = git_stash_apply(repository.handle(), *place, &options);
    }
    if (code == GIT_ECONFLICT || code == GIT_EMERGECONFLICT || code == GIT_EUNCOMMITTED)
        return fail(ErrorCode::ChangesInTheWay,
                    Tr::tr("The changes that were put aside would overwrite others. They stay where they are; commit "
                           "or put aside what is there now, then try again."),
                    lastError());
    if (code != 0)
        return gitFailure(code, Tr::tr("The changes cannot be brought back. They stay where they are."));
    return {};
}

Result<> dropStash(const Repository &repository, const ObjectId &stash)
{
    const Result<size_t> place = placeOf(repository, stash);
    const Result<QList<Stash>> list = stashes(repository);
    if (!place || !list)
        return place ? failure(list) : failure(place);
    OperationRecorder recorder(repository, OperationKind::DropStash,
                               {stash.toString(), list->at(qsizetype(*place)).message});
    if (const int code = git_stash_drop(repository.handle(), *place); code != 0)
        return gitFailure(code, Tr::tr("The changes that were put aside cannot be removed."));
    recorder.finish();
    return {};
}

Result<> storeStash(const Repository &repository, const ObjectId &stash, const QString &message)
{
    const Result<SignatureHandle> author = configuredAuthor(repository);
    if (!author)
        return failure(author);
    // The list is the reflog of one reference, whose value is the newest. Git writes that one by itself only for
    // branches, so the entry is ours to write.
    ReflogHandle list;
    ReferenceHandle reference;
    const git_oid id = stash.toGit();
    int code = git_reference_ensure_log(repository.handle(), "refs/stash");
    if (code == 0)
        code = obtain(reference, git_reference_create, repository.handle(), "refs/stash", &id, 1,
                      message.toUtf8().constData());
    if (code == 0)
        code = obtain(list, git_reflog_read, repository.handle(), "refs/stash");
    const git_reflog_entry *newest = list ? git_reflog_entry_byindex(list.get(), 0) : nullptr;
    const bool isWritten = newest && git_oid_equal(git_reflog_entry_id_new(newest), &id) != 0;
    if (code == 0 && !isWritten) {
        code = git_reflog_append(list.get(), &id, author->get(), message.toUtf8().constData());
        if (code == 0)
            code = git_reflog_write(list.get());
    }
    if (code != 0)
        return gitFailure(code, Tr::tr("The changes cannot be put aside."));
    return {};
}

} // namespace spacewright::git

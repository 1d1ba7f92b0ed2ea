// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checkout.h"

#include <core/git/staging/indexlock.h>

#include <core/git/gitlibrary.h>
#include <core/git/lfs/lfsfilter.h>
#include <core/git/repository.h>

#include <QCoreApplication>
#include <QFile>

#include <git2.h>

namespace spacewright::git
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Checkout)
};

// More names do not help anybody.
constexpr qsizetype mostNames = 10;

struct Work {
    Progress &progress;
    QStringList inTheWay = {};
};

int noteConflict(git_checkout_notify_t, const char *path, const git_diff_file *, const git_diff_file *,
                 const git_diff_file *, void *payload)
{
    auto *work = static_cast<Work *>(payload);
    if (work->inTheWay.size() < mostNames)
        work->inTheWay.append(QFile::decodeName(path));
    return work->progress.isCancelled() ? GIT_EUSER : 0;
}

void reportProgress(const char *, size_t done, size_t total, void *payload)
{
    static_cast<Work *>(payload)->progress.report(qint64(done), qint64(total), Tr::tr("Writing files"));
}

} // namespace

Result<> checkOut(const Repository &repository, const ObjectId &commit, Progress &progress)
{
    // libgit2 would write the files first and find out about the lock afterwards.
    if (const Result<IndexLock> free = IndexLock::take(repository); !free)
        return failure(free);
    Work work{progress};
    const LfsInterruption interruption(progress);
    git_checkout_options options = GIT_CHECKOUT_OPTIONS_INIT;
    options.checkout_strategy = GIT_CHECKOUT_SAFE | GIT_CHECKOUT_DONT_OVERWRITE_IGNORED;
    options.notify_flags = GIT_CHECKOUT_NOTIFY_CONFLICT;
    options.notify_cb = noteConflict;
    options.notify_payload = &work;
    options.progress_cb = reportProgress;
    options.progress_payload = &work;
    ObjectHandle target;
    const git_oid id = commit.toGit();
    int code = obtain(target, git_object_lookup, repository.handle(), &id, GIT_OBJECT_COMMIT);
    if (code == 0)
        code = git_checkout_tree(repository.handle(), target.get(), &options);
    if (progress.isCancelled() && code != 0)
        return cancelled();
    if (code == GIT_ECONFLICT)
        return fail(ErrorCode::ChangesInTheWay,
                    //: %1 is a list of files
                    Tr::tr("These files have changes that would be lost: %1. Commit them or put them aside first.")
                        .arg(work.inTheWay.join(QStringLiteral(", "))),
                    lastError());
    if (code != 0)
        return gitFailure(code, Tr::tr("The files cannot be written."));
    return {};
}

} // namespace spacewright::git

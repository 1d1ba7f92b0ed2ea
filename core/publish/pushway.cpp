// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pushway.h"

#include <core/git/history/commit.h>
#include <core/git/lfs/lfstrack.h>
#include <core/git/lfs/pushrules.h>
#include <core/git/remote/remote.h>
#include <core/git/repository.h>
#include <core/git/staging/index.h>
#include <core/git/worktree/status.h>

#include <QCoreApplication>

namespace spacewright::publish
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(PushWay)
};

/// Stages everything that differs. Returns whether there is anything to commit.
Result<bool> stageAll(const git::Repository &repository, Progress &progress)
{
    const auto status = git::readStatus(repository, false, progress);
    if (!status)
        return failure(status);
    QList<QByteArray> paths;
    for (const git::FileStatus &file : *status) {
        if (file.worktree != git::FileChange::None)
            paths.append(file.path);
    }
    git::Index index(repository);
    if (const Result<> staged = paths.isEmpty() ? Result<>() : index.stage(paths); !staged)
        return failure(staged);
    const auto refused = git::checkStaged(repository, progress);
    if (!refused)
        return failure(refused);
    QList<QByteArray> patterns;
    for (const git::PushFinding &finding : *refused)
        patterns.append(git::suggestedPattern(finding.path));
    if (const Result<> tracked = patterns.isEmpty() ? Result<>() : git::trackByLfs(repository, patterns, progress);
        !tracked)
        return failure(tracked);
    return !status->isEmpty();
}

} // namespace

QString messageOf(const PublishPlan &plan)
{
    if (!plan.target.message.isEmpty())
        return plan.target.message;
    if (plan.files.size() == 1)
        //: %1 is the path of a file; the subject of a commit
        return Tr::tr("Update %1").arg(plan.files.constFirst().path);
    //: %n is a number of files; the subject of a commit
    return Tr::tr("Update %n file(s)", nullptr, int(plan.files.size()));
}

Result<QString> pushChanges(const QString &folder, const PublishPlan &plan, const git::Credentials &credentials,
                            Progress &progress)
{
    const Result<git::Repository> repository = git::Repository::open(folder);
    if (!repository)
        return failure(repository);
    const Result<bool> isStaged = stageAll(*repository, progress);
    if (!isStaged)
        return failure(isStaged);
    if (*isStaged) {
        if (const auto made = git::commitStaged(*repository, {.message = messageOf(plan)}); !made)
            return failure(made);
    }
    const Result<git::Remote> remote = git::Remote::open(*repository);
    if (!remote)
        return failure(remote);
    if (const Result<> pushed = remote->push(QStringLiteral("main"), credentials, progress); !pushed)
        return failure(pushed);
    return repository->head().transform([](const git::ObjectId &id) { return id.toString(); });
}

} // namespace spacewright::publish

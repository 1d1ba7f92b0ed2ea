// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "repositorycall.h"

#include <app/cli/hub/hublogin.h>
#include <app/cli/verbs.h>

#include <core/git/references/branch.h>
#include <core/git/remote/remote.h>

#include <QCoreApplication>

namespace spacewright::cli
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(FetchVerb)
};

Result<> listPullRequests(RepositoryCall &call, const git::Remote &remote)
{
    const Result<QList<git::PullRequest>> requests = remote.pullRequests(gitCredentials(), call.progress);
    if (!requests)
        return failure(requests);
    for (const git::PullRequest &request : *requests) {
        call.output().event(QStringLiteral("pullRequest"), {{QStringLiteral("number"), request.number},
                                                            {QStringLiteral("id"), request.tip.toString()}});
        call.output().text(QStringLiteral("%1 %2").arg(request.number).arg(request.tip.toString()));
    }
    return {};
}

Result<> fetch(RepositoryCall &call, const git::Remote &remote)
{
    if (call.parser.isSet(QStringLiteral("pull-requests")))
        return listPullRequests(call, remote);
    const QString number = call.parser.value(QStringLiteral("pull-request"));
    if (number.isEmpty())
        return remote.fetch(gitCredentials(), call.progress);
    if (number.toInt() < 1)
        return fail(ErrorCode::Usage, Tr::tr("--pull-request takes a number from 1."));
    return remote.fetchPullRequest(number.toInt(), gitCredentials(), call.progress);
}

} // namespace

int runFetch(const QStringList &arguments)
{
    RepositoryCall call(QStringLiteral("fetch"));
    call.parser.addPositionalArgument(QStringLiteral("DIR"), Tr::tr("The Space's folder."), QStringLiteral("[DIR]"));
    call.parser.addOption({QStringLiteral("pull-request"), Tr::tr("Get this pull request; it is origin/pr/N then."),
                           QStringLiteral("number")});
    call.parser.addOption(
        {QStringLiteral("pull-requests"), Tr::tr("List the pull requests that the remote has, and get nothing.")});
    if (const auto code = call.parse(arguments))
        return *code;
    const Result<git::Repository> repository = call.open();
    if (!repository)
        return call.failed(repository.error());
    const Result<git::Remote> remote = git::Remote::open(*repository);
    if (!remote)
        return call.failed(remote.error());
    call.warnOfDetours(*remote);
    if (const Result<> fetched = fetch(call, *remote); !fetched)
        return call.failed(fetched.error());
    const Result<git::Branch> branch = git::currentBranch(*repository);
    if (!branch)
        return call.failed(branch.error());
    //: %1 and %2 are numbers of commits
    call.output().text(Tr::tr("%1 to push, %2 to pull").arg(branch->ahead).arg(branch->behind));
    return call.done({{QStringLiteral("ahead"), branch->ahead}, {QStringLiteral("behind"), branch->behind}});
}

} // namespace spacewright::cli

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "largefileoutput.h"
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
    Q_DECLARE_TR_FUNCTIONS(PushVerb)
};

/// Binary files are only warned of: some kinds pass.
Result<> checkRules(const RepositoryCall &call, const QList<git::PushFinding> &findings)
{
    for (const git::PushFinding &finding : findings)
        printPushFinding(call.output(), finding);
    if (git::isRefused(findings))
        return fail(ErrorCode::PushRejected,
                    Tr::tr("The Hub would refuse this. `spacewright-cli lfs migrate` moves the files to LFS in the "
                           "commits that are still to be pushed."));
    return {};
}

} // namespace

int runPush(const QStringList &arguments)
{
    RepositoryCall call(QStringLiteral("push"));
    call.parser.addPositionalArgument(QStringLiteral("DIR"), Tr::tr("The Space's folder."), QStringLiteral("[DIR]"));
    if (const auto code = call.parse(arguments))
        return *code;
    const Result<git::Repository> repository = call.open();
    if (!repository)
        return call.failed(repository.error());
    const Result<git::Branch> branch = git::currentBranch(*repository);
    if (!branch)
        return call.failed(branch.error());
    if (branch->name.isEmpty() || branch->tip.isNull())
        return call.failed({ErrorCode::RevisionUnknown, Tr::tr("No branch with commits is checked out.")});
    const Result<git::Remote> remote = git::Remote::open(*repository);
    if (!remote)
        return call.failed(remote.error());
    call.warnOfDetours(*remote);
    const git::Credentials hub = gitCredentials();
    const Result<QList<git::PushFinding>> findings = remote->checkRules(branch->name, hub, call.progress);
    if (!findings)
        return call.failed(findings.error());
    if (const Result<> fits = checkRules(call, *findings); !fits)
        return call.failed(fits.error());
    if (const Result<> pushed = remote->push(branch->name, hub, call.progress); !pushed)
        return call.failed(pushed.error());
    //: %1 is a branch, %2 an address
    call.output().text(Tr::tr("Pushed %1 to %2.").arg(branch->name, remote->address().toString()));
    return call.done({{QStringLiteral("id"), branch->tip.toString()}});
}

} // namespace spacewright::cli

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "largefileoutput.h"
#include "repositorycall.h"

#include <app/cli/hub/hublogin.h>
#include <app/cli/verbs.h>

#include <core/git/history/branch.h>
#include <core/git/remote/remote.h>

#include <QCoreApplication>

#include <algorithm>

namespace spacewright::cli
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(PushVerb)
};

/// The Hub would take the whole pack first and refuse it then. Binary files are only warned of: some kinds pass.
Result<> checkRules(RepositoryCall &call, const git::Repository &repository, const git::Branch &branch,
                    const git::Remote &remote)
{
    const git::Credentials hub = gitCredentials();
    if (hub.origin.host() != remote.address().host())
        return {};
    const auto findings = git::checkUnpushed(repository, branch.tip, remote.name(), call.progress);
    if (!findings)
        return failure(findings);
    for (const git::PushFinding &finding : *findings)
        printPushFinding(call.output(), finding);
    if (std::ranges::any_of(*findings, [](const auto &finding) { return finding.rule == git::PushRule::TooLarge; }))
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
    if (const Result<> fits = checkRules(call, *repository, *branch, *remote); !fits)
        return call.failed(fits.error());
    if (const Result<> pushed = remote->push(branch->name, gitCredentials(), call.progress); !pushed)
        return call.failed(pushed.error());
    //: %1 is a branch, %2 an address
    call.output().text(Tr::tr("Pushed %1 to %2.").arg(branch->name, remote->address().toString()));
    return call.done({{QStringLiteral("id"), branch->tip.toString()}});
}

} // namespace spacewright::cli

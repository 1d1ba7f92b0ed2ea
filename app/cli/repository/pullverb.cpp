// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "largefileoutput.h"
#include "repositorycall.h"

#include <app/cli/hub/hublogin.h>
#include <app/cli/verbs.h>

#include <core/git/remote/pull.h>
#include <core/git/remote/remote.h>

#include <QCoreApplication>

namespace spacewright::cli
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(PullVerb)
};

QString outcomeText(git::MergeOutcome outcome)
{
    switch (outcome) {
    case git::MergeOutcome::UpToDate:
        return Tr::tr("There is nothing new.");
    case git::MergeOutcome::FastForwarded:
        return Tr::tr("Brought the new commits in.");
    case git::MergeOutcome::Merged:
    case git::MergeOutcome::Conflicts:
        break;
    }
    return Tr::tr("Merged the new commits with yours.");
}

} // namespace

int runPull(const QStringList &arguments)
{
    RepositoryCall call(QStringLiteral("pull"));
    call.parser.addPositionalArgument(QStringLiteral("DIR"), Tr::tr("The Space's folder."), QStringLiteral("[DIR]"));
    addLargeFileOption(call.parser);
    if (const auto code = call.parse(arguments))
        return *code;
    const Result<git::Repository> repository = call.open();
    if (!repository)
        return call.failed(repository.error());
    const Result<git::Remote> remote = git::Remote::open(*repository);
    if (!remote)
        return call.failed(remote.error());
    call.warnOfDetours(*remote);
    const Result<git::Merged> pulled = git::pull(*repository, gitCredentials(), {}, call.progress);
    if (!pulled)
        return call.failed(pulled.error());
    if (const Result<> got = getNewLargeFiles(call, *repository); !got)
        return call.failed(got.error());
    call.output().text(outcomeText(pulled->outcome));
    return call.done({{QStringLiteral("outcome"), mergeOutcomeName(pulled->outcome)},
                      {QStringLiteral("id"), pulled->tip.toString()}});
}

} // namespace spacewright::cli

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "repositorycall.h"
#include "unfinishedoutput.h"
#include <app/cli/verbs.h>

#include <core/git/combine/merge.h>

#include <QCoreApplication>

namespace spacewright::cli
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(MergeVerb)
};

QString outcomeText(git::MergeOutcome outcome)
{
    switch (outcome) {
    case git::MergeOutcome::UpToDate:
        return Tr::tr("There is nothing new.");
    case git::MergeOutcome::FastForwarded:
        return Tr::tr("Moved the branch forward.");
    case git::MergeOutcome::Merged:
    case git::MergeOutcome::Conflicts:
        break;
    }
    return Tr::tr("Merged.");
}

int merge(RepositoryCall &call, const git::Repository &repository, const QString &revision)
{
    const Result<git::Merged> merged = git::merge(repository, revision, {.canLeaveConflicts = true}, call.progress);
    if (!merged)
        return call.failed(merged.error());
    if (merged->outcome == git::MergeOutcome::Conflicts)
        return failedWithConflicts(call, repository);
    call.output().text(outcomeText(merged->outcome));
    return call.done({{QStringLiteral("outcome"), git::mergeOutcomeName(merged->outcome)},
                      {QStringLiteral("id"), merged->tip.toString()}});
}

} // namespace

int runMerge(const QStringList &arguments)
{
    RepositoryCall call(QStringLiteral("merge"));
    call.parser.addPositionalArgument(QStringLiteral("DIR"), Tr::tr("The Space's folder."), QStringLiteral("[DIR]"));
    call.parser.addOption(
        {QStringLiteral("from"), Tr::tr("The branch, tag or commit to bring in."), QStringLiteral("revision")});
    call.parser.addOption({QStringLiteral("abort"), Tr::tr("Give up what is not finished.")});
    if (const auto code = call.parse(arguments))
        return *code;
    const QString revision = call.parser.value(QStringLiteral("from"));
    if (revision.isEmpty() == !call.parser.isSet(QStringLiteral("abort")))
        return call.failed({ErrorCode::Usage, Tr::tr("Give either --from or --abort.")});
    const Result<git::Repository> repository = call.open();
    if (!repository)
        return call.failed(repository.error());
    return revision.isEmpty() ? giveUp(call, *repository) : merge(call, *repository, revision);
}

} // namespace spacewright::cli

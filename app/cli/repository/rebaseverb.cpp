// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "repositorycall.h"
#include "unfinishedoutput.h"
#include <app/cli/verbs.h>

#include <core/git/combine/rebase.h>

#include <QCoreApplication>

namespace spacewright::cli
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(RebaseVerb)
};

/// The plan, as events and lines, before anything is done.
void printPlan(const Output &output, const git::RebasePlan &plan)
{
    for (const git::RebaseStep &step : plan.steps) {
        output.event(QStringLiteral("step"), {{QStringLiteral("action"), QStringLiteral("pick")},
                                              {QStringLiteral("id"), step.commit.toString()},
                                              {QStringLiteral("subject"), step.subject}});
        output.text(QStringLiteral("pick %1 %2").arg(step.commit.toString().first(10), step.subject));
    }
}

Result<git::RebaseOutcome> begin(RepositoryCall &call, const git::Repository &repository)
{
    const Result<git::RebasePlan> plan = git::planRebase(repository, call.parser.value(QStringLiteral("onto")));
    if (!plan)
        return failure(plan);
    printPlan(call.output(), *plan);
    if (call.parser.isSet(QStringLiteral("dry-run")))
        return git::RebaseOutcome::UpToDate;
    return git::rebase(repository, *plan, call.progress);
}

} // namespace

int runRebase(const QStringList &arguments)
{
    RepositoryCall call(QStringLiteral("rebase"));
    call.parser.addPositionalArgument(QStringLiteral("DIR"), Tr::tr("The Space's folder."), QStringLiteral("[DIR]"));
    call.parser.addOption(
        {QStringLiteral("onto"), Tr::tr("Put this branch's commits on top of it."), QStringLiteral("revision")});
    call.parser.addOption({QStringLiteral("dry-run"), Tr::tr("Only say what would be done.")});
    call.parser.addOption({QStringLiteral("continue"), Tr::tr("Go on after conflicts are solved and staged.")});
    call.parser.addOption({QStringLiteral("abort"), Tr::tr("Give up what is not finished.")});
    if (const auto code = call.parse(arguments))
        return *code;
    const bool isNew = call.parser.isSet(QStringLiteral("onto"));
    const bool isGoingOn = call.parser.isSet(QStringLiteral("continue"));
    const bool isGivenUp = call.parser.isSet(QStringLiteral("abort"));
    if (int(isNew) + int(isGoingOn) + int(isGivenUp) != 1)
        return call.failed({ErrorCode::Usage, Tr::tr("Give one of --onto, --continue and --abort.")});
    const Result<git::Repository> repository = call.open();
    if (!repository)
        return call.failed(repository.error());
    if (isGivenUp)
        return giveUp(call, *repository);
    const Result<git::RebaseOutcome> outcome =
        isNew ? begin(call, *repository) : git::continueRebase(*repository, call.progress);
    if (!outcome)
        return call.failed(outcome.error());
    if (*outcome == git::RebaseOutcome::Conflicts)
        return failedWithConflicts(call, *repository);
    const bool isFinished = *outcome == git::RebaseOutcome::Finished;
    call.output().text(isFinished ? Tr::tr("Moved the commits.") : Tr::tr("Nothing was changed."));
    return call.done({{QStringLiteral("changed"), isFinished}});
}

} // namespace spacewright::cli

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runoptionsparser.h"
#include "runprinter.h"
#include "storedoptions.h"
#include <app/cli/cancelonsignal.h>
#include <app/cli/output.h>
#include <app/cli/verbs.h>

#include <core/run/session.h>
#include <core/space/ignorerules.h>

#include <QCoreApplication>
#include <QJsonArray>

namespace spacewright::cli
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(RunVerb)
};

int printResult(const Output &output, const run::BuildRecord &record, const std::optional<Error> &error)
{
    if (error)
        return output.error(*error);
    output.event(QStringLiteral("result"), {{QStringLiteral("ok"), true},
                                            {QStringLiteral("duration"), record.buildDuration + record.runDuration},
                                            {QStringLiteral("build"), record.id},
                                            {QStringLiteral("stage"), run::stageName(record.stage)}});
    return Done;
}

int execute(const QString &verb, const QStringList &arguments, run::Session::Until until)
{
    const Result<RunArguments> parsed = parseRunArguments(verb, arguments);
    const Output output(parsed ? parsed->json : arguments.contains(QStringLiteral("--json")));
    if (!parsed)
        return output.error(parsed.error());
    run::cleanLeftovers();
    const Result<space::Space> space = space::readSpace(parsed->folder);
    if (!space)
        return output.error(space.error());
    if (const Result<> trusted = ensureTrusted(*space, parsed->trust); !trusted)
        return output.error(trusted.error());

    run::RunOptions options = parsed->options;
    if (const Result<> added = addStoredOptions(space->folder, options); !added)
        return output.error(added.error());
    options.isIgnored = space::ignoreRules(space->folder);
    options.stop = std::make_shared<run::StopRequest>();
    const Result<std::unique_ptr<run::Session>> session = run::Session::create(recipeInput(*space), options);
    if (!session)
        return output.error(session.error());
    Progress progress;
    cancelOnSignal(progress, *options.stop);
    RunPrinter printer(output);
    const Result<run::BuildRecord> record = (*session)->execute(until, printer, progress);
    if (!record)
        return output.error(record.error());
    const int code = printResult(output, *record, (*session)->error());
    return progress.isCancelled() ? int(Cancelled) : code;
}

} // namespace

int runRun(const QStringList &arguments)
{
    return execute(QStringLiteral("run"), arguments, run::Session::Until::Ended);
}

int runBuild(const QStringList &arguments)
{
    return execute(QStringLiteral("build"), arguments, run::Session::Until::Built);
}

} // namespace spacewright::cli

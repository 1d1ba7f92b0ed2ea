// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubhardware.h"
#include "runoptionsparser.h"
#include "runprinter.h"
#include "storedoptions.h"
#include <app/cli/cancelonsignal.h>
#include <app/cli/hub/hubcall.h>
#include <app/cli/output.h>
#include <app/cli/verbs.h>

#include <core/hub/client/spaceid.h>
#include <core/hub/space/publishedimage.h>
#include <core/run/session.h>
#include <core/space/revision.h>
#include <core/space/rules/ignorerules.h>

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

/// The state of the Space that is to run, and notes in the options which: null for the folder as it is.
Result<std::shared_ptr<const space::Revision>> chooseState(const space::Space &space, const QString &name,
                                                           run::RunOptions &options, Progress &progress)
{
    if (name.isEmpty()) {
        const space::TreeState state = space::treeStateOf(space.folder, progress);
        options.commit = state.commit;
        options.isModified = state.isModified;
        return nullptr;
    }
    Result<std::shared_ptr<const space::Revision>> revision = space::Revision::write(space.folder, name, progress);
    if (revision) {
        options.recordedFor = space.folder;
        options.commit = (*revision)->commit().toString();
    }
    return revision;
}

/// Names the image that the Hub has built of the Space, for those who are signed in as them.
Result<> choosePublished(run::RunOptions &options, Progress &progress)
{
    const Result<hub::SpaceId> id = hub::SpaceId::parse(options.spaceId);
    if (!id)
        return fail(ErrorCode::HubMissing,
                    Tr::tr("This folder is of no Space on the Hub: it has no remote there, so there is no image."));
    HubCall call(QStringLiteral("run"));
    const Result<hub::HubClient> client = call.client();
    if (!client)
        return failure(client);
    const Result<QString> image = hub::publishedImage(*client, *id, progress);
    if (!image)
        return failure(image);
    options.publishedImage = *image;
    options.registryUser = client->hasToken() ? QStringLiteral("hf_user") : QString();
    options.registryToken = client->token();
    return {};
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
    if (const Result<hub::SpaceId> id = hub::SpaceId::parse(space->remote))
        options.spaceId = id->text();
    options.isIgnored = space::ignoreRules(space->folder);
    options.stop = std::make_shared<run::StopRequest>();
    Progress progress;
    if (parsed->hubImage) {
        if (const Result<> chosen = choosePublished(options, progress); !chosen)
            return output.error(chosen.error());
    }
    if (options.runner == run::RunnerKind::Hub) {
        if (const Result<> ready = borrowHardware(output, parsed->acceptCost, options, progress); !ready)
            return output.error(ready.error());
    }
    const auto revision = chooseState(*space, parsed->revision, options, progress);
    if (!revision)
        return output.error(revision.error());
    const Result<std::unique_ptr<run::Session>> session =
        run::Session::create(recipeInput(*revision ? (*revision)->space() : *space), options);
    if (!session)
        return output.error(session.error());
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

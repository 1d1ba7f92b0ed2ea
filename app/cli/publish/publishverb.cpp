// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publishoutput.h"

#include <app/cli/hub/hubcall.h>
#include <app/cli/run/runprinter.h>
#include <app/cli/run/storedoptions.h>
#include <app/cli/verbs.h>

#include <core/publish/check/secretscan.h>
#include <core/publish/publisher.h>
#include <core/publish/publishrecord.h>
#include <core/publish/takeover.h>

#include <QCoreApplication>

namespace spacewright::cli
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(PublishVerb)
};

void addOptions(HubCall &call)
{
    call.parser.addPositionalArgument(QStringLiteral("DIR"), Tr::tr("The Space's folder."));
    call.parser.addOption({QStringLiteral("to"), Tr::tr("The Space on the Hub, else the one of the last time."),
                           QStringLiteral("owner/name")});
    call.parser.addOption({QStringLiteral("create"), Tr::tr("Make the Space if there is none of that name.")});
    call.parser.addOption({QStringLiteral("private"), Tr::tr("Make it private.")});
    call.parser.addOption({QStringLiteral("flavor"), Tr::tr("Hardware of a new Space."), QStringLiteral("name")});
    call.parser.addOption(
        {{QStringLiteral("m"), QStringLiteral("message")}, Tr::tr("What the commit does."), QStringLiteral("text")});
    call.parser.addOption({QStringLiteral("pr"), Tr::tr("Publish as a pull request.")});
    call.parser.addOption({QStringLiteral("follow"), Tr::tr("Stay until the Space runs or has failed.")});
    call.parser.addOption({QStringLiteral("dry-run"), Tr::tr("Say what would be done, and do nothing.")});
    call.parser.addOption({QStringLiteral("anyway"), Tr::tr("Publish although pre-flight found a reason not to.")});
    call.parser.addOption(
        {QStringLiteral("take"), Tr::tr("Bring what was changed on the Hub only into the folder, and send nothing.")});
    call.parser.addOption({QStringLiteral("exclude"),
                           Tr::tr("Leave a file out from now on, by .gitignore. May be given several times."),
                           QStringLiteral("path")});
    call.parser.addOption(
        {QStringLiteral("undo"), Tr::tr("Bring back what ran before the last time, by one commit more.")});
}

Result<publish::PublishTarget> targetOf(const HubCall &call, const QString &folder, const QUrl &endpoint)
{
    publish::PublishTarget target{.canCreate = call.has("create"),
                                  .isPrivate = call.has("private"),
                                  .hardware = call.value("flavor"),
                                  .asPullRequest = call.has("pr"),
                                  .message = call.value("message")};
    if (call.has("to")) {
        const Result<hub::SpaceId> id = hub::SpaceId::parse(call.value("to"));
        if (!id)
            return failure(id);
        target.id = *id;
    } else if (const auto last = publish::lastPublishRecord(folder, endpoint)) {
        target.id = last->id;
    } else {
        return fail(ErrorCode::Usage, Tr::tr("Say where to publish to: --to owner/name"));
    }
    return target;
}

/// Names of what is set here; what the keychain does not tell is not asked for twice.
publish::LocalSettings settingsOf(const QString &folder)
{
    run::RunOptions options;
    if (!addStoredOptions(folder, options))
        return {};
    return {.variables = options.variables.keys(), .secrets = options.secrets.keys()};
}

int follow(HubCall &call, const hub::HubClient &hub, const publish::Published &published)
{
    RunPrinter printer(call.output());
    const Result<> followed = publish::followBuild(hub, published.id, published.commit, printer, call.progress);
    if (!followed)
        return call.failed(followed.error());
    return Done;
}

int finish(HubCall &call, const hub::HubClient &hub, const publish::Published &published)
{
    call.output().event(QStringLiteral("published"), {{QStringLiteral("space"), published.id.text()},
                                                      {QStringLiteral("commit"), published.commit},
                                                      {QStringLiteral("pullRequest"), published.pullRequest},
                                                      {QStringLiteral("changed"), published.hasChanged},
                                                      {QStringLiteral("remark"), published.remark},
                                                      {QStringLiteral("warning"), published.warning}});
    const QString place =
        published.pullRequest > 0 ? QStringLiteral("/discussions/%1").arg(published.pullRequest) : QString();
    const QString page = hub.urlOf({.path = published.id.webPath(place)}).toString();
    call.output().text(published.hasChanged
                           //: %1 is an address
                           ? Tr::tr("Published: %1").arg(page)
                           //: %1 is an address
                           : Tr::tr("Nothing to publish: %1 has all of it.").arg(page));
    if (!published.remark.isEmpty())
        call.output().text(published.remark);
    if (!published.warning.isEmpty())
        //: %1 says why
        call.output().text(Tr::tr("It is not remembered here that this was published: %1").arg(published.warning));
    if (call.has("follow") && published.pullRequest == 0) {
        if (const int code = follow(call, hub, published); code != Done)
            return code;
    }
    return call.done({{QStringLiteral("commit"), published.commit}, {QStringLiteral("changed"), published.hasChanged}});
}

int undo(HubCall &call, const hub::HubClient &hub, const QString &folder, const hub::SpaceId &id)
{
    const Result<publish::Published> undone = publish::undoLast(hub, folder, id, call.progress);
    return undone ? finish(call, hub, *undone) : call.failed(undone.error());
}

int take(HubCall &call, const hub::HubClient &hub, const space::Space &space, const publish::PublishPlan &plan)
{
    const Result<QStringList> taken = publish::takeOver(hub, space, plan, call.progress);
    if (!taken)
        return call.failed(taken.error());
    for (const QString &path : *taken) {
        call.output().event(QStringLiteral("file"),
                            {{QStringLiteral("path"), path}, {QStringLiteral("action"), QStringLiteral("taken")}});
        call.output().text(path);
    }
    //: %n is a number of files
    call.output().text(Tr::tr("Took over %n file(s) from the Hub.", nullptr, int(taken->size())));
    return call.done({{QStringLiteral("files"), taken->size()}});
}

/// The reasons against it, and whether it is to be done all the same.
Result<> look(HubCall &call, const hub::HubClient &hub, const space::Space &space, const publish::PublishPlan &plan)
{
    if (plan.isEmpty())
        return {};
    // All that is known of the folder takes a while, and where nothing is to be sent nobody asks for it.
    const Result<space::Space> whole = space::readSpace(space.folder);
    if (!whole)
        return failure(whole);
    const QList<publish::PublishCheck> checks =
        publish::preflight(hub, *whole, plan, settingsOf(space.folder), call.progress);
    printChecks(call.output(), checks);
    if (publish::isPassed(checks) || call.has("anyway"))
        return {};
    return fail(
        ErrorCode::PublishRefused,
        Tr::tr("Nothing was sent: pre-flight found what the Hub would refuse or what would fail there. Mend it, "
               "or publish with --anyway."));
}

int publishSpace(HubCall &call, const hub::HubClient &hub, const HubLogin &login, const space::Space &space,
                 const publish::PublishTarget &target)
{
    const Result<publish::PublishPlan> plan = publish::makePlan(hub, space, target, call.progress);
    if (!plan)
        return call.failed(plan.error());
    if (call.has("take"))
        return take(call, hub, space, *plan);
    printPlan(call.output(), *plan);
    if (const Result<> looked = look(call, hub, space, *plan); !looked)
        return call.failed(looked.error());
    if (call.has("dry-run"))
        return call.done({{QStringLiteral("changed"), !plan->isEmpty()}});
    const git::Credentials credentials{hub.endpoint(), QStringLiteral("hf_user"), login.token};
    const Result<publish::Published> published = publish::publish(hub, space, *plan, credentials, call.progress);
    return published ? finish(call, hub, *published) : call.failed(published.error());
}

} // namespace

int runPublish(const QStringList &arguments)
{
    HubCall call(QStringLiteral("publish"));
    addOptions(call);
    if (const auto code = call.parse(arguments, 1, 1))
        return *code;
    const Result<space::Space> space = space::openSpace(call.argument(0));
    if (!space)
        return call.failed(space.error());
    const Result<HubLogin> login = call.login();
    const Result<hub::HubClient> hub = login ? call.client() : failure(login);
    if (!hub)
        return call.failed(hub.error());
    const Result<publish::PublishTarget> target = targetOf(call, space->folder, hub->endpoint());
    if (!target)
        return call.failed(target.error());
    for (const QString &path : call.parser.values(QStringLiteral("exclude"))) {
        const Result<> excluded = publish::exclude(space->folder, path);
        if (!excluded)
            return call.failed(excluded.error());
    }
    if (call.has("undo"))
        return undo(call, *hub, space->folder, target->id);
    return publishSpace(call, *hub, *login, *space, *target);
}

} // namespace spacewright::cli

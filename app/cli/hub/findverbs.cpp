// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubverbs.h"
#include "spaceoutput.h"

#include <core/hub/client/identity.h>

#include <QCoreApplication>

namespace spacewright::cli
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(HubFindVerbs)
};

/// Whose Spaces are listed: those that were named, else one's own and those of one's organisations.
Result<QStringList> ownersFor(HubCall &call, const hub::HubClient &client)
{
    if (call.has("owner") || call.has("text"))
        return call.has("owner") ? call.parser.values(QStringLiteral("owner")) : QStringList{QString()};
    const Result<hub::Identity> identity = hub::whoami(client, call.progress);
    if (!identity)
        return failure(identity);
    QStringList owners{identity->name};
    for (const hub::Organisation &organisation : identity->organisations)
        owners += organisation.name;
    return owners;
}

int printList(HubCall &call, const hub::HubClient &client, hub::SpaceQuery query, const QStringList &owners)
{
    qint64 count = 0;
    const auto print = [&](const QList<hub::SpaceInfo> &page) {
        for (const hub::SpaceInfo &space : page)
            printSpace(call.output(), space);
        count += page.size();
        return true;
    };
    for (const QString &owner : owners) {
        query.owner = owner;
        if (const Result<> listed = hub::listSpaces(client, query, print, call.progress); !listed)
            return call.failed(listed.error());
    }
    return call.done({{QStringLiteral("count"), count}});
}

} // namespace

int runList(HubCall &call, const QStringList &arguments)
{
    call.parser.addOption(
        {QStringLiteral("owner"), Tr::tr("Of whom; may be given several times."), QStringLiteral("name")});
    call.parser.addOption(
        {QStringLiteral("text"), Tr::tr("A part of the name; anybody's Spaces."), QStringLiteral("text")});
    call.parser.addOption({QStringLiteral("tag"), Tr::tr("Only those with this tag."), QStringLiteral("tag")});
    call.parser.addOption(
        {QStringLiteral("limit"), Tr::tr("How many at most."), QStringLiteral("n"), QStringLiteral("0")});
    if (const auto code = call.parse(arguments, 0, 0))
        return *code;
    bool isNumber = false;
    const int limit = call.value("limit").toInt(&isNumber);
    if (!isNumber || limit < 0)
        return call.failed({ErrorCode::Usage, Tr::tr("--limit takes a number.")});
    const Result<hub::HubClient> client = call.client();
    if (!client)
        return call.failed(client.error());
    const Result<QStringList> owners = ownersFor(call, *client);
    if (!owners)
        return call.failed(owners.error());
    return printList(call, *client,
                     {.text = call.value("text"), .tags = call.parser.values(QStringLiteral("tag")), .limit = limit},
                     *owners);
}

int runSearch(HubCall &call, const QStringList &arguments)
{
    call.parser.addPositionalArgument(QStringLiteral("TEXT"), Tr::tr("What the Space should do."));
    call.parser.addOption({QStringLiteral("sdk"), Tr::tr("Only gradio, docker or static."), QStringLiteral("sdk")});
    call.parser.addOption({QStringLiteral("all"), Tr::tr("Also Spaces that do not run.")});
    if (const auto code = call.parse(arguments, 1, 1))
        return *code;
    const Result<hub::HubClient> client = call.client();
    if (!client)
        return call.failed(client.error());
    const auto found = hub::searchSpaces(*client, call.argument(0), call.value("sdk"), call.has("all"), call.progress);
    if (!found)
        return call.failed(found.error());
    for (const hub::SpaceInfo &space : *found)
        printSpace(call.output(), space);
    return call.done({{QStringLiteral("count"), found->size()}});
}

} // namespace spacewright::cli

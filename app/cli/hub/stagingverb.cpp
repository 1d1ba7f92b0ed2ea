// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubverbs.h"

#include <core/publish/staging/stagingspace.h>

#include <QCoreApplication>

namespace spacewright::cli
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(HubStagingVerb)
};

} // namespace

int runStaging(HubCall &call, const QStringList &arguments)
{
    call.parser.addOption({QStringLiteral("remove"), Tr::tr("Stop them and remove them from the Hub.")});
    if (const std::optional<int> code = call.parse(arguments, 0, 0))
        return *code;
    const Result<hub::HubClient> client = call.client();
    if (!client)
        return call.failed(client.error());
    const QList<hub::SpaceId> left = publish::leftStagingSpaces(client->endpoint());
    for (const hub::SpaceId &id : left) {
        if (call.has("remove")) {
            if (const Result<> removed = publish::removeStagingSpace(*client, id, call.progress); !removed)
                return call.failed(removed.error());
        }
        call.output().event(QStringLiteral("staging"),
                            {{QStringLiteral("space"), id.text()}, {QStringLiteral("removed"), call.has("remove")}});
        //: %1 is the name of a Space
        call.output().text(call.has("remove") ? Tr::tr("%1 is removed.").arg(id.text())
                                              //: %1 is the name of a Space
                                              : Tr::tr("%1 was left by a run that ended.").arg(id.text()));
    }
    if (left.isEmpty())
        call.output().text(Tr::tr("No run has left a Space on the Hub."));
    return call.done();
}

} // namespace spacewright::cli

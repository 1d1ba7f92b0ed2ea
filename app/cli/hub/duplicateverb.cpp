// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubverbs.h"

#include <core/hub/space/lifecycle.h>

#include <QCoreApplication>

namespace spacewright::cli
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(HubDuplicateVerb)
};

} // namespace

int runDuplicate(HubCall &call, const QStringList &arguments)
{
    call.parser.addPositionalArgument(QStringLiteral("ID"), Tr::tr("The Space: owner/name."));
    call.parser.addPositionalArgument(QStringLiteral("NEW"), Tr::tr("The copy: owner/name."));
    call.parser.addOption({QStringLiteral("public"), Tr::tr("Let everybody see the copy.")});
    call.parser.addOption({QStringLiteral("flavor"), Tr::tr("The hardware of the copy."), QStringLiteral("name")});
    if (const auto code = call.parse(arguments, 2, 2))
        return *code;
    const Result<hub::SpaceId> target = call.space(1);
    if (!target)
        return call.failed(target.error());
    return onSpace(call, [&](const hub::HubClient &client, const hub::SpaceId &space) {
        const hub::NewSpace copy{.id = *target, .isPrivate = !call.has("public"), .hardware = call.value("flavor")};
        const Result<> done = hub::duplicateSpace(client, space, copy, call.progress);
        if (!done)
            return call.failed(done.error());
        const QString address = client.endpoint().toString() + target->webPath();
        //: %1 is an address
        call.output().text(Tr::tr("Made %1. Its secrets have no values yet.").arg(address));
        call.output().event(QStringLiteral("url"), {{QStringLiteral("url"), address}});
        return call.done({{QStringLiteral("id"), target->text()}});
    });
}

} // namespace spacewright::cli

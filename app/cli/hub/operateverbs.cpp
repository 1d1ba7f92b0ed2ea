// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubverbs.h"
#include "spaceoutput.h"

#include <core/hub/space/hardware.h>
#include <core/hub/space/runtime.h>

#include <QCoreApplication>

namespace spacewright::cli
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(HubOperateVerbs)
};

void takeSpace(HubCall &call)
{
    call.parser.addPositionalArgument(QStringLiteral("ID"), Tr::tr("The Space: owner/name."));
}

int print(const HubCall &call, const hub::SpaceId &space, const Result<hub::Runtime> &runtime)
{
    if (!runtime)
        return call.failed(runtime.error());
    printRuntime(call.output(), space, *runtime);
    return call.done();
}

/// Seconds, or -1 for "never"; none for anything else.
std::optional<qint64> sleepTimeFrom(const QString &text)
{
    if (text == QLatin1StringView("never"))
        return -1;
    bool isNumber = false;
    const qint64 seconds = text.toLongLong(&isNumber);
    return isNumber && seconds > 0 ? std::optional(seconds) : std::nullopt;
}

Error noSleepTime()
{
    return {ErrorCode::Usage, Tr::tr("Give the time until it falls asleep in seconds, or \"never\".")};
}

int printTable(HubCall &call, const hub::HubClient &client)
{
    const Result<QList<hub::Hardware>> table = hub::hardwareTable(client, call.progress);
    if (!table)
        return call.failed(table.error());
    for (const hub::Hardware &row : *table) {
        call.output().event(QStringLiteral("hardware"), {{QStringLiteral("name"), row.name},
                                                         {QStringLiteral("title"), row.prettyName},
                                                         {QStringLiteral("cpu"), row.cpu},
                                                         {QStringLiteral("memory"), row.memory},
                                                         {QStringLiteral("disk"), row.disk},
                                                         {QStringLiteral("accelerator"), row.accelerator},
                                                         {QStringLiteral("dollarsPerHour"), row.dollarsPerHour}});
        call.output().text(QStringLiteral("%1 %2 %3 %4 %5 $/h")
                               .arg(row.name, -16)
                               .arg(row.cpu, -10)
                               .arg(row.memory, -8)
                               .arg(row.accelerator, -26)
                               .arg(row.dollarsPerHour, 6, 'f', 2));
    }
    return call.done();
}

} // namespace

int runHubStatus(HubCall &call, const QStringList &arguments)
{
    takeSpace(call);
    if (const auto code = call.parse(arguments, 1, 1))
        return *code;
    return onSpace(call, [&](const hub::HubClient &client, const hub::SpaceId &space) {
        const Result<hub::SpaceInfo> info = hub::readSpace(client, space, call.progress);
        const Result<hub::Runtime> runtime = info ? hub::readRuntime(client, space, call.progress) : failure(info);
        if (!runtime)
            return call.failed(runtime.error());
        printRuntime(call.output(), space, *runtime);
        printPlace(call.output(), *info, *runtime);
        return call.done({{QStringLiteral("head"), info->commit}, {QStringLiteral("url"), info->host}});
    });
}

int runRestart(HubCall &call, const QStringList &arguments)
{
    takeSpace(call);
    call.parser.addOption({QStringLiteral("factory"), Tr::tr("Build anew, with nothing kept from earlier builds.")});
    if (const auto code = call.parse(arguments, 1, 1))
        return *code;
    const hub::Restart how = call.has("factory") ? hub::Restart::Factory : hub::Restart::App;
    return onSpace(call, [&](const hub::HubClient &client, const hub::SpaceId &space) {
        return print(call, space, hub::restartSpace(client, space, how, call.progress));
    });
}

int runPause(HubCall &call, const QStringList &arguments)
{
    takeSpace(call);
    if (const auto code = call.parse(arguments, 1, 1))
        return *code;
    return onSpace(call, [&](const hub::HubClient &client, const hub::SpaceId &space) {
        return print(call, space, hub::pauseSpace(client, space, call.progress));
    });
}

int runHardware(HubCall &call, const QStringList &arguments)
{
    call.parser.addPositionalArgument(QStringLiteral("ID"),
                                      Tr::tr("The Space: owner/name. Without it, all hardware is listed."),
                                      QStringLiteral("[ID"));
    call.parser.addPositionalArgument(QStringLiteral("FLAVOR"), Tr::tr("The hardware to run on."),
                                      QStringLiteral("FLAVOR]"));
    call.parser.addOption(
        {QStringLiteral("sleep"), Tr::tr("Seconds until it falls asleep, or never."), QStringLiteral("time")});
    if (const auto code = call.parse(arguments, 0, 2))
        return *code;
    if (call.parser.positionalArguments().isEmpty()) {
        const Result<hub::HubClient> client = call.client();
        return client ? printTable(call, *client) : call.failed(client.error());
    }
    const std::optional<qint64> sleepTime = sleepTimeFrom(call.value("sleep"));
    if (call.has("sleep") && !sleepTime)
        return call.failed(noSleepTime());
    if (call.argument(1).isEmpty())
        return call.failed({ErrorCode::Usage, Tr::tr("Say which hardware. `spacewright-cli hub hardware` lists it.")});
    return onSpace(call, [&](const hub::HubClient &client, const hub::SpaceId &space) {
        return print(call, space, hub::requestHardware(client, space, call.argument(1), sleepTime, call.progress));
    });
}

int runSleep(HubCall &call, const QStringList &arguments)
{
    takeSpace(call);
    call.parser.addPositionalArgument(QStringLiteral("TIME"), Tr::tr("Seconds without visitors, or never."));
    if (const auto code = call.parse(arguments, 2, 2))
        return *code;
    const std::optional<qint64> seconds = sleepTimeFrom(call.argument(1));
    if (!seconds)
        return call.failed(noSleepTime());
    return onSpace(call, [&](const hub::HubClient &client, const hub::SpaceId &space) {
        return print(call, space, hub::setSleepTime(client, space, *seconds, call.progress));
    });
}

} // namespace spacewright::cli

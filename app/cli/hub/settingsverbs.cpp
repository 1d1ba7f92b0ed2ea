// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubverbs.h"

#include <core/hub/space/settings.h>

#include <QCoreApplication>
#include <QFile>

namespace spacewright::cli
{

namespace
{

using hub::SettingKind;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(HubSettingsVerbs)
};

constexpr qint64 longestValue = qint64(1) << 20;

/// The value of a secret is no argument: those are seen by everybody on the machine.
QString readValue()
{
    QFile input;
    QByteArray value = input.open(stdin, QIODevice::ReadOnly) ? input.read(longestValue) : QByteArray();
    if (value.endsWith('\n'))
        value.chop(1);
    return QString::fromUtf8(value);
}

int printSettings(HubCall &call, const hub::HubClient &client, const hub::SpaceId &space, SettingKind kind)
{
    const Result<QList<hub::Setting>> settings = hub::readSettings(client, space, kind, call.progress);
    if (!settings)
        return call.failed(settings.error());
    const bool isSecret = kind == SettingKind::Secret;
    for (const hub::Setting &setting : *settings) {
        QJsonObject fields{{QStringLiteral("name"), setting.name},
                           {QStringLiteral("description"), setting.description},
                           {QStringLiteral("updated"), setting.updatedAt.toUTC().toString(Qt::ISODate)}};
        if (!isSecret)
            fields.insert(QStringLiteral("value"), setting.value);
        call.output().event(isSecret ? QStringLiteral("secret") : QStringLiteral("variable"), fields);
        call.output().text(isSecret ? setting.name : setting.name + u'=' + setting.value);
    }
    return call.done();
}

/// The settings that the options name, each with its value.
QList<hub::Setting> wantedSettings(const HubCall &call, SettingKind kind)
{
    QList<hub::Setting> settings;
    for (const QString &text : call.parser.values(QStringLiteral("set"))) {
        const bool isSecret = kind == SettingKind::Secret;
        settings += hub::Setting{.name = isSecret ? text : text.section(u'=', 0, 0),
                                 .value = isSecret ? readValue() : text.section(u'=', 1),
                                 .description = call.value("description")};
    }
    return settings;
}

int change(HubCall &call, const hub::HubClient &client, const hub::SpaceId &space, SettingKind kind)
{
    for (const hub::Setting &setting : wantedSettings(call, kind)) {
        if (const Result<> done = hub::writeSetting(client, space, kind, setting, call.progress); !done)
            return call.failed(done.error());
    }
    for (const QString &name : call.parser.values(QStringLiteral("remove"))) {
        if (const Result<> done = hub::removeSetting(client, space, kind, name, call.progress); !done)
            return call.failed(done.error());
    }
    return printSettings(call, client, space, kind);
}

int run(HubCall &call, const QStringList &arguments, SettingKind kind)
{
    call.parser.addPositionalArgument(QStringLiteral("ID"), Tr::tr("The Space: owner/name."));
    call.parser.addOption(
        {QStringLiteral("remove"), Tr::tr("Remove one; may be given several times."), QStringLiteral("name")});
    call.parser.addOption({QStringLiteral("description"), Tr::tr("What it is for."), QStringLiteral("text")});
    if (const auto code = call.parse(arguments, 1, 1))
        return *code;
    if (kind == SettingKind::Secret && call.parser.values(QStringLiteral("set")).size() > 1)
        return call.failed({ErrorCode::Usage, Tr::tr("One secret at a time: its value is read from standard input.")});
    return onSpace(call, [&](const hub::HubClient &client, const hub::SpaceId &space) {
        return change(call, client, space, kind);
    });
}

} // namespace

int runSecrets(HubCall &call, const QStringList &arguments)
{
    call.parser.addOption(
        {QStringLiteral("set"), Tr::tr("Set one to what comes on standard input."), QStringLiteral("name")});
    return run(call, arguments, SettingKind::Secret);
}

int runVariables(HubCall &call, const QStringList &arguments)
{
    call.parser.addOption(
        {QStringLiteral("set"), Tr::tr("Set one; may be given several times."), QStringLiteral("name=value")});
    return run(call, arguments, SettingKind::Variable);
}

} // namespace spacewright::cli

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings.h"

#include <core/hub/client/hubjson.h>

#include <QJsonArray>

namespace spacewright::hub
{

namespace
{

QString pathOf(const SpaceId &space, SettingKind kind)
{
    return space.apiPath(kind == SettingKind::Secret ? QStringLiteral("/secrets") : QStringLiteral("/variables"));
}

Setting settingFrom(const QString &name, const QJsonValue &told)
{
    return {.name = name,
            .value = told[QLatin1StringView("value")].toString(),
            .description = told[QLatin1StringView("description")].toString(),
            .updatedAt = timeOf(told[QLatin1StringView("updatedAt")])};
}

} // namespace

Result<QList<Setting>> readSettings(const HubClient &hub, const SpaceId &space, SettingKind kind, Progress &progress)
{
    const Result<QJsonDocument> told = hub.askJson({.path = pathOf(space, kind)}, progress);
    if (!told)
        return failure(told);
    QList<Setting> settings;
    const QJsonObject members = told->object();
    for (auto member = members.begin(); member != members.end(); ++member)
        settings += settingFrom(member.key(), member.value());
    // As a list, each says its own name.
    const QJsonArray list = told->array();
    for (const auto &one : list)
        settings += settingFrom(one[QLatin1StringView("key")].toString(), one);
    return settings;
}

Result<> writeSetting(const HubClient &hub, const SpaceId &space, SettingKind kind, const Setting &setting,
                      Progress &progress)
{
    QJsonObject body{{QStringLiteral("key"), setting.name}, {QStringLiteral("value"), setting.value}};
    if (!setting.description.isEmpty())
        body.insert(QStringLiteral("description"), setting.description);
    const Result<http::Response> done = hub.ask(HubRequest::withJson("POST", pathOf(space, kind), body), progress);
    return done ? Result<>() : failure(done);
}

Result<> removeSetting(const HubClient &hub, const SpaceId &space, SettingKind kind, const QString &name,
                       Progress &progress)
{
    const QJsonObject body{{QStringLiteral("key"), name}};
    const Result<http::Response> done = hub.ask(HubRequest::withJson("DELETE", pathOf(space, kind), body), progress);
    return done ? Result<>() : failure(done);
}

} // namespace spacewright::hub

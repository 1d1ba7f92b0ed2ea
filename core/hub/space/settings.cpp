// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings.h"

#include <core/hub/client/hubjson.h>

namespace spacewright::hub
{

namespace
{

QString pathOf(const SpaceId &space, SettingKind kind)
{
    return space.apiPath(kind == SettingKind::Secret ? QStringLiteral("/secrets") : QStringLiteral("/variables"));
}

} // namespace

Result<QList<Setting>> readSettings(const HubClient &hub, const SpaceId &space, SettingKind kind, Progress &progress)
{
    const Result<QJsonDocument> told = hub.askJson({.path = pathOf(space, kind)}, progress);
    if (!told)
        return failure(told);
    QList<Setting> settings;
    const QJsonObject members = told->object();
    for (auto member = members.begin(); member != members.end(); ++member) {
        const QJsonValue value = member.value();
        settings += Setting{.name = member.key(),
                            .value = value[QLatin1StringView("value")].toString(),
                            .description = value[QLatin1StringView("description")].toString(),
                            .updatedAt = timeOf(value[QLatin1StringView("updatedAt")])};
    }
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

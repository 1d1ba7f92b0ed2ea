// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runtime.h"

#include <core/hub/client/huberror.h>
#include <core/hub/client/hubjson.h>

#include <array>

namespace spacewright::hub
{

namespace
{

QString domainOf(const QJsonObject &told)
{
    return told.value(QLatin1StringView("domain")).toString();
}

/// Doing it twice is as good as once, so that a lost answer does no harm. Where the Hub does not say what became of the
/// Space, it is asked.
Result<Runtime> change(const HubClient &hub, const SpaceId &space, const HubRequest &request, Progress &progress)
{
    const Result<http::Response> answer = hub.ask(request, progress);
    if (!answer)
        return failure(answer);
    const QJsonObject told = QJsonDocument::fromJson(answer->body).object();
    return told.contains(QLatin1StringView("stage")) ? Result<Runtime>(runtimeFrom(told))
                                                     : readRuntime(hub, space, progress);
}

Result<Runtime> change(const HubClient &hub, const SpaceId &space, const QString &what, const QJsonObject &body,
                       Progress &progress)
{
    return change(hub, space, HubRequest::withJson("POST", space.apiPath(what), body), progress);
}

} // namespace

Phase phaseOf(const QString &stage)
{
    static constexpr auto phases = std::to_array<std::pair<const char *, Phase>>({
        {"BUILDING", Phase::Working},
        {"APP_STARTING", Phase::Working},
        {"RUNNING", Phase::Serving},
        {"RUNNING_BUILDING", Phase::ServingAndWorking},
        {"RUNNING_APP_STARTING", Phase::ServingAndWorking},
        {"SLEEPING", Phase::Asleep},
        {"STOPPED", Phase::Asleep},
        {"PAUSED", Phase::Asleep},
        {"NO_APP_FILE", Phase::Failed},
        {"CONFIG_ERROR", Phase::Failed},
        {"BUILD_ERROR", Phase::Failed},
        {"RUNTIME_ERROR", Phase::Failed},
    });
    for (const auto &[name, phase] : phases) {
        if (stage == QLatin1StringView(name))
            return phase;
    }
    return Phase::Unknown;
}

Runtime runtimeFrom(const QJsonValue &told)
{
    const QJsonValue hardware = told[QLatin1StringView("hardware")];
    const QJsonValue sleep = told[QLatin1StringView("gcTimeout")];
    return {.stage = told[QLatin1StringView("stage")].toString(),
            .errorMessage = told[QLatin1StringView("errorMessage")].toString(),
            // A name alone, in short forms.
            .hardware = hardware.isString() ? hardware.toString() : hardware[QLatin1StringView("current")].toString(),
            .requestedHardware = hardware[QLatin1StringView("requested")].toString(),
            .sleepTime = sleep.isDouble() ? std::optional(sleep.toInteger()) : std::nullopt,
            .replicas = told[QLatin1StringView("replicas")][QLatin1StringView("current")].toInt(),
            .requestedReplicas = told[QLatin1StringView("replicas")][QLatin1StringView("requested")].toInt(),
            .isDevMode = told[QLatin1StringView("devMode")].toBool(),
            .commit = told[QLatin1StringView("sha")].toString(),
            .domains = listOf(told[QLatin1StringView("domains")], domainOf),
            .volumes = listOf(told[QLatin1StringView("volumes")], volumeFrom)};
}

Result<Runtime> readRuntime(const HubClient &hub, const SpaceId &space, Progress &progress)
{
    const Result<QJsonDocument> told = hub.askJson({.path = space.apiPath(QStringLiteral("/runtime"))}, progress);
    return told ? Result<Runtime>(runtimeFrom(told->object())) : failure(told);
}

Result<Runtime> requestHardware(const HubClient &hub, const SpaceId &space, const QString &flavor,
                                std::optional<qint64> sleepTime, Progress &progress)
{
    QJsonObject body{{QStringLiteral("flavor"), flavor}};
    if (sleepTime)
        body.insert(QStringLiteral("sleepTimeSeconds"), *sleepTime);
    return change(hub, space, QStringLiteral("/hardware"), body, progress);
}

Result<Runtime> setSleepTime(const HubClient &hub, const SpaceId &space, qint64 seconds, Progress &progress)
{
    return change(hub, space, QStringLiteral("/sleeptime"), {{QStringLiteral("seconds"), seconds}}, progress);
}

Result<Runtime> pauseSpace(const HubClient &hub, const SpaceId &space, Progress &progress)
{
    return change(hub, space, QStringLiteral("/pause"), {}, progress);
}

Result<Runtime> restartSpace(const HubClient &hub, const SpaceId &space, Restart how, Progress &progress)
{
    HubRequest request = HubRequest::withJson("POST", space.apiPath(QStringLiteral("/restart")), {});
    if (how == Restart::Factory)
        addQueryItem(request.query, QStringLiteral("factory"), QStringLiteral("true"));
    return change(hub, space, request, progress);
}

Result<Runtime> setReplicas(const HubClient &hub, const SpaceId &space, int count, Progress &progress)
{
    return change(hub, space, QStringLiteral("/replicas"), {{QStringLiteral("replicas"), count}}, progress);
}

Result<Runtime> setDevMode(const HubClient &hub, const SpaceId &space, bool enabled, Progress &progress)
{
    return change(hub, space, QStringLiteral("/dev-mode"), {{QStringLiteral("enabled"), enabled}}, progress);
}

Result<Runtime> setVolumes(const HubClient &hub, const SpaceId &space, const QList<Volume> &volumes, Progress &progress)
{
    QJsonArray list;
    for (const Volume &volume : volumes)
        list.append(toJson(volume));
    const QByteArray method = volumes.isEmpty() ? "DELETE" : "PUT";
    const QJsonObject body = volumes.isEmpty() ? QJsonObject() : QJsonObject{{QStringLiteral("volumes"), list}};
    return change(hub, space, HubRequest::withJson(method, space.apiPath(QStringLiteral("/volumes")), body), progress);
}

} // namespace spacewright::hub

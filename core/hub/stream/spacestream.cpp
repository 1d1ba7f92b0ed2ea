// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "spacestream.h"

#include "replayfilter.h"

#include <core/hub/client/hubjson.h>
#include <core/hub/space/runtime.h>

#include <QJsonDocument>
#include <QUuid>

#include <algorithm>

namespace spacewright::hub
{

namespace
{

void add(qint64 &sum, const QJsonValue &bytes)
{
    if (bytes.isDouble())
        sum = qMax<qint64>(0, sum) + bytes.toInteger();
}

SpaceMetrics metricsFrom(const QJsonObject &told)
{
    SpaceMetrics metrics{.cpuPercent = told[QLatin1StringView("cpu_usage_pct")].toDouble(-1),
                         .memoryUsed = told[QLatin1StringView("memory_used_bytes")].toInteger(-1),
                         .memoryTotal = told[QLatin1StringView("memory_total_bytes")].toInteger(-1),
                         .receivedPerSecond = told[QLatin1StringView("rx_bps")].toDouble(-1),
                         .sentPerSecond = told[QLatin1StringView("tx_bps")].toDouble(-1)};
    const QJsonObject gpus = told[QLatin1StringView("gpus")].toObject();
    for (const auto &gpu : gpus) {
        metrics.gpuPercent += gpu[QLatin1StringView("utilization")].toDouble();
        add(metrics.gpuMemoryUsed, gpu[QLatin1StringView("memory_used_bytes")]);
        add(metrics.gpuMemoryTotal, gpu[QLatin1StringView("memory_total_bytes")]);
    }
    return metrics;
}

/// One line of an event's data; those of a Hub that puts no empty line between them come as one event.
bool tell(const QByteArray &line, const std::function<bool(const LogPiece &)> &take)
{
    const QJsonDocument document = QJsonDocument::fromJson(line);
    // Lines as they are, without a time.
    if (document.isNull() && !line.trimmed().isEmpty())
        return take({.text = line + '\n', .time = {}});
    const QJsonObject told = document.object();
    const QJsonValue text = told[QLatin1StringView("data")];
    return !text.isString() ||
           take({.text = text.toString().toUtf8(), .time = timeOf(told[QLatin1StringView("timestamp")])});
}

/// How one connection ended.
struct Connection {
    Result<> end;
    bool isDone = false;
    bool hasAdvanced = false;
};

bool isBroken(const Result<> &end)
{
    return !end && (end.error().code == ErrorCode::NetworkCut || end.error().code == ErrorCode::NetworkFailed ||
                    end.error().code == ErrorCode::HubFailed || end.error().code == ErrorCode::HubBusy);
}

Connection connectOnce(const HubClient &hub, const HubRequest &request, ReplayFilter &filter,
                       const std::function<bool(const http::ServerEvent &)> &take, Progress &progress,
                       const StreamPatience &patience)
{
    Connection connection;
    http::EventStream events([&](const http::ServerEvent &event) {
        if (!filter.isNew(event.data))
            return true;
        connection.hasAdvanced = true;
        return take(event);
    });
    Result<> refused;
    const auto sink = [&](QByteArrayView bytes) {
        const Result<bool> wanted = events.add(bytes);
        if (!wanted)
            refused = failure(wanted);
        connection.isDone = wanted && !*wanted;
        return wanted && *wanted;
    };
    const auto tell = [&patience](bool isOpen) {
        if (patience.connection)
            patience.connection(isOpen);
    };
    connection.end = hub.stream(request, sink, patience.silence, progress, [&tell] { tell(true); });
    tell(false);
    if (!refused)
        connection.end = refused;
    // An end in the middle of an event is a cut that nobody noticed.
    if (connection.end && !connection.isDone && !events.isAtBoundary())
        connection.end = fail(ErrorCode::NetworkCut, {});
    return connection;
}

} // namespace

Result<> followStream(const HubClient &hub, const HubRequest &request,
                      const std::function<bool(const http::ServerEvent &)> &take, Progress &progress,
                      const StreamPatience &patience)
{
    ReplayFilter filter;
    for (int failures = 0; !progress.isCancelled();) {
        filter.restart();
        const Connection last = connectOnce(hub, request, filter, take, progress, patience);
        if (last.isDone || !isBroken(last.end))
            return last.isDone || progress.isCancelled() ? Result<>() : last.end;
        failures = last.hasAdvanced ? 0 : failures + 1;
        if (failures > patience.policy.attempts)
            return last.end;
        http::waitFor(http::waitBefore(patience.policy, failures, failure(last.end)), progress);
    }
    return {};
}

Result<> followLog(const HubClient &hub, const SpaceId &space, LogKind kind,
                   const std::function<bool(const LogPiece &)> &take, Progress &progress,
                   const StreamPatience &patience)
{
    const QString which = kind == LogKind::Build ? QStringLiteral("/logs/build") : QStringLiteral("/logs/run");
    const auto read = [&take](const http::ServerEvent &event) {
        const QByteArrayList lines = event.data.split('\n');
        return std::ranges::all_of(lines, [&take](const QByteArray &line) { return tell(line, take); });
    };
    return followStream(hub, {.path = space.apiPath(which)}, read, progress, patience);
}

Result<> drainLog(const HubClient &hub, const SpaceId &space, LogKind kind,
                  const std::function<bool(const LogPiece &)> &take, Progress &progress)
{
    static constexpr std::chrono::seconds moment{2};
    const StreamPatience once{.silence = moment, .policy = {.attempts = 0}};
    const Result<> done = followLog(hub, space, kind, take, progress, once);
    if (done || done.error().code != ErrorCode::NetworkCut)
        return done;
    // A log that has nothing more to say and a dead connection look alike.
    const Result<Runtime> runtime = readRuntime(hub, space, progress);
    return runtime ? Result<>() : failure(runtime);
}

Result<> followEvents(const HubClient &hub, const SpaceId &space, const std::function<bool()> &changed,
                      Progress &progress, const StreamPatience &patience)
{
    HubRequest request{.path = space.apiPath(QStringLiteral("/events"))};
    addQueryItem(request.query, QStringLiteral("session_uuid"), QUuid::createUuid().toString(QUuid::WithoutBraces));
    return followStream(hub, request, [&changed](const http::ServerEvent &) { return changed(); }, progress, patience);
}

Result<> followMetrics(const HubClient &hub, const SpaceId &space,
                       const std::function<bool(const SpaceMetrics &)> &take, Progress &progress,
                       const StreamPatience &patience)
{
    const auto read = [&take](const http::ServerEvent &event) {
        return take(metricsFrom(QJsonDocument::fromJson(event.data).object()));
    };
    return followStream(hub, {.path = space.apiPath(QStringLiteral("/metrics"))}, read, progress, patience);
}

} // namespace spacewright::hub

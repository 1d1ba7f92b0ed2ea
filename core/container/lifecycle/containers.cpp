// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "containers.h"

#include "podmanspec.h"

#include <core/container/engine/enginejson.h>
#include <core/container/stream/jsonstream.h>
#include <core/http/retrypolicy.h>

#include <QDeadlineTimer>
#include <QJsonArray>

namespace spacewright::container
{

namespace
{

// What an engine takes by itself, on top of the grace, until a stop has been carried out.
constexpr std::chrono::seconds stopMargin{30};
constexpr std::chrono::seconds settleTime{8};
constexpr std::chrono::milliseconds settlePause{50};

EngineCall post(const QString &id, const QString &what)
{
    return {.method = "POST", .path = QStringLiteral("/containers/%1/%2").arg(id, what)};
}

Result<> done(const Result<http::Response> &answer)
{
    return answer ? Result<>() : failure(answer);
}

/// What should be gone and is gone is as good as done.
Result<> doneOrGone(const Result<http::Response> &answer)
{
    return !answer && answer.error().code == ErrorCode::ContainerMissing ? Result<>() : done(answer);
}

QMap<quint16, quint16> portsOf(const QJsonObject &ports)
{
    QMap<quint16, quint16> found;
    for (auto port = ports.begin(); port != ports.end(); ++port) {
        const QString host = port.value()[0][QLatin1StringView("HostPort")].toString();
        if (!host.isEmpty())
            found.insert(port.key().section(QLatin1Char('/'), 0, 0).toUShort(), host.toUShort());
    }
    return found;
}

QString addressOf(const QJsonObject &network)
{
    for (const auto &value : network[QLatin1StringView("Networks")].toObject()) {
        if (const QString address = value[QLatin1StringView("IPAddress")].toString(); !address.isEmpty())
            return address;
    }
    return network[QLatin1StringView("IPAddress")].toString();
}

QDateTime timeOf(const QJsonValue &text)
{
    return QDateTime::fromString(text.toString(), Qt::ISODateWithMs);
}

ContainerState stateOf(const QJsonObject &said)
{
    const QJsonObject now = said[QLatin1StringView("State")].toObject();
    const QJsonObject network = said[QLatin1StringView("NetworkSettings")].toObject();
    ContainerState state;
    state.id = said[QLatin1StringView("Id")].toString();
    state.name = said[QLatin1StringView("Name")].toString().remove(QLatin1Char('/'));
    state.image = said[QLatin1StringView("Image")].toString();
    state.status = now[QLatin1StringView("Status")].toString();
    state.isRunning = now[QLatin1StringView("Running")].toBool();
    state.exitCode = now[QLatin1StringView("ExitCode")].toInt();
    state.wasOutOfMemory = now[QLatin1StringView("OOMKilled")].toBool();
    state.error = now[QLatin1StringView("Error")].toString();
    state.labels = textsOf(said[QLatin1StringView("Config")][QLatin1StringView("Labels")]);
    state.ports = portsOf(network[QLatin1StringView("Ports")].toObject());
    state.address = addressOf(network);
    state.startedAt = timeOf(now[QLatin1StringView("StartedAt")]);
    state.finishedAt = timeOf(now[QLatin1StringView("FinishedAt")]);
    state.processId = now[QLatin1StringView("Pid")].toInteger();
    return state;
}

} // namespace

Result<QString> Containers::create(const ContainerSpec &spec, Progress &progress) const
{
    EngineCall call{.method = "POST", .path = QStringLiteral("/containers/create")};
    // What Podman says like Docker knows no requests for devices, and leaves them out without a word.
    const bool isPodmansOwn = m_engine.isPodman() && !spec.gpus.cdiNames.isEmpty();
    if (isPodmansOwn)
        call.path.prepend(QStringLiteral("/libpod"));
    call.body = QJsonDocument(isPodmansOwn ? toPodmanJson(spec) : toJson(spec)).toJson(QJsonDocument::Compact);
    if (!spec.name.isEmpty())
        addQueryItem(call.query, QStringLiteral("name"), spec.name);
    const Result<QJsonDocument> answer = m_engine.askJson(call, progress);
    if (!answer)
        return failure(answer);
    return answer->object()[QLatin1StringView("Id")].toString();
}

Result<> Containers::start(const QString &id, Progress &progress) const
{
    return done(m_engine.ask(post(id, QStringLiteral("start")), progress));
}

Result<> Containers::stop(const QString &id, std::chrono::seconds grace, Progress &progress) const
{
    EngineCall call = post(id, QStringLiteral("stop"));
    call.query.addQueryItem(QStringLiteral("t"), QString::number(grace.count()));
    call.timeout = grace + stopMargin;
    return done(m_engine.ask(call, progress));
}

Result<> Containers::kill(const QString &id, const QString &signal, Progress &progress) const
{
    EngineCall call = post(id, QStringLiteral("kill"));
    addQueryItem(call.query, QStringLiteral("signal"), signal);
    return done(m_engine.ask(call, progress));
}

Result<int> Containers::wait(const QString &id, Progress &progress) const
{
    EngineCall call = post(id, QStringLiteral("wait"));
    call.timeout = std::chrono::milliseconds(0);
    const Result<QJsonDocument> answer = m_engine.askJson(call, progress);
    if (!answer)
        return failure(answer);
    return answer->object()[QLatin1StringView("StatusCode")].toInt();
}

void Containers::settle(const QString &id, Progress &progress) const
{
    if (!m_engine.isPodman())
        return;
    for (const QDeadlineTimer deadline(settleTime); !deadline.hasExpired();) {
        const Result<QJsonDocument> answer =
            m_engine.askJson({.path = QStringLiteral("/libpod/containers/%1/json").arg(id)}, progress);
        // "exited" once all is put away.
        const QString status =
            answer ? (*answer)[QLatin1StringView("State")][QLatin1StringView("Status")].toString() : QString();
        if (!status.startsWith(QLatin1StringView("stop")) || !http::waitFor(settlePause, progress))
            return;
    }
}

Result<> Containers::remove(const QString &id, Progress &progress) const
{
    EngineCall call{.method = "DELETE", .path = QStringLiteral("/containers/") + id};
    call.query.addQueryItem(QStringLiteral("force"), QStringLiteral("1"));
    call.query.addQueryItem(QStringLiteral("v"), QStringLiteral("1"));
    return doneOrGone(m_engine.ask(call, progress));
}

Result<ContainerState> Containers::inspect(const QString &id, Progress &progress) const
{
    const Result<QJsonDocument> answer =
        m_engine.askJson({.path = QStringLiteral("/containers/%1/json").arg(id)}, progress);
    if (!answer)
        return failure(answer);
    return stateOf(answer->object());
}

Result<QList<ContainerSummary>> Containers::list(const QString &label, Progress &progress) const
{
    EngineCall call{.path = QStringLiteral("/containers/json")};
    call.query.addQueryItem(QStringLiteral("all"), QStringLiteral("1"));
    addLabelFilter(call.query, label);
    const Result<QJsonDocument> answer = m_engine.askJson(call, progress);
    if (!answer)
        return failure(answer);
    QList<ContainerSummary> list;
    for (const auto &entry : answer->array()) {
        list.append({.id = entry[QLatin1StringView("Id")].toString(),
                     .name = entry[QLatin1StringView("Names")][0].toString().remove(QLatin1Char('/')),
                     .image = entry[QLatin1StringView("Image")].toString(),
                     .status = entry[QLatin1StringView("State")].toString(),
                     .labels = textsOf(entry[QLatin1StringView("Labels")])});
    }
    return list;
}

Result<> Containers::copyIn(const QString &id, const QString &folder, const http::BodySource &tar,
                            Progress &progress) const
{
    EngineCall call{.method = "PUT", .path = QStringLiteral("/containers/%1/archive").arg(id)};
    call.contentType = "application/x-tar";
    call.bodySource = tar;
    call.timeout = std::chrono::milliseconds(0);
    addQueryItem(call.query, QStringLiteral("path"), folder);
    return done(m_engine.ask(call, progress));
}

Result<> Containers::copyOut(const QString &id, const QString &path, const http::BodySink &tar,
                             Progress &progress) const
{
    EngineCall call{.path = QStringLiteral("/containers/%1/archive").arg(id)};
    addQueryItem(call.query, QStringLiteral("path"), path);
    return m_engine.stream(call, tar, progress);
}

} // namespace spacewright::container

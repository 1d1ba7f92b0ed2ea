// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine.h"

#include "engineerror.h"

#include <core/container/remote/sshtunnel.h>

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QVersionNumber>

namespace spacewright::container
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Engine)
};

// What this program knows of the interface. Docker 20.10 and Podman 4.3 to 5.6 speak the oldest, Docker 29 the newest.
const QVersionNumber oldestKnown{1, 41};
const QVersionNumber newestKnown{1, 52};
const QVersionNumber oldestPodman{4, 3};

constexpr std::chrono::seconds greetingTime{5};
/// An engine may say nothing for days while its app runs, its machine never.
constexpr std::chrono::seconds silenceLimit{20};

EngineIdentity::Kind kindOf(const QJsonObject &version)
{
    for (const auto &component : version.value(QLatin1StringView("Components")).toArray()) {
        if (component[QLatin1StringView("Name")].toString() == QLatin1StringView("Podman Engine"))
            return EngineIdentity::Kind::Podman;
    }
    return EngineIdentity::Kind::Docker;
}

Error absentThere(const EngineAddress &address, const QString &socket, const Error &error)
{
    return {ErrorCode::EngineAbsent,
            //: %1 is a host name, %2 the path of a socket
            Tr::tr("On %1 no container engine answers at %2; is it running, and may you use it?")
                .arg(address.url.host(), socket),
            error.detail};
}

Error tooOld(const EngineIdentity &identity)
{
    //: %1 is "Docker 19.03" or "Podman 3.4"
    return {ErrorCode::EngineTooOld,
            Tr::tr("%1 is too old; Docker 20.10 or Podman 4.3 is needed.").arg(identity.text()),
            QStringLiteral("API %1").arg(identity.apiVersion)};
}

Result<QString> chooseVersion(const EngineIdentity &identity, const QJsonObject &version)
{
    const QVersionNumber newest = QVersionNumber::fromString(identity.apiVersion);
    const QVersionNumber oldest =
        QVersionNumber::fromString(version.value(QLatin1StringView("MinAPIVersion")).toString());
    if (newest < oldestKnown)
        return std::unexpected(tooOld(identity));
    if (identity.kind == EngineIdentity::Kind::Podman && QVersionNumber::fromString(identity.version) < oldestPodman)
        return std::unexpected(tooOld(identity));
    if (oldest > newestKnown) {
        return fail(ErrorCode::EngineTooNew,
                    //: %1 is "Docker 31.0", %2 and %3 are versions of its interface such as 1.56
                    Tr::tr("%1 is too new: it speaks version %2 of its interface and later, this Spacewright %3 and "
                           "earlier. Update Spacewright, choose another engine, or let this one speak an earlier "
                           "version.")
                        .arg(identity.text(), oldest.toString(), Engine::newestInterface()));
    }
    return qMin(newest, newestKnown).toString();
}

} // namespace

QString Engine::newestInterface()
{
    return newestKnown.toString();
}

QString EngineIdentity::text() const
{
    return (kind == Kind::Podman ? QStringLiteral("Podman ") : QStringLiteral("Docker ")) + version;
}

Result<Engine> Engine::connect(const EngineAddress &address, Progress &progress, std::shared_ptr<const void> lifeline)
{
    Engine engine;
    engine.m_address = address;
    engine.m_reached = address;
    engine.m_lifeline = std::move(lifeline);
    if (address.isRemote()) {
        const Result<std::shared_ptr<SshTunnel>> tunnel = SshTunnel::open(address, progress);
        if (!tunnel)
            return failure(tunnel);
        engine.m_reached = (*tunnel)->address();
        engine.m_lifeline = *tunnel;
        const Result<> agreed = engine.agree(progress);
        // ssh has come there, and nobody took what it brought.
        if (!agreed && isAway(agreed.error()) && agreed.error().code != ErrorCode::EngineNonsense)
            return std::unexpected(absentThere(address, (*tunnel)->remoteSocket(), agreed.error()));
        return agreed ? Result<Engine>(engine) : failure(agreed);
    }
    if (const Result<> agreed = engine.agree(progress); !agreed)
        return failure(agreed);
    return engine;
}

/// What an engine says of itself in its shortest answer, and whether that was enough. Podman takes seconds for the long
/// one where it has many images.
Result<bool> Engine::greet(Progress &progress)
{
    const Result<http::Response> answer = ask({.path = QStringLiteral("/_ping"), .timeout = greetingTime}, progress);
    if (!answer)
        return failure(answer);
    // "Libpod/4.3.1 (linux)", "Docker/20.10.24+dfsg1 (linux)"
    const QString server = QString::fromLatin1(answer->header("Server")).section(QLatin1Char(' '), 0, 0);
    const QString name = server.section(QLatin1Char('/'), 0, 0);
    const QString version = server.section(QLatin1Char('/'), 1);
    const QString api = QString::fromLatin1(answer->header("Api-Version"));
    const QVersionNumber newest = QVersionNumber::fromString(api);
    const bool isPodman = name == QLatin1StringView("Libpod");
    // A newer one may refuse all that is known here: only the long answer says so.
    if ((!isPodman && name != QLatin1StringView("Docker")) || version.isEmpty() || newest.isNull() ||
        newest > newestKnown)
        return false;
    m_identity = {.kind = isPodman ? EngineIdentity::Kind::Podman : EngineIdentity::Kind::Docker,
                  .version = version,
                  .apiVersion = api};
    return true;
}

Result<> Engine::agree(Progress &progress)
{
    const Result<bool> greeted = greet(progress);
    if (greeted && *greeted) {
        const Result<QString> chosen = chooseVersion(m_identity, {});
        return chosen ? Result<>() : failure(chosen);
    }
    if (!greeted && greeted.error().code != ErrorCode::EngineFailed &&
        greeted.error().code != ErrorCode::EngineNonsense)
        return failure(greeted);
    const Result<QJsonDocument> answer =
        askJson({.path = QStringLiteral("/version"), .timeout = greetingTime}, progress);
    if (!answer)
        return failure(answer);
    const QJsonObject version = answer->object();
    m_identity.kind = kindOf(version);
    m_identity.version = version.value(QLatin1StringView("Version")).toString();
    m_identity.apiVersion = version.value(QLatin1StringView("ApiVersion")).toString();
    if (m_identity.version.isEmpty() || QVersionNumber::fromString(m_identity.apiVersion).isNull())
        return std::unexpected(nonsenseError(m_address, QString::fromUtf8(answer->toJson())));
    const Result<QString> chosen = chooseVersion(m_identity, version);
    if (!chosen)
        return failure(chosen);
    m_identity.apiVersion = *chosen;
    return {};
}

http::Request Engine::request(const EngineCall &call) const
{
    http::Request request{.method = call.method,
                          .url =
                              m_reached.socket().isEmpty() ? m_reached.url : QUrl(QStringLiteral("http://localhost")),
                          .headers = call.headers,
                          .body = call.body,
                          .timeout = call.timeout,
                          .unixSocket = m_reached.socket(),
                          .tls = m_reached.tls,
                          .silenceLimit = silenceLimit,
                          .bodySource = call.bodySource};
    // Only the very first question has no version: it asks for it.
    const QString version = m_identity.apiVersion.isEmpty() ? QString() : QStringLiteral("/v") + m_identity.apiVersion;
    request.url.setPath(version + call.path);
    request.url.setQuery(call.query);
    // Also without a body: libcurl would say that it is a form, which engines refuse.
    if (call.method != "GET")
        request.headers.append({"Content-Type", call.contentType});
    return request;
}

Error Engine::connectionError(const Error &error) const
{
    return container::connectionError(m_address, error);
}

Error Engine::refusal(const EngineCall &call, const http::Response &response)
{
    return answerError(call.path, response);
}

Result<http::Response> Engine::ask(const EngineCall &call, Progress &progress) const
{
    const Result<http::Response> answer = http::perform(request(call), progress);
    if (!answer)
        return std::unexpected(connectionError(answer.error()));
    if (answer->status >= 400)
        return std::unexpected(refusal(call, *answer));
    return answer;
}

Result<QJsonDocument> Engine::askJson(const EngineCall &call, Progress &progress) const
{
    const Result<http::Response> answer = ask(call, progress);
    if (!answer)
        return failure(answer);
    QJsonParseError error;
    QJsonDocument document = QJsonDocument::fromJson(answer->body, &error);
    const bool isJson = answer->header("Content-Type").startsWith("application/json");
    if (isJson && !document.isNull())
        return document;
    return std::unexpected(nonsenseError(
        m_address, QStringLiteral("%1: %2: %3")
                       .arg(call.path, error.errorString(),
                            QString::fromUtf8(answer->body.first(qMin(answer->body.size(), qsizetype(500)))))));
}

Result<> Engine::stream(const EngineCall &call, const http::BodySink &sink, Progress &progress,
                        const std::function<void()> &atHead, const std::function<void()> &onTurn) const
{
    http::Request request = this->request(call);
    request.timeout = std::chrono::milliseconds(0);
    const auto headListener = [&atHead](const http::Response &response) {
        if (atHead && response.status < 400)
            atHead();
    };
    const Result<http::Response> answer =
        http::performStream(request, {.sink = sink, .atHead = headListener, .onTurn = onTurn}, progress);
    if (!answer)
        return std::unexpected(connectionError(answer.error()));
    if (answer->status >= 400)
        return std::unexpected(refusal(call, *answer));
    return {};
}

} // namespace spacewright::container

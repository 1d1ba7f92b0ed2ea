// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devicelogin.h"

#include "huberror.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QJsonObject>

namespace spacewright::hub
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(DeviceLogin)
};

/// What Spacewright does for its user: everything about Spaces, nothing about money or models.
constexpr QLatin1StringView scopes("openid profile read-repos write-repos manage-repos write-discussions");
constexpr QLatin1StringView deviceGrant("urn:ietf:params:oauth:grant-type:device_code");
constexpr std::chrono::seconds slowDown{5};
constexpr int badRequest = 400;
constexpr QLatin1StringView tokenKey("token");
constexpr QLatin1StringView refreshKey("refresh");
constexpr QLatin1StringView lifetimeKey("lifetime");
constexpr QLatin1StringView endKey("end");

HubRequest formFor(const QString &path, const QUrlQuery &form)
{
    return {.method = "POST",
            .path = path,
            .body = form.toString(QUrl::FullyEncoded).toUtf8(),
            .contentType = "application/x-www-form-urlencoded"};
}

/// Asks as nobody, and takes the refusals that only mean "not yet".
Result<QJsonObject> ask(const QUrl &endpoint, const HubRequest &request, Progress &progress,
                        const http::RetryPolicy &policy = {})
{
    const HubClient nobody({.endpoint = endpoint, .token = {}}, policy);
    const Result<http::Response> answer =
        nobody.ask(request, progress, [](int status) { return status == badRequest; });
    if (!answer)
        return failure(answer);
    const Result<QJsonDocument> told = jsonOf(request, *answer);
    return told ? Result<QJsonObject>(told->object()) : failure(told);
}

std::unexpected<Error> refused(const QString &reason)
{
    const QString message = reason == QLatin1StringView("access_denied")
                                ? Tr::tr("The sign-in was refused in the browser.")
                            : reason == QLatin1StringView("expired_token")
                                ? Tr::tr("The code was not confirmed in time. Sign in again.")
                                : Tr::tr("The Hub does not sign this program in. Sign in with a token.");
    return fail(ErrorCode::HubSignInNeeded, message, QStringLiteral("device login: ") + reason.left(100));
}

/// Without a token if the Hub has given none.
DeviceToken tokenFrom(const QJsonObject &told)
{
    DeviceToken token{.token = told[QLatin1StringView("access_token")].toString().toUtf8(),
                      .refreshToken = told[QLatin1StringView("refresh_token")].toString().toUtf8(),
                      .lifetime = std::chrono::seconds(told[QLatin1StringView("expires_in")].toInteger())};
    if (token.lifetime.count() > 0)
        token.end = QDateTime::currentDateTimeUtc().addDuration(token.lifetime);
    return token;
}

} // namespace

QString oauthClientId()
{
    return qEnvironmentVariable("SPACEWRIGHT_OAUTH_CLIENT_ID", QStringLiteral(SPACEWRIGHT_OAUTH_CLIENT_ID));
}

Result<DeviceLogin> startDeviceLogin(const QUrl &endpoint, const QString &clientId, Progress &progress)
{
    QUrlQuery form;
    addQueryItem(form, QStringLiteral("client_id"), clientId);
    addQueryItem(form, QStringLiteral("scope"), scopes);
    const Result<QJsonObject> told = ask(endpoint, formFor(QStringLiteral("/oauth/device"), form), progress);
    if (!told)
        return failure(told);
    const DeviceLogin fallback;
    const QString whole = (*told)[QLatin1StringView("verification_uri_complete")].toString();
    DeviceLogin login{
        .deviceCode = (*told)[QLatin1StringView("device_code")].toString().toUtf8(),
        .userCode = (*told)[QLatin1StringView("user_code")].toString(),
        .page = QUrl(whole.isEmpty() ? (*told)[QLatin1StringView("verification_uri")].toString() : whole),
        .interval = std::chrono::seconds((*told)[QLatin1StringView("interval")].toInteger(fallback.interval.count())),
        .patience =
            std::chrono::seconds((*told)[QLatin1StringView("expires_in")].toInteger(fallback.patience.count()))};
    if (login.deviceCode.isEmpty() || !login.page.isValid())
        return refused((*told)[QLatin1StringView("error")].toString());
    return login;
}

Result<DeviceToken> waitForDeviceLogin(const QUrl &endpoint, const QString &clientId, const DeviceLogin &login,
                                       Progress &progress)
{
    QUrlQuery form;
    addQueryItem(form, QStringLiteral("grant_type"), deviceGrant);
    addQueryItem(form, QStringLiteral("device_code"), QString::fromUtf8(login.deviceCode));
    addQueryItem(form, QStringLiteral("client_id"), clientId);
    const HubRequest request = formFor(QStringLiteral("/oauth/token"), form);
    std::chrono::milliseconds interval = login.interval;
    const QDeadlineTimer end(login.patience);
    while (http::waitFor(interval, progress) && !end.hasExpired()) {
        const Result<QJsonObject> told = ask(endpoint, request, progress);
        if (!told)
            return failure(told);
        DeviceToken token = tokenFrom(*told);
        if (!token.token.isEmpty())
            return token;
        const QString reason = (*told)[QLatin1StringView("error")].toString();
        if (reason == QLatin1StringView("slow_down"))
            interval += slowDown;
        else if (reason != QLatin1StringView("authorization_pending"))
            return refused(reason);
    }
    return refused(QStringLiteral("expired_token"));
}

Result<DeviceToken> renewToken(const QUrl &endpoint, const QString &clientId, const DeviceToken &old,
                               Progress &progress)
{
    QUrlQuery form;
    addQueryItem(form, QStringLiteral("grant_type"), QStringLiteral("refresh_token"));
    addQueryItem(form, QStringLiteral("refresh_token"), QString::fromUtf8(old.refreshToken));
    addQueryItem(form, QStringLiteral("client_id"), clientId);
    // Others wait for this, and it is tried again with the next request.
    const Result<QJsonObject> told =
        ask(endpoint, formFor(QStringLiteral("/oauth/token"), form), progress, {.attempts = 1});
    if (!told)
        return failure(told);
    DeviceToken token = tokenFrom(*told);
    if (token.token.isEmpty())
        return fail(ErrorCode::HubSignInNeeded, Tr::tr("The sign-in has ended. Sign in again."),
                    QStringLiteral("token renewal: ") + (*told)[QLatin1StringView("error")].toString().left(100));
    // Who gives no new one leaves the old one good (RFC 6749, 6).
    if (token.refreshToken.isEmpty())
        token.refreshToken = old.refreshToken;
    return token;
}

QString keptForm(const DeviceToken &token)
{
    if (token.refreshToken.isEmpty())
        return QString::fromUtf8(token.token);
    const QJsonObject kept{{tokenKey, QString::fromUtf8(token.token)},
                           {refreshKey, QString::fromUtf8(token.refreshToken)},
                           {lifetimeKey, qint64(token.lifetime.count())},
                           {endKey, token.end.toString(Qt::ISODate)}};
    return QString::fromUtf8(QJsonDocument(kept).toJson(QJsonDocument::Compact));
}

DeviceToken tokenFromKept(const QString &text)
{
    if (!text.startsWith(u'{'))
        return {.token = text.toUtf8()};
    const QJsonObject kept = QJsonDocument::fromJson(text.toUtf8()).object();
    return {.token = kept[tokenKey].toString().toUtf8(),
            .refreshToken = kept[refreshKey].toString().toUtf8(),
            .lifetime = std::chrono::seconds(kept[lifetimeKey].toInteger()),
            .end = QDateTime::fromString(kept[endKey].toString(), Qt::ISODate)};
}

} // namespace spacewright::hub

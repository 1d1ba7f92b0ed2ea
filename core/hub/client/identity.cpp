// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "identity.h"

#include "huberror.h"
#include "hubjson.h"

#include <QCoreApplication>

namespace spacewright::hub
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(HubIdentity)
};

/// Nothing if it is not there.
template <class T> std::optional<T> saidOf(const QJsonValue &value)
{
    return value.isUndefined() ? std::nullopt : std::optional(value.toVariant().value<T>());
}

Organisation organisationFrom(const QJsonObject &told)
{
    return {.name = told.value(QLatin1StringView("name")).toString(),
            .fullName = told.value(QLatin1StringView("fullname")).toString(),
            .canPay = told.value(QLatin1StringView("canPay")).toBool(),
            .plan = saidOf<QString>(told.value(QLatin1StringView("plan")))};
}

} // namespace

Result<Identity> whoami(const HubClient &hub, Progress &progress)
{
    if (!hub.hasToken())
        return fail(ErrorCode::HubSignInNeeded, Tr::tr("Nobody is signed in at the Hub. Sign in with a token."));
    const HubRequest request{.path = QStringLiteral("/api/whoami-v2")};
    const Result<http::Response> answer = hub.ask(request, progress);
    if (!answer)
        return failure(answer);
    const Result<QJsonDocument> document = jsonOf(request, *answer);
    if (!document)
        return failure(document);
    const QJsonObject told = document->object();
    const QJsonValue token = told[QLatin1StringView("auth")][QLatin1StringView("accessToken")];
    Identity identity{.name = told.value(QLatin1StringView("name")).toString(),
                      .fullName = told.value(QLatin1StringView("fullname")).toString(),
                      .isPro = saidOf<bool>(told.value(QLatin1StringView("isPro"))),
                      .canPay = told.value(QLatin1StringView("canPay")).toBool(),
                      .organisations = listOf(told.value(QLatin1StringView("orgs")), organisationFrom),
                      .tokenName = token[QLatin1StringView("displayName")].toString(),
                      .role = token[QLatin1StringView("role")].toString()};
    if (identity.name.isEmpty())
        return std::unexpected(nonsense(request, *answer, QStringLiteral("no name")));
    return identity;
}

} // namespace spacewright::hub

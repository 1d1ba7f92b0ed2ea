// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "appaddress.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace spacewright::hub
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(AppAddress)
};

/// Not made up from the name of the Space: the Hub says it in one of three places.
QUrl addressOf(const HubClient &hub, const SpaceInfo &space, Progress &progress)
{
    if (!space.host.isEmpty() || space.subdomain.isEmpty())
        return QUrl(space.host);
    const Result<QJsonDocument> told = hub.askJson({.path = space.id.apiPath(QStringLiteral("/host"))}, progress);
    const QString host = told ? (*told)[QLatin1StringView("host")].toString() : QString();
    const bool isStatic = space.sdk == QLatin1StringView("static");
    return QUrl(!host.isEmpty() ? host
                                : QStringLiteral("https://%1%2.hf.space")
                                      .arg(space.subdomain, isStatic ? QStringLiteral(".static") : QString()));
}

} // namespace

Result<QUrl> appAddress(const HubClient &hub, const SpaceInfo &space, Progress &progress)
{
    QUrl address = addressOf(hub, space, progress);
    if (!address.isValid() || address.isEmpty())
        return fail(ErrorCode::HubMissing,
                    //: %1 is the name of a Space
                    Tr::tr("%1 has no page yet. It gets one when it runs for the first time.").arg(space.id.text()));
    if (!space.isPrivate)
        return address;
    const Result<QJsonDocument> told = hub.askJson({.path = space.id.apiPath(QStringLiteral("/jwt"))}, progress);
    if (!told)
        return failure(told);
    QUrlQuery query;
    addQueryItem(query, QStringLiteral("__sign"), (*told)[QLatin1StringView("token")].toString());
    address.setPath(QStringLiteral("/"));
    address.setQuery(query);
    return address;
}

} // namespace spacewright::hub

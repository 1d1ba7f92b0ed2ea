// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "history.h"

#include <core/hub/client/hubjson.h>

namespace spacewright::hub
{

namespace
{

QString authorOf(const QJsonObject &told)
{
    return told[QLatin1StringView("user")].toString();
}

RemoteCommit commitFrom(const QJsonObject &told)
{
    return {.id = told[QLatin1StringView("id")].toString(),
            .title = told[QLatin1StringView("title")].toString(),
            .message = told[QLatin1StringView("message")].toString(),
            .authors = listOf(told[QLatin1StringView("authors")], authorOf),
            .date = timeOf(told[QLatin1StringView("date")])};
}

} // namespace

Result<QList<RemoteCommit>> readCommits(const HubClient &hub, const SpaceId &space, const QString &revision, int limit,
                                        Progress &progress)
{
    HubRequest request{.path = space.apiPath(QStringLiteral("/commits/") + encodedPart(revision))};
    addQueryItem(request.query, QStringLiteral("limit"), QString::number(limit));
    const Result<QJsonDocument> told = hub.askJson(request, progress);
    return told ? Result<QList<RemoteCommit>>(listOf(QJsonValue(told->array()), commitFrom)) : failure(told);
}

Result<QByteArray> compareRevisions(const HubClient &hub, const SpaceId &space, const QString &from, const QString &to,
                                    Progress &progress)
{
    HubRequest request{.path = space.apiPath(QStringLiteral("/compare/") + encodedPart(from) + QStringLiteral("..") +
                                             encodedPart(to))};
    addQueryItem(request.query, QStringLiteral("raw"), QStringLiteral("true"));
    const Result<http::Response> answer = hub.ask(request, progress);
    return answer ? Result<QByteArray>(answer->body) : failure(answer);
}

} // namespace spacewright::hub

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "spaceinfo.h"

#include <core/hub/client/huberror.h>
#include <core/hub/client/hubjson.h>

namespace spacewright::hub
{

namespace
{

constexpr int pageSize = 500;

QString orderName(SpaceOrder order)
{
    switch (order) {
    case SpaceOrder::Likes:
        return QStringLiteral("likes");
    case SpaceOrder::LastModified:
        return QStringLiteral("lastModified");
    case SpaceOrder::Created:
        return QStringLiteral("createdAt");
    case SpaceOrder::Trending:
        break;
    }
    return QStringLiteral("trendingScore");
}

/// Only what a list shows: `full` would bring the names of all files.
void addShownParts(QUrlQuery &query)
{
    for (const char *part : {"author", "cardData", "disabled", "lastModified", "likes", "private", "runtime", "sdk",
                             "sha", "subdomain", "tags"})
        addQueryItem(query, QStringLiteral("expand"), QLatin1StringView(part));
}

/// The first of two that says something.
QString firstText(const QJsonValue &one, const QJsonValue &other)
{
    return one.toString().isEmpty() ? other.toString() : one.toString();
}

} // namespace

SpaceInfo spaceInfoFrom(const QJsonObject &told)
{
    const QJsonValue card = told[QLatin1StringView("cardData")];
    const QString name = told[QLatin1StringView("id")].toString();
    return {.id = {name.section(u'/', 0, 0), name.section(u'/', 1)},
            .title = firstText(card[QLatin1StringView("title")], told[QLatin1StringView("title")]),
            .emoji = firstText(card[QLatin1StringView("emoji")], told[QLatin1StringView("emoji")]),
            .colorFrom = card[QLatin1StringView("colorFrom")].toString(),
            .colorTo = card[QLatin1StringView("colorTo")].toString(),
            .description = firstText(card[QLatin1StringView("short_description")],
                                     told[QLatin1StringView("ai_short_description")]),
            .sdk = firstText(told[QLatin1StringView("sdk")], card[QLatin1StringView("sdk")]),
            .tags = textsOf(told[QLatin1StringView("tags")]),
            .commit = told[QLatin1StringView("sha")].toString(),
            .lastModified = timeOf(told[QLatin1StringView("lastModified")]),
            .likes = told[QLatin1StringView("likes")].toInt(),
            .isPrivate = told[QLatin1StringView("private")].toBool(),
            .isDisabled = told[QLatin1StringView("disabled")].toBool(),
            .host = told[QLatin1StringView("host")].toString(),
            .subdomain = told[QLatin1StringView("subdomain")].toString(),
            .origin = told[QLatin1StringView("originSpace")][QLatin1StringView("name")].toString(),
            .usedStorage = told[QLatin1StringView("usedStorage")].toInteger(),
            .runtime = runtimeFrom(told[QLatin1StringView("runtime")])};
}

Result<SpaceInfo> readSpace(const HubClient &hub, const SpaceId &space, Progress &progress, const QString &revision)
{
    const QString rest = revision.isEmpty() ? QString() : QStringLiteral("/revision/") + encodedPart(revision);
    const HubRequest request{.path = space.apiPath(rest)};
    const Result<http::Response> answer = hub.ask(request, progress);
    if (!answer)
        return failure(answer);
    const Result<QJsonDocument> told = jsonOf(request, *answer);
    if (!told)
        return failure(told);
    SpaceInfo info = spaceInfoFrom(told->object());
    if (info.id.name.isEmpty())
        return std::unexpected(nonsense(request, *answer, QStringLiteral("no id")));
    return info;
}

Result<> listSpaces(const HubClient &hub, const SpaceQuery &query,
                    const std::function<bool(const QList<SpaceInfo> &)> &take, Progress &progress)
{
    HubRequest request{.path = QStringLiteral("/api/spaces")};
    if (!query.owner.isEmpty())
        addQueryItem(request.query, QStringLiteral("author"), query.owner);
    if (!query.text.isEmpty())
        addQueryItem(request.query, QStringLiteral("search"), query.text);
    for (const QString &tag : query.tags)
        addQueryItem(request.query, QStringLiteral("filter"), tag);
    addQueryItem(request.query, QStringLiteral("sort"), orderName(query.order));
    addQueryItem(request.query, QStringLiteral("limit"),
                 QString::number(query.limit > 0 ? qMin(query.limit, pageSize) : pageSize));
    addShownParts(request.query);
    qsizetype left = query.limit > 0 ? query.limit : std::numeric_limits<qsizetype>::max();
    return hub.askPages(
        request,
        [&take, &left](const QJsonArray &page) {
            QList<SpaceInfo> spaces = listOf(QJsonValue(page), spaceInfoFrom);
            spaces.resize(qMin(spaces.size(), left));
            left -= spaces.size();
            return take(spaces) && left > 0;
        },
        progress);
}

Result<QList<SpaceInfo>> listSpaces(const HubClient &hub, const SpaceQuery &query, Progress &progress)
{
    QList<SpaceInfo> all;
    const Result<> done = listSpaces(
        hub, query,
        [&all](const QList<SpaceInfo> &page) {
            all += page;
            return true;
        },
        progress);
    return done ? Result<QList<SpaceInfo>>(all) : failure(done);
}

/// A Hub that knows no meanings knows names still.
static Result<QList<SpaceInfo>> searchByName(const HubClient &hub, const QString &text, const QString &sdk,
                                             bool includeNotRunning, Progress &progress)
{
    Result<QList<SpaceInfo>> found = listSpaces(
        hub, {.text = text, .tags = sdk.isEmpty() ? QStringList() : QStringList{sdk}, .limit = pageSize}, progress);
    if (found && !includeNotRunning)
        found->removeIf([](const SpaceInfo &space) {
            const Phase phase = space.runtime.phase();
            return phase != Phase::Serving && phase != Phase::ServingAndWorking;
        });
    return found;
}

Result<QList<SpaceInfo>> searchSpaces(const HubClient &hub, const QString &text, const QString &sdk,
                                      bool includeNotRunning, Progress &progress)
{
    HubRequest request{.path = QStringLiteral("/api/spaces/semantic-search")};
    addQueryItem(request.query, QStringLiteral("q"), text);
    if (!sdk.isEmpty())
        addQueryItem(request.query, QStringLiteral("sdk"), sdk);
    if (includeNotRunning)
        addQueryItem(request.query, QStringLiteral("includeNonRunning"), QStringLiteral("true"));
    const Result<QJsonDocument> told = hub.askJson(request, progress);
    if (!told && isMissing(told.error()))
        return searchByName(hub, text, sdk, includeNotRunning, progress);
    return told ? Result<QList<SpaceInfo>>(listOf(QJsonValue(told->array()), spaceInfoFrom)) : failure(told);
}

} // namespace spacewright::hub

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lifecycle.h"

#include <core/hub/client/huberror.h>
#include <core/hub/client/hubjson.h>
#include <core/hub/client/identity.h>

#include <algorithm>

namespace spacewright::hub
{

namespace
{

constexpr QLatin1StringView spaceType("space");
constexpr int badRequest = 400;

/// Once only: a second try after a lost answer would find the first one's work in its way.
Result<> doOnce(const HubClient &hub, HubRequest request, Progress &progress)
{
    request.isRepeatable = false;
    const Result<http::Response> done = hub.ask(request, progress);
    return done ? Result<>() : failure(done);
}

QJsonObject wishesOf(const NewSpace &space)
{
    QJsonObject body{{QStringLiteral("private"), space.isPrivate}};
    if (!space.hardware.isEmpty())
        body.insert(QStringLiteral("hardware"), space.hardware);
    if (space.sleepTime)
        body.insert(QStringLiteral("sleepTimeSeconds"), *space.sleepTime);
    return body;
}

/// Where the Hub cannot be asked about a right: an owner has it, and a member of the organisation that is one, with a
/// token that is for more than reading.
Result<bool> isOwn(const HubClient &hub, const SpaceId &space, Progress &progress)
{
    const Result<Identity> identity = whoami(hub, progress);
    if (!identity)
        return failure(identity);
    const bool isMember = std::ranges::contains(identity->organisations, space.owner, &Organisation::name);
    return identity->role != QLatin1StringView("read") && (identity->name == space.owner || isMember);
}

QString messageOf(const QJsonObject &told)
{
    return told[QLatin1StringView("message")].toString();
}

} // namespace

Result<> createSpace(const HubClient &hub, const NewSpace &space, Progress &progress)
{
    QJsonObject body = wishesOf(space);
    body.insert(QStringLiteral("type"), spaceType);
    body.insert(QStringLiteral("name"), space.id.name);
    body.insert(QStringLiteral("organization"), space.id.owner);
    body.insert(QStringLiteral("sdk"), space.sdk);
    const HubRequest request = HubRequest::withJson("POST", QStringLiteral("/api/repos/create"), body);
    for (int number = 0;; ++number) {
        Result<> done = doOnce(hub, request, progress);
        // Not in the way, but not ready either (huggingface_hub, hf_api: create_repo).
        const bool isBusy = !done && done.error().code == ErrorCode::HubConflict &&
                            done.error().message.contains(QLatin1StringView("operation is in progress"));
        if (!isBusy || number >= hub.policy().attempts ||
            !http::waitFor(http::waitBefore(hub.policy(), number, failure(done)), progress))
            return done;
    }
}

Result<> duplicateSpace(const HubClient &hub, const SpaceId &from, const NewSpace &to, Progress &progress)
{
    QJsonObject body = wishesOf(to);
    body.insert(QStringLiteral("repository"), to.id.text());
    return doOnce(hub, HubRequest::withJson("POST", from.apiPath(QStringLiteral("/duplicate")), body), progress);
}

Result<> moveSpace(const HubClient &hub, const SpaceId &from, const SpaceId &to, Progress &progress)
{
    const QJsonObject body{{QStringLiteral("fromRepo"), from.text()},
                           {QStringLiteral("toRepo"), to.text()},
                           {QStringLiteral("type"), spaceType}};
    return doOnce(hub, HubRequest::withJson("POST", QStringLiteral("/api/repos/move"), body), progress);
}

Result<> setPrivate(const HubClient &hub, const SpaceId &space, bool isPrivate, Progress &progress)
{
    const QJsonObject body{{QStringLiteral("private"), isPrivate}};
    const HubRequest request = HubRequest::withJson("PUT", space.apiPath(QStringLiteral("/settings")), body);
    const Result<http::Response> done = hub.ask(request, progress);
    return done ? Result<>() : failure(done);
}

Result<> deleteSpace(const HubClient &hub, const SpaceId &space, Progress &progress)
{
    const QJsonObject body{{QStringLiteral("type"), spaceType},
                           {QStringLiteral("name"), space.name},
                           {QStringLiteral("organization"), space.owner}};
    return doOnce(hub, HubRequest::withJson("DELETE", QStringLiteral("/api/repos/delete"), body), progress);
}

Result<bool> mayWrite(const HubClient &hub, const SpaceId &space, Progress &progress)
{
    const Result<http::Response> answer =
        hub.ask({.path = space.apiPath(QStringLiteral("/auth-check/write"))}, progress);
    if (answer)
        return true;
    if (isMissing(answer.error()))
        return hub.hasToken() ? isOwn(hub, space, progress) : false;
    const ErrorCode code = answer.error().code;
    if (code == ErrorCode::HubSignInNeeded || code == ErrorCode::HubForbidden)
        return false;
    return failure(answer);
}

Result<QStringList> cardErrors(const HubClient &hub, const QString &readme, Progress &progress)
{
    const QJsonObject body{{QStringLiteral("content"), readme}, {QStringLiteral("repoType"), spaceType}};
    const HubRequest request = HubRequest::withJson("POST", QStringLiteral("/api/validate-yaml"), body);
    const Result<http::Response> answer = hub.ask(request, progress, [](int status) { return status == badRequest; });
    if (!answer)
        return failure(answer);
    const Result<QJsonDocument> told = jsonOf(request, *answer);
    return told ? Result<QStringList>(listOf((*told)[QLatin1StringView("errors")], messageOf)) : failure(told);
}

} // namespace spacewright::hub

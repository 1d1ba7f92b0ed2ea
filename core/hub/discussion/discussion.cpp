// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discussion.h"

#include <core/hub/client/huberror.h>
#include <core/hub/client/hubjson.h>
#include <core/hub/files/history.h>

#include <algorithm>

namespace spacewright::hub
{

namespace
{

Discussion discussionFrom(const QJsonObject &told)
{
    return {.number = told[QLatin1StringView("num")].toInt(),
            .title = told[QLatin1StringView("title")].toString(),
            .status = told[QLatin1StringView("status")].toString(),
            .author = told[QLatin1StringView("author")][QLatin1StringView("name")].toString(),
            .createdAt = timeOf(told[QLatin1StringView("createdAt")]),
            .isPullRequest = told[QLatin1StringView("isPullRequest")].toBool()};
}

QString textOf(const QString &type, const QJsonValue &data)
{
    if (type == QLatin1StringView("comment"))
        return data[QLatin1StringView("latest")][QLatin1StringView("raw")].toString();
    if (type == QLatin1StringView("status-change"))
        return data[QLatin1StringView("status")].toString();
    if (type == QLatin1StringView("commit"))
        return data[QLatin1StringView("subject")].toString();
    return data[QLatin1StringView("to")].toString();
}

DiscussionEvent eventFrom(const QJsonObject &told)
{
    const QString type = told[QLatin1StringView("type")].toString();
    const QJsonValue data = told[QLatin1StringView("data")];
    return {.type = type,
            .id = told[QLatin1StringView("id")].toString(),
            .author = told[QLatin1StringView("author")][QLatin1StringView("name")].toString(),
            .createdAt = timeOf(told[QLatin1StringView("createdAt")]),
            .text = textOf(type, data),
            .commit = data[QLatin1StringView("oid")].toString(),
            .isHidden = data[QLatin1StringView("hidden")].toBool()};
}

DiscussionDetail detailFrom(const QJsonObject &told)
{
    // True, or the list of the files.
    const QJsonValue conflicts = told[QLatin1StringView("filesWithConflicts")];
    const QStringList files = textsOf(conflicts);
    Discussion summary = discussionFrom(told);
    const QList<DiscussionEvent> events = listOf(told[QLatin1StringView("events")], eventFrom);
    // Whoever made the first comment began it; a pull request is what has changes (huggingface_hub, hf_api:
    // get_discussion_details).
    summary.isPullRequest = summary.isPullRequest || told[QLatin1StringView("changes")].isObject();
    if (summary.author.isEmpty() && !events.isEmpty())
        summary.author = events.constFirst().author;
    if (!summary.createdAt.isValid() && !events.isEmpty())
        summary.createdAt = events.constFirst().createdAt;
    return {.summary = summary,
            .events = events,
            .diff = told[QLatin1StringView("diff")].toString().toUtf8(),
            .hasConflicts = conflicts.toBool() || !files.isEmpty(),
            .conflicts = files,
            .mergeCommit = told[QLatin1StringView("changes")][QLatin1StringView("mergeCommitId")].toString()};
}

QString pathOf(const SpaceId &space, int number, const QString &what = {})
{
    return space.apiPath(QStringLiteral("/discussions/%1").arg(number) + what);
}

/// A comment sent twice would stand there twice.
Result<> postOnce(const HubClient &hub, const QString &path, const QJsonObject &body, Progress &progress)
{
    HubRequest request = HubRequest::withJson("POST", path, body);
    request.isRepeatable = false;
    const Result<http::Response> done = hub.ask(request, progress);
    return done ? Result<>() : failure(done);
}

QJsonObject withComment(QJsonObject body, const QString &comment)
{
    if (!comment.isEmpty())
        body.insert(QStringLiteral("comment"), comment);
    return body;
}

HubRequest pageOf(const SpaceId &space, const DiscussionQuery &query, int page)
{
    static const QStringList kinds = {QStringLiteral("all"), QStringLiteral("discussion"),
                                      QStringLiteral("pull_request")};
    static const QStringList statuses = {QStringLiteral("all"), QStringLiteral("open"), QStringLiteral("closed")};
    HubRequest request{.path = space.apiPath(QStringLiteral("/discussions"))};
    addQueryItem(request.query, QStringLiteral("p"), QString::number(page));
    addQueryItem(request.query, QStringLiteral("type"), kinds.at(query.kind));
    addQueryItem(request.query, QStringLiteral("status"), statuses.at(query.status));
    return request;
}

} // namespace

Result<QList<Discussion>> listDiscussions(const HubClient &hub, const SpaceId &space, const DiscussionQuery &query,
                                          Progress &progress)
{
    QList<Discussion> all;
    for (int page = 0; !progress.isCancelled(); ++page) {
        const Result<QJsonDocument> told = hub.askJson(pageOf(space, query, page), progress);
        if (!told)
            return failure(told);
        const QList<Discussion> some = listOf((*told)[QLatin1StringView("discussions")], discussionFrom);
        // Without a number of all, the first page that brings nothing new is the end.
        const bool isNew =
            !some.isEmpty() && !std::ranges::contains(all, some.constFirst().number, &Discussion::number);
        if (!isNew)
            break;
        all += some;
        const QJsonValue count = (*told)[QLatin1StringView("count")];
        if (count.isDouble() && all.size() >= count.toInteger())
            break;
    }
    return all;
}

Result<DiscussionDetail> readDiscussion(const HubClient &hub, const SpaceId &space, int number, Progress &progress)
{
    HubRequest request{.path = pathOf(space, number)};
    addQueryItem(request.query, QStringLiteral("diff"), QStringLiteral("1"));
    const Result<QJsonDocument> told = hub.askJson(request, progress);
    if (!told)
        return failure(told);
    DiscussionDetail detail = detailFrom(told->object());
    if (detail.summary.isPullRequest && !told->object().contains(QLatin1StringView("diff"))) {
        const QString branch = QStringLiteral("refs/pr/%1").arg(number);
        detail.diff = compareRevisions(hub, space, QStringLiteral("main"), branch, progress).value_or(QByteArray());
    }
    return detail;
}

Result<int> startDiscussion(const HubClient &hub, const SpaceId &space, const QString &title, const QString &text,
                            Progress &progress)
{
    HubRequest request = HubRequest::withJson("POST", space.apiPath(QStringLiteral("/discussions")),
                                              {{QStringLiteral("title"), title},
                                               {QStringLiteral("description"), text},
                                               {QStringLiteral("pullRequest"), false}});
    request.isRepeatable = false;
    const Result<QJsonDocument> told = hub.askJson(request, progress);
    return told ? Result<int>((*told)[QLatin1StringView("num")].toInt()) : failure(told);
}

Result<> addComment(const HubClient &hub, const SpaceId &space, int number, const QString &text, Progress &progress)
{
    return postOnce(hub, pathOf(space, number, QStringLiteral("/comment")), withComment({}, text), progress);
}

Result<> renameDiscussion(const HubClient &hub, const SpaceId &space, int number, const QString &title,
                          Progress &progress)
{
    return postOnce(hub, pathOf(space, number, QStringLiteral("/title")), {{QStringLiteral("title"), title}}, progress);
}

Result<> setDiscussionOpen(const HubClient &hub, const SpaceId &space, int number, bool isOpen, const QString &comment,
                           Progress &progress)
{
    const QString status = isOpen ? QStringLiteral("open") : QStringLiteral("closed");
    return postOnce(hub, pathOf(space, number, QStringLiteral("/status")),
                    withComment({{QStringLiteral("status"), status}}, comment), progress);
}

Result<> mergePullRequest(const HubClient &hub, const SpaceId &space, int number, const QString &comment,
                          Progress &progress)
{
    return postOnce(hub, pathOf(space, number, QStringLiteral("/merge")), withComment({}, comment), progress);
}

} // namespace spacewright::hub

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "preupload.h"

#include <core/hub/client/huberror.h>

#include <QJsonArray>

namespace spacewright::hub
{

namespace
{

constexpr qsizetype filesAtOnce = 256;

QJsonObject toJson(const UploadCandidate &file)
{
    return {{QStringLiteral("path"), file.path},
            {QStringLiteral("size"), file.size},
            {QStringLiteral("sample"), QString::fromLatin1(file.sample.toBase64())}};
}

UploadAdvice adviceFrom(const QJsonValue &told, const UploadCandidate &file)
{
    return {.path = file.path,
            // The storage of large files refuses empty ones.
            .isLarge = file.size > 0 && told[QLatin1StringView("uploadMode")].toString() == QLatin1StringView("lfs"),
            .isIgnored = told[QLatin1StringView("shouldIgnore")].toBool(),
            .remoteId = told[QLatin1StringView("oid")].toString()};
}

HubRequest requestFor(const CommitTarget &target, const QList<UploadCandidate> &files, const UploadRules &rules)
{
    QJsonArray list;
    for (const UploadCandidate &file : files)
        list.append(toJson(file));
    QJsonObject body{{QStringLiteral("files"), list}};
    if (!rules.ignore.isEmpty())
        body.insert(QStringLiteral("gitIgnore"), rules.ignore);
    if (!rules.attributes.isEmpty())
        body.insert(QStringLiteral("gitAttributes"), rules.attributes);
    HubRequest request = HubRequest::withJson(
        "POST", target.space.apiPath(QStringLiteral("/preupload/") + encodedPart(target.revision)), body);
    if (target.asPullRequest)
        addQueryItem(request.query, QStringLiteral("create_pr"), QStringLiteral("1"));
    return request;
}

} // namespace

Result<QList<UploadAdvice>> askUploadModes(const HubClient &hub, const CommitTarget &target,
                                           const QList<UploadCandidate> &files, Progress &progress,
                                           const UploadRules &rules)
{
    QList<UploadAdvice> advice;
    for (qsizetype start = 0; start < files.size(); start += filesAtOnce) {
        const QList<UploadCandidate> some = files.mid(start, filesAtOnce);
        const HubRequest request = requestFor(target, some, rules);
        const Result<http::Response> answer = hub.ask(request, progress);
        if (!answer)
            return failure(answer);
        const Result<QJsonDocument> told = jsonOf(request, *answer);
        if (!told)
            return failure(told);
        QHash<QString, QJsonValue> byPath;
        const QJsonArray list = (*told)[QLatin1StringView("files")].toArray();
        for (const auto &file : list)
            byPath.insert(file[QLatin1StringView("path")].toString(), file);
        for (const UploadCandidate &file : some) {
            if (!byPath.contains(file.path))
                return std::unexpected(nonsense(request, *answer, QStringLiteral("nothing about ") + file.path));
            advice += adviceFrom(byPath.value(file.path), file);
        }
    }
    return advice;
}

} // namespace spacewright::hub

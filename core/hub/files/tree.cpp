// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tree.h"

#include <core/hub/client/huberror.h>
#include <core/hub/client/hubjson.h>

#include <algorithm>

namespace spacewright::hub
{

namespace
{

/// The Hub takes more, but refuses a form of too many fields; this is what its own client asks for.
constexpr qsizetype pathsAtOnce = 500;

/// By the name of the tree's own form, or of the list of files; the kind of hash may stand before it.
QString largeName(const QJsonValue &told)
{
    const QString oid = told[QLatin1StringView("oid")].toString();
    return (oid.isEmpty() ? told[QLatin1StringView("sha256")].toString() : oid).section(u':', -1);
}

RemoteEntry entryFrom(const QJsonObject &told)
{
    const QJsonValue large = told[QLatin1StringView("lfs")];
    const bool isLarge = large.isObject();
    return {.path = told[QLatin1StringView("path")].toString(),
            .isFolder = told[QLatin1StringView("type")].toString() == QLatin1StringView("directory"),
            .size = (isLarge ? large[QLatin1StringView("size")] : told[QLatin1StringView("size")]).toInteger(),
            .isLarge = isLarge,
            .contentId = isLarge ? largeName(large) : told[QLatin1StringView("oid")].toString()};
}

bool isNameless(const RemoteEntry &entry)
{
    return entry.path.isEmpty();
}

Error nameless(const HubRequest &request)
{
    return nonsense(request, {}, QStringLiteral("an entry without \"path\""));
}

} // namespace

Result<> listTree(const HubClient &hub, const SpaceId &space, const QString &revision, const QString &folder,
                  bool recursive, const std::function<bool(const QList<RemoteEntry> &)> &take, Progress &progress)
{
    HubRequest request{.path = space.apiPath(QStringLiteral("/tree/") + encodedPart(revision))};
    if (!folder.isEmpty())
        request.path += u'/' + encodedPart(folder);
    addQueryItem(request.query, QStringLiteral("recursive"),
                 recursive ? QStringLiteral("true") : QStringLiteral("false"));
    bool isGood = true;
    const Result<> asked = hub.askPages(
        request,
        [&take, &isGood](const QJsonArray &page) {
            const QList<RemoteEntry> entries = listOf(QJsonValue(page), entryFrom);
            isGood = std::ranges::none_of(entries, isNameless);
            return isGood && take(entries);
        },
        progress);
    return isGood ? asked : std::unexpected(nameless(request));
}

Result<QList<RemoteEntry>> entriesAt(const HubClient &hub, const SpaceId &space, const QString &revision,
                                     const QStringList &paths, Progress &progress)
{
    const QString path = space.apiPath(QStringLiteral("/paths-info/") + encodedPart(revision));
    QList<RemoteEntry> entries;
    for (qsizetype start = 0; start < paths.size(); start += pathsAtOnce) {
        const QJsonObject body{{QStringLiteral("paths"), QJsonArray::fromStringList(paths.mid(start, pathsAtOnce))},
                               {QStringLiteral("expand"), false}};
        const HubRequest request = HubRequest::withJson("POST", path, body);
        const Result<QJsonDocument> told = hub.askJson(request, progress);
        if (!told)
            return failure(told);
        entries += listOf(QJsonValue(told->array()), entryFrom);
        if (std::ranges::any_of(entries, isNameless))
            return std::unexpected(nameless(request));
    }
    return entries;
}

} // namespace spacewright::hub

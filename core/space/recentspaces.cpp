// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recentspaces.h"

#include <core/base/statefile.h>

#include <QFileInfo>
#include <QJsonObject>

namespace spacewright::space
{

namespace
{

QString stateFile()
{
    return QStringLiteral("recent.json");
}

constexpr qsizetype longest = 30;

QJsonObject toJson(const RecentSpace &space)
{
    return {{QStringLiteral("folder"), space.folder},
            {QStringLiteral("title"), space.title},
            {QStringLiteral("sdk"), space.sdk},
            {QStringLiteral("emoji"), space.emoji},
            {QStringLiteral("opened"), space.opened.toUTC().toString(Qt::ISODateWithMs)}};
}

RecentSpace fromJson(const QJsonValue &entry)
{
    return {entry[u"folder"].toString(), entry[u"title"].toString(), entry[u"sdk"].toString(),
            entry[u"emoji"].toString(), QDateTime::fromString(entry[u"opened"].toString(), Qt::ISODateWithMs)};
}

void removeFolder(QJsonArray &entries, const QString &folder)
{
    for (qsizetype i = entries.size() - 1; i >= 0; --i) {
        if (entries.at(i)[u"folder"].toString() == folder)
            entries.removeAt(i);
    }
}

} // namespace

QList<RecentSpace> recentSpaces()
{
    QList<RecentSpace> spaces;
    const QJsonArray entries = readStateFile(stateFile());
    for (const auto &entry : entries) {
        const RecentSpace space = fromJson(entry);
        if (!space.folder.isEmpty() && QFileInfo(space.folder).isDir())
            spaces.append(space);
    }
    return spaces;
}

Result<> rememberSpace(const RecentSpace &space)
{
    return changeStateFile(stateFile(), [&space](QJsonArray &entries) {
        removeFolder(entries, space.folder);
        entries.prepend(toJson(space));
        while (entries.size() > longest)
            entries.removeLast();
    });
}

Result<> forgetSpace(const QString &folder)
{
    return changeStateFile(stateFile(), [&folder](QJsonArray &entries) { removeFolder(entries, folder); });
}

} // namespace spacewright::space

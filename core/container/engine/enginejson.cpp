// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "enginejson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

namespace spacewright::container
{

QMap<QString, QString> textsOf(const QJsonValue &object)
{
    QMap<QString, QString> texts;
    const QJsonObject members = object.toObject();
    for (auto member = members.begin(); member != members.end(); ++member)
        texts.insert(member.key(), member->toString());
    return texts;
}

QStringList listOf(const QJsonValue &array)
{
    QStringList list;
    for (const auto &value : array.toArray())
        list += value.toString();
    return list;
}

QMap<QString, QString> assignmentsOf(const QJsonValue &array)
{
    QMap<QString, QString> values;
    for (const QString &entry : listOf(array))
        values.insert(entry.section(QLatin1Char('='), 0, 0), entry.section(QLatin1Char('='), 1));
    return values;
}

void addLabelFilter(QUrlQuery &query, const QString &label, QJsonObject filters)
{
    if (!label.isEmpty())
        filters[QStringLiteral("label")] = QJsonArray{label};
    addQueryItem(query, QStringLiteral("filters"),
                 QString::fromUtf8(QJsonDocument(filters).toJson(QJsonDocument::Compact)));
}

void addQueryItem(QUrlQuery &query, const QString &name, const QString &value)
{
    query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
}

} // namespace spacewright::container

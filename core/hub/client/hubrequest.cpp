// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubrequest.h"

#include <QJsonDocument>

namespace spacewright::hub
{

HubRequest HubRequest::withJson(const QByteArray &method, const QString &path, const QJsonObject &body)
{
    return {.method = method,
            .path = path,
            .body = QJsonDocument(body).toJson(QJsonDocument::Compact),
            .contentType = "application/json"};
}

void addQueryItem(QUrlQuery &query, const QString &name, const QString &value)
{
    query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
}

} // namespace spacewright::hub

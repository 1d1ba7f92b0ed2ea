// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/http/client.h>

#include <QJsonObject>
#include <QUrlQuery>

namespace spacewright::hub
{

/// One question to the Hub.
struct HubRequest {
    QByteArray method = "GET";
    /// Behind the Hub's address, encoded: "/api/spaces/owner/name".
    QString path;
    QUrlQuery query = {};
    QByteArray body = {};
    QByteArray contentType = {};
    QList<QPair<QByteArray, QByteArray>> headers = {};
    /// Makes what is sent in place of the body, for each try anew.
    std::function<http::BodySource()> makeBody = {};
    /// How many bytes makeBody() gives; -1 if nobody knows, and then it goes in chunks.
    qint64 bodySize = -1;
    /// How long next to nothing may come or go before the Hub counts as dead.
    std::chrono::milliseconds patience{30'000};
    /// Whether the same may be sent again when nobody knows what became of it.
    bool isRepeatable = true;
    /// Longer answers are refused.
    qint64 answerLimit = qint64(64) * 1024 * 1024;

    /// One with an object of JSON as its body.
    static HubRequest withJson(const QByteArray &method, const QString &path, const QJsonObject &body);
};

/// Adds a value encoded as a whole: QUrlQuery itself leaves a plus sign, which servers read as a space.
void addQueryItem(QUrlQuery &query, const QString &name, const QString &value);

} // namespace spacewright::hub

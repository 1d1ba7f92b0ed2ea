// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "volumes.h"

#include <core/container/engine/enginejson.h>

#include <QJsonArray>

namespace spacewright::container
{

Result<> Volumes::create(const QString &name, const QMap<QString, QString> &labels, Progress &progress) const
{
    QJsonObject texts;
    for (const auto &[key, value] : labels.asKeyValueRange())
        texts[key] = value;
    const QJsonObject body{{QStringLiteral("Name"), name}, {QStringLiteral("Labels"), texts}};
    const EngineCall call{.method = "POST",
                          .path = QStringLiteral("/volumes/create"),
                          .body = QJsonDocument(body).toJson(QJsonDocument::Compact)};
    const Result<http::Response> answer = m_engine.ask(call, progress);
    return answer ? Result<>() : failure(answer);
}

Result<QStringList> Volumes::list(const QString &label, Progress &progress) const
{
    EngineCall call{.path = QStringLiteral("/volumes")};
    addLabelFilter(call.query, label);
    const Result<QJsonDocument> answer = m_engine.askJson(call, progress);
    if (!answer)
        return failure(answer);
    QStringList names;
    for (const auto &volume : answer->object()[QLatin1StringView("Volumes")].toArray())
        names += volume[QLatin1StringView("Name")].toString();
    return names;
}

Result<> Volumes::remove(const QString &name, Progress &progress) const
{
    const EngineCall call{.method = "DELETE", .path = QStringLiteral("/volumes/") + name};
    const Result<http::Response> answer = m_engine.ask(call, progress);
    if (answer || answer.error().code == ErrorCode::VolumeMissing)
        return {};
    return failure(answer);
}

} // namespace spacewright::container

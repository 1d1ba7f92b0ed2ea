// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "builders.h"

#include <QJsonArray>
#include <QJsonObject>

namespace spacewright::container
{

Result<QStringList> abandonedBuilders(const Engine &engine, const BuildTime &time, Progress &progress)
{
    if (!engine.isPodman())
        return QStringList();
    // Podman's own interface: Docker's does not know of containers that are not run.
    EngineCall call{.path = QStringLiteral("/libpod/containers/json")};
    call.query.addQueryItem(QStringLiteral("all"), QStringLiteral("true"));
    call.query.addQueryItem(QStringLiteral("external"), QStringLiteral("true"));
    const Result<QJsonDocument> listed = engine.askJson(call, progress);
    if (!listed)
        return failure(listed);
    QStringList found;
    for (const QJsonValue &one : listed->array()) {
        const QDateTime made = QDateTime::fromString(one[QLatin1StringView("Created")].toString(), Qt::ISODateWithMs);
        const QString name = one[QLatin1StringView("Names")].toArray().at(0).toString();
        const bool isBuilder = one[QLatin1StringView("State")] == QLatin1StringView("storage") &&
                               name.contains(QLatin1StringView("-working-container"));
        if (isBuilder && made >= time.begun && made <= time.ended)
            found += one[QLatin1StringView("Id")].toString();
    }
    return found;
}

} // namespace spacewright::container

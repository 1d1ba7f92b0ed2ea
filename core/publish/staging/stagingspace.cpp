// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stagingspace.h"

#include <core/hub/space/hardware.h>
#include <core/hub/space/lifecycle.h>
#include <core/hub/space/runtime.h>
#include <core/run/processmark.h>

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace spacewright::publish
{

namespace
{

const QString markKind = QStringLiteral("staging");
constexpr qsizetype longestName = 40;
constexpr qsizetype hashLength = 8;

hub::SpaceId idOf(const QJsonObject &mark)
{
    return hub::SpaceId::parse(mark.value(QStringLiteral("space")).toString()).value_or(hub::SpaceId());
}

bool isAt(const QJsonObject &mark, const QUrl &endpoint)
{
    return mark.value(QStringLiteral("endpoint")).toString() == endpoint.toString();
}

void removeMarks(const QUrl &endpoint, const hub::SpaceId &id)
{
    for (const QString &path : run::markPaths(markKind)) {
        const QJsonObject mark = run::readMark(path);
        if (isAt(mark, endpoint) && idOf(mark) == id && !run::isOwnerAlive(mark))
            QFile::remove(path);
    }
}

} // namespace

hub::SpaceId stagingName(const hub::Identity &identity, const QString &folder)
{
    static const QRegularExpression foreign(QStringLiteral("[^A-Za-z0-9]+"));
    static const QRegularExpression edges(QStringLiteral("^-+|-+$"));
    const QByteArray hash = QCryptographicHash::hash(folder.toUtf8(), QCryptographicHash::Sha256).toHex();
    const QString name =
        QFileInfo(folder).fileName().replace(foreign, QStringLiteral("-")).left(longestName).remove(edges);
    return {.owner = identity.name,
            .name = QStringList{QStringLiteral("staging"), name, QString::fromLatin1(hash.first(hashLength))}
                        .filter(QRegularExpression(QStringLiteral(".")))
                        .join(QLatin1Char('-'))};
}

StagingMark::StagingMark(const QUrl &endpoint, const hub::SpaceId &id) : m_path(run::newMarkPath(markKind))
{
    run::writeOwnMark(m_path,
                      {{QStringLiteral("endpoint"), endpoint.toString()}, {QStringLiteral("space"), id.text()}});
}

StagingMark::~StagingMark()
{
    if (!m_isKept)
        QFile::remove(m_path);
}

QList<hub::SpaceId> leftStagingSpaces(const QUrl &endpoint)
{
    QList<hub::SpaceId> left;
    QList<hub::SpaceId> used;
    for (const QString &path : run::markPaths(markKind)) {
        const QJsonObject mark = run::readMark(path);
        const hub::SpaceId id = idOf(mark);
        if (id.name.isEmpty() || !isAt(mark, endpoint))
            continue;
        (run::isOwnerAlive(mark) ? used : left) += id;
    }
    // Somebody runs the same folder again.
    left.removeIf([&used](const hub::SpaceId &id) { return used.contains(id); });
    return left;
}

Result<> removeStagingSpace(const hub::HubClient &hub, const hub::SpaceId &id, Progress &progress)
{
    const Result<hub::Runtime> paused = hub::pauseSpace(hub, id, progress);
    const bool isGone = !paused && paused.error().code == ErrorCode::HubMissing;
    // One that cannot be paused, as a static one, can be removed all the same.
    const Result<> removed = isGone ? Result<>() : hub::deleteSpace(hub, id, progress);
    if (removed || removed.error().code == ErrorCode::HubMissing) {
        removeMarks(hub.endpoint(), id);
        return {};
    }
    return removed;
}

Result<std::optional<double>> hourlyCost(const hub::HubClient &hub, const QString &flavor, Progress &progress)
{
    const Result<QList<hub::Hardware>> table = hub::hardwareTable(hub, progress);
    if (!table)
        return failure(table);
    const auto row = std::ranges::find(*table, flavor, &hub::Hardware::name);
    return row == table->end() ? std::optional<double>() : std::optional<double>(row->dollarsPerHour);
}

} // namespace spacewright::publish

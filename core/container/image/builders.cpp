// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "builders.h"

#include <core/container/engine/enginejson.h>

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

namespace spacewright::container
{

namespace
{

/// Podman's own interface: Docker's does not know of containers that are not run, nor of images that a build may take
/// up again.
EngineCall listCall(const QString &path)
{
    EngineCall call{.path = path};
    call.query.addQueryItem(QStringLiteral("all"), QStringLiteral("true"));
    return call;
}

Result<QSet<QString>> imagesWith(const Engine &engine, const QString &label, Progress &progress)
{
    EngineCall call = listCall(QStringLiteral("/libpod/images/json"));
    addLabelFilter(call.query, label);
    const Result<QJsonDocument> listed = engine.askJson(call, progress);
    if (!listed)
        return failure(listed);
    QSet<QString> ids;
    for (const auto &one : listed->array())
        ids += one[QLatin1StringView("Id")].toString();
    return ids;
}

/// Podman names a builder after what it begins with: "python-working-container-1" of "docker.io/library/python:3.13".
bool isOf(const QString &builder, const QString &base)
{
    const QString last = base.section(QLatin1Char('/'), -1);
    const QString plain = last.section(QLatin1Char('@'), 0, 0).section(QLatin1Char(':'), 0, 0);
    return builder.startsWith(plain + QLatin1StringView("-working-container"));
}

} // namespace

Result<QStringList> abandonedBuilders(const Engine &engine, const BrokenBuild &build, const QString &label,
                                      Progress &progress)
{
    if (!engine.isPodman())
        return QStringList();
    EngineCall call = listCall(QStringLiteral("/libpod/containers/json"));
    call.query.addQueryItem(QStringLiteral("external"), QStringLiteral("true"));
    const Result<QJsonDocument> listed = engine.askJson(call, progress);
    if (!listed)
        return failure(listed);
    const Result<QSet<QString>> own = imagesWith(engine, label, progress);
    if (!own)
        return failure(own);
    QStringList found;
    for (const auto &one : listed->array()) {
        const QDateTime made = QDateTime::fromString(one[QLatin1StringView("Created")].toString(), Qt::ISODateWithMs);
        const QString name = one[QLatin1StringView("Names")].toArray().at(0).toString();
        const bool isBuilder = one[QLatin1StringView("State")] == QLatin1StringView("storage") &&
                               name.contains(QLatin1StringView("-working-container"));
        const bool isOwn = build.bases.isEmpty() || own->contains(one[QLatin1StringView("ImageID")].toString()) ||
                           std::ranges::any_of(build.bases, [&name](const QString &base) { return isOf(name, base); });
        if (isBuilder && isOwn && made >= build.begun && made <= build.ended)
            found += one[QLatin1StringView("Id")].toString();
    }
    return found;
}

} // namespace spacewright::container

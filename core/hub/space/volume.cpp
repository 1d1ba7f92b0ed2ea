// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "volume.h"

namespace spacewright::hub
{

namespace
{

constexpr QLatin1StringView typeKey("type");
constexpr QLatin1StringView sourceKey("source");
constexpr QLatin1StringView pathKey("mountPath");
constexpr QLatin1StringView revisionKey("revision");
constexpr QLatin1StringView readOnlyKey("readOnly");

} // namespace

Volume volumeFrom(const QJsonObject &told)
{
    return {.type = told.value(typeKey).toString(),
            .source = told.value(sourceKey).toString(),
            .mountPath = told.value(pathKey).toString(),
            .revision = told.value(revisionKey).toString(),
            .isReadOnly = told.value(readOnlyKey).toBool()};
}

QJsonObject toJson(const Volume &volume)
{
    QJsonObject told{{typeKey, volume.type}, {sourceKey, volume.source}, {pathKey, volume.mountPath}};
    if (!volume.revision.isEmpty())
        told.insert(revisionKey, volume.revision);
    if (volume.isReadOnly)
        told.insert(readOnlyKey, true);
    return told;
}

} // namespace spacewright::hub

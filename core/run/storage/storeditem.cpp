// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storeditem.h"

#include <QCoreApplication>

namespace spacewright::run
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(StoredItem)
};

using Kind = StoredItem::Kind;

} // namespace

QString storedKindName(Kind kind)
{
    switch (kind) {
    case Kind::Environment:
        return QStringLiteral("environment");
    case Kind::Image:
        return QStringLiteral("image");
    case Kind::Container:
        return QStringLiteral("container");
    case Kind::Build:
        return QStringLiteral("build");
    case Kind::Downloads:
        return QStringLiteral("downloads");
    case Kind::Models:
        return QStringLiteral("models");
    case Kind::Cache:
        break;
    }
    return QStringLiteral("cache");
}

QString storedKindTitle(Kind kind)
{
    switch (kind) {
    case Kind::Environment:
        return Tr::tr("Environments");
    case Kind::Image:
        return Tr::tr("Images");
    case Kind::Container:
        return Tr::tr("Containers");
    case Kind::Build:
        return Tr::tr("Builds and logs");
    case Kind::Downloads:
        return Tr::tr("Downloaded packages");
    case Kind::Models:
        return Tr::tr("Models");
    case Kind::Cache:
        break;
    }
    return Tr::tr("Caches");
}

QList<Kind> storedKinds()
{
    return {Kind::Environment, Kind::Image, Kind::Container, Kind::Build, Kind::Downloads, Kind::Models, Kind::Cache};
}

} // namespace spacewright::run

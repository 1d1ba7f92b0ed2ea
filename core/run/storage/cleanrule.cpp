// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanrule.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

#include <algorithm>

namespace spacewright::run
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(CleanRule)
};

using Kind = StoredItem::Kind;

/// The ids of the builds that stay because they are among the newest of their Space.
QSet<QString> newestBuilds(const QList<StoredItem> &items, int count)
{
    QHash<QString, QList<const StoredItem *>> bySpace;
    for (const StoredItem &item : items) {
        if (item.kind == Kind::Build && !item.isPinned)
            bySpace[item.spaceFolder] += &item;
    }
    QSet<QString> newest;
    for (QList<const StoredItem *> &builds : bySpace) {
        std::ranges::sort(builds, std::greater{}, &StoredItem::used);
        for (const StoredItem *build : builds.first(qMin<qsizetype>(count, builds.size())))
            newest += build->id;
    }
    return newest;
}

QString countText(Kind kind, int count)
{
    switch (kind) {
    case Kind::Environment:
        return Tr::tr("%n environment(s)", nullptr, count);
    case Kind::Image:
        return Tr::tr("%n image(s)", nullptr, count);
    case Kind::Container:
        return Tr::tr("%n container(s)", nullptr, count);
    case Kind::Build:
        return Tr::tr("%n build(s)", nullptr, count);
    case Kind::Downloads:
        return Tr::tr("downloaded packages");
    case Kind::Models:
        return Tr::tr("models");
    case Kind::Cache:
        break;
    }
    return Tr::tr("%n cache(s)", nullptr, count);
}

} // namespace

QList<StoredItem> itemsBy(const CleanRule &rule, const QList<StoredItem> &items, const QDateTime &now)
{
    const QSet<QString> kept = newestBuilds(items, rule.keptBuilds);
    QList<StoredItem> chosen;
    for (const StoredItem &item : items) {
        const bool isYoung = rule.olderThanDays > 0 && item.used.isValid() &&
                             item.used.secsTo(now) < qint64(rule.olderThanDays) * 24 * 3600;
        const bool isOther = !rule.spaceFolder.isEmpty() && item.spaceFolder != rule.spaceFolder;
        if (!item.isPinned && !item.isInUse && rule.kinds.contains(item.kind) && !isYoung && !isOther &&
            !kept.contains(item.id))
            chosen += item;
    }
    return chosen;
}

qint64 sizeOf(const QList<StoredItem> &items)
{
    qint64 size = 0;
    for (const StoredItem &item : items)
        size += item.size;
    return size;
}

QString planText(const QList<StoredItem> &items)
{
    if (items.isEmpty())
        return Tr::tr("Nothing goes.");
    QStringList parts;
    for (const Kind kind : storedKinds()) {
        const auto count = std::ranges::count(items, kind, &StoredItem::kind);
        if (count > 0)
            parts += countText(kind, int(count));
    }
    //: %1 is a list such as "3 environments, 9 builds", %2 a size such as "3.4 GB"
    return Tr::tr("What goes: %1. About %2 get free.")
        .arg(parts.join(QStringLiteral(", ")), QLocale().formattedDataSize(sizeOf(items), 1));
}

} // namespace spacewright::run

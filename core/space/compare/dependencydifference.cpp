// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dependencydifference.h"

#include <core/space/dependencies.h>

#include <QCoreApplication>
#include <QMap>

namespace spacewright::space
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(DependencyDifference)
};

/// Everything that a Space asks for, by name.
QMap<QString, QString> wantedBy(const Space &space)
{
    const Dependencies dependencies = readDependencies(space);
    QMap<QString, QString> wanted = dependencies.wanted;
    for (QString &version : wanted) {
        if (version.isEmpty())
            version = Tr::tr("any version");
    }
    for (const QString &package : dependencies.systemPackages)
        //: What a package is: one of the operating system's
        wanted.insert(package, Tr::tr("of the system"));
    wanted.insert(QStringLiteral("sdk"), manifest::sdkName(space.card.sdk));
    wanted.insert(QStringLiteral("sdk_version"), space.card.sdkVersion);
    wanted.insert(QStringLiteral("python"), space.card.pythonVersion);
    return wanted;
}

} // namespace

QList<DependencyChange> compareDependencies(const Space &before, const Space &after)
{
    const QMap<QString, QString> old = wantedBy(before);
    const QMap<QString, QString> now = wantedBy(after);
    QList<DependencyChange> changes;
    QStringList names = old.keys() + now.keys();
    names.sort();
    names.removeDuplicates();
    for (const QString &name : std::as_const(names)) {
        if (old.value(name) != now.value(name))
            changes += {name, old.value(name), now.value(name)};
    }
    return changes;
}

} // namespace spacewright::space

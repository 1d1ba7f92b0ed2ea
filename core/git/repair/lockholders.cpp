// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lockholders.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

#include <algorithm>

#include <unistd.h>

namespace spacewright::git
{

namespace
{

QString targetOf(const QString &link)
{
    return QFileInfo(link).symLinkTarget();
}

bool holds(const QString &process, const QStringList &files)
{
    QDirIterator open(process + QStringLiteral("/fd"), QDir::Files | QDir::System | QDir::NoDotAndDotDot);
    while (open.hasNext()) {
        if (files.contains(targetOf(open.next())))
            return true;
    }
    return false;
}

bool worksIn(const QString &process, const QStringList &folders)
{
    const QString place = targetOf(process + QStringLiteral("/cwd"));
    return std::ranges::any_of(
        folders, [&](const QString &folder) { return place == folder || place.startsWith(folder + u'/'); });
}

QString nameOf(const QString &process)
{
    QFile name(process + QStringLiteral("/comm"));
    return name.open(QIODevice::ReadOnly) ? QString::fromLocal8Bit(name.readAll().trimmed()) : QString();
}

} // namespace

QString holderOf(const QStringList &files, const QStringList &folders)
{
    const QString own = QString::number(::getpid());
    const QStringList entries = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &entry : entries) {
        if (!entry.at(0).isDigit() || entry == own)
            continue;
        const QString process = QStringLiteral("/proc/") + entry;
        const QString name = nameOf(process);
        if (holds(process, files) || (name.startsWith(QLatin1StringView("git")) && worksIn(process, folders)))
            return name;
    }
    return {};
}

} // namespace spacewright::git

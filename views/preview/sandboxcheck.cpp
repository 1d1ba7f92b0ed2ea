// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandboxcheck.h"

#include <QFile>
#include <QList>

namespace spacewright::views
{
namespace
{

constexpr auto filtered = "2";

QList<QByteArray> field(const QByteArray &status, QByteArrayView name)
{
    for (const QByteArray &line : status.split('\n')) {
        if (line.startsWith(name) && line.size() > name.size() && line.at(name.size()) == ':')
            return line.mid(name.size() + 1).simplified().split(' ');
    }
    return {};
}

QByteArray statusOf(const QString &process)
{
    QFile file(QStringLiteral("/proc/%1/status").arg(process));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

bool isLockedUp(const QByteArray &pageStatus, const QByteArray &ownStatus)
{
    // The links in /proc/PID/ns of a locked up process are hidden from us, but each PID namespace adds a number here,
    // and the engine makes them all in one go: user, PID and network.
    const bool hasNamespaces = field(pageStatus, "NSpid").size() > field(ownStatus, "NSpid").size();
    return hasNamespaces && field(pageStatus, "Seccomp").value(0) == filtered;
}

bool isLockedUp(qint64 pagePid)
{
    const QByteArray page = statusOf(QString::number(pagePid));
    return page.isEmpty() || isLockedUp(page, statusOf(QStringLiteral("self")));
}

} // namespace spacewright::views

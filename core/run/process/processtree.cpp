// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "processtree.h"

#include <QDir>
#include <QFile>
#include <QSet>

#include <unistd.h>

namespace spacewright::run
{

namespace
{

QByteArray procFile(qint64 process, const char *name)
{
    QFile file(QStringLiteral("/proc/%1/%2").arg(process).arg(QLatin1StringView(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Fields of /proc/PID/stat from the third on: the second is a name that may hold anything.
QList<QByteArray> statFields(qint64 process)
{
    const QByteArray stat = procFile(process, "stat");
    return stat.sliced(qMin(stat.lastIndexOf(')') + 2, stat.size())).split(' ');
}

QSet<QByteArray> socketInodes(qint64 process)
{
    QSet<QByteArray> inodes;
    const QByteArray folder = "/proc/" + QByteArray::number(process) + "/fd/";
    for (const QString &name : QDir(QString::fromLatin1(folder)).entryList(QDir::Files | QDir::System)) {
        char target[64];
        const ssize_t size = ::readlink((folder + name.toLatin1()).constData(), target, sizeof target);
        const QByteArrayView link(target, qMax<ssize_t>(size, 0));
        if (link.startsWith("socket:["))
            inodes.insert(link.sliced(8).chopped(1).toByteArray());
    }
    return inodes;
}

} // namespace

QList<qint64> childProcesses(qint64 process)
{
    QList<qint64> children;
    const QDir threads(QStringLiteral("/proc/%1/task").arg(process));
    for (const QString &thread : threads.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile file(threads.filePath(thread) + QStringLiteral("/children"));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        for (const QByteArray &child : file.readAll().split(' ')) {
            if (!child.isEmpty())
                children += child.toLongLong();
        }
    }
    return children;
}

qint64 parentOf(qint64 process)
{
    const QList<QByteArray> fields = statFields(process);
    return fields.size() > 1 ? fields[1].toLongLong() : 0;
}

QByteArray processName(qint64 process)
{
    return procFile(process, "comm").trimmed();
}

QList<qint64> appProcesses(qint64 root)
{
    QList<qint64> found;
    QList<qint64> open = {root};
    while (!open.isEmpty()) {
        const qint64 process = open.takeFirst();
        open += childProcesses(process);
        const QByteArray name = processName(process);
        if (name != "bwrap" && !name.startsWith("pasta") && !name.startsWith("passt"))
            found += process;
    }
    return found;
}

Usage usageOf(const QList<qint64> &processes)
{
    static const auto ticks = double(::sysconf(_SC_CLK_TCK));
    static const qint64 page = ::sysconf(_SC_PAGESIZE);
    Usage usage;
    for (const qint64 process : processes) {
        const QList<QByteArray> fields = statFields(process);
        if (fields.size() > 12)
            usage.cpuSeconds += double(fields[11].toLongLong() + fields[12].toLongLong()) / ticks;
        const QList<QByteArray> memory = procFile(process, "statm").split(' ');
        if (memory.size() > 2)
            usage.memory += (memory[1].toLongLong() - memory[2].toLongLong()) * page;
    }
    return usage;
}

QList<quint16> listeningPorts(const QList<qint64> &processes)
{
    constexpr auto listening = "0A"; // TCP_LISTEN of the kernel's include/net/tcp_states.h
    QList<quint16> ports;
    for (const qint64 process : processes) {
        const QSet<QByteArray> inodes = socketInodes(process);
        if (inodes.isEmpty())
            continue;
        const QByteArray tables = procFile(process, "net/tcp") + procFile(process, "net/tcp6");
        for (const QByteArray &line : tables.split('\n')) {
            const QList<QByteArray> fields = line.simplified().split(' ');
            if (fields.size() < 10 || fields[3] != listening || !inodes.contains(fields[9]))
                continue;
            const auto port = quint16(fields[1].split(':').last().toUInt(nullptr, 16));
            if (!ports.contains(port))
                ports += port;
        }
    }
    return ports;
}

qint64 startTime(qint64 process)
{
    const QList<QByteArray> fields = statFields(process);
    // A zombie is nobody's owner any more.
    const bool alive = fields.size() > 19 && fields[0] != "Z" && fields[0] != "X";
    return alive ? fields[19].toLongLong() : 0;
}

} // namespace spacewright::run

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session.h"

#include "buildrecord.h"
#include "processmark.h"
#include <core/run/container/containermark.h>
#include <core/run/container/leftapp.h>
#include <core/run/running/sessionmark.h>
#include <core/run/running/wishfile.h>
#include <core/run/sandbox/environmentstore.h>
#include <core/run/sandbox/sandboxnetwork.h>
#include <core/run/static/pagecopy.h>

#include <core/base/log.h>

#include <QCoreApplication>
#include <QDir>

#include <csignal>
#include <poll.h>
#include <unistd.h>

// The header of glibc 2.41 does not say itself that it is one of C.
extern "C" {
#include <sys/pidfd.h>
}

namespace spacewright::run
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Leftovers)
};

constexpr int endWaitMs = 1000;

/// Ends @p process if it carries @p mark in its environment. Its id may be somebody else's a moment later: the handle
/// means this one for good.
void endMarked(pid_t process, const QByteArray &mark)
{
    const int handle = ::pidfd_open(process, 0);
    if (handle < 0)
        return;
    QFile file(QStringLiteral("/proc/%1/environ").arg(process));
    if (file.open(QIODevice::ReadOnly) && file.readAll().contains(mark)) {
        qCInfo(logRun) << "Ending the leftover process" << process;
        ::pidfd_send_signal(handle, SIGKILL, nullptr, 0);
        // It may be writing to what is cleaned next.
        pollfd gone{.fd = handle, .events = POLLIN, .revents = 0};
        ::poll(&gone, 1, endWaitMs);
    }
    ::close(handle);
}

/// Ends what a dead session left. The kernel ends sandboxes with us, so there is only something to do where it did not.
void endProcesses(const QByteArray &mark)
{
    for (const QString &name : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        bool isNumber = false;
        const pid_t process = name.toInt(&isNumber);
        if (isNumber)
            endMarked(process, mark);
    }
}

void closeRecordIn(const QString &folder)
{
    Result<BuildRecord> record = loadRecord(folder);
    if (!record || !isOngoing(record->stage))
        return;
    record->stage = Stage::Stopped;
    record->reason = Tr::tr("Spacewright ended before the run did.");
    if (const Result<> saved = closeRecord(*record); !saved)
        qCWarning(logRun) << saved.error().detail;
}

} // namespace

void cleanLeftovers(const QSet<QString> &kept)
{
    cleanNetworks();
    const QSet<QString> containers = attendedContainers() + kept;
    removeLeftApps(containers);
    cleanContainers(containers);
    bool anyAlive = false;
    bool anyDead = false;
    for (const QString &path : markPaths(sessionMarkKind)) {
        const QJsonObject mark = readMark(path);
        if (isOwnerAlive(mark)) {
            anyAlive = true;
            continue;
        }
        const qint64 process = ownerOf(mark);
        const qint64 started = ownerStart(mark);
        anyDead = true;
        qCInfo(logRun) << "Cleaning up after process" << process;
        if (process > 0)
            endProcesses("SPACEWRIGHT_OWNER=" + QByteArray::number(process) + '-' + QByteArray::number(started) + '\0');
        closeRecordIn(mark.value(QStringLiteral("record")).toString());
        QFile::remove(wishPath(path));
        QFile::remove(path);
    }
    if (!anyDead)
        return;
    removeInterruptedEnvironments();
    if (!anyAlive)
        removeInterruptedDownloads();
    removeLeftPages();
}

} // namespace spacewright::run

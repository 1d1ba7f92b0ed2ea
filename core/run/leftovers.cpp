// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "leftovers.h"

#include "buildrecord.h"
#include "session.h"
#include <core/run/container/containermark.h>
#include <core/run/container/leftapp.h>
#include <core/run/process/processtree.h>
#include <core/run/sandbox/environmentstore.h>
#include <core/run/sandbox/sandboxnetwork.h>

#include <core/base/filewriter.h>
#include <core/base/log.h>
#include <core/base/paths.h>

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

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

constexpr qint64 markLimit = 64LL * 1024;
constexpr int endWaitMs = 1000;

QString marksFolder()
{
    const QString folder = paths::runtimeFolder() + QStringLiteral("/sessions");
    QDir().mkpath(folder);
    return folder;
}

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
    if (!record || !isActive(record->stage))
        return;
    record->stage = Stage::Stopped;
    record->reason = Tr::tr("Spacewright ended before the run did.");
    if (const Result<> saved = closeRecord(*record); !saved)
        qCWarning(logRun) << saved.error().detail;
}

} // namespace

SessionMark::SessionMark(const QString &recordFolder)
    : m_path(marksFolder() + QLatin1Char('/') + QUuid::createUuid().toString(QUuid::WithoutBraces) +
             QStringLiteral(".json"))
{
    const qint64 process = QCoreApplication::applicationPid();
    const QJsonObject mark = {{QStringLiteral("process"), process},
                              {QStringLiteral("started"), startTime(process)},
                              {QStringLiteral("record"), recordFolder}};
    // Without a mark only the cleaning after a crash is lost.
    if (const Result<> written = writeFile(m_path, QJsonDocument(mark).toJson()); !written)
        qCWarning(logRun) << written.error().detail;
}

SessionMark::~SessionMark()
{
    QFile::remove(m_path);
}

void cleanLeftovers(const QSet<QString> &kept)
{
    cleanNetworks();
    const QSet<QString> containers = attendedContainers() + kept;
    removeLeftApps(containers);
    cleanContainers(containers);
    bool anyAlive = false;
    bool anyDead = false;
    const QDir folder(marksFolder());
    for (const QString &name : folder.entryList({QStringLiteral("*.json")}, QDir::Files)) {
        const QString path = folder.filePath(name);
        const Result<QByteArray> text = readFile(path, markLimit);
        const QJsonObject mark = text ? QJsonDocument::fromJson(*text).object() : QJsonObject();
        const qint64 process = mark.value(QStringLiteral("process")).toInteger();
        const qint64 started = mark.value(QStringLiteral("started")).toInteger();
        if (process > 0 && startTime(process) == started && started != 0) {
            anyAlive = true;
            continue;
        }
        anyDead = true;
        qCInfo(logRun) << "Cleaning up after process" << process;
        if (process > 0)
            endProcesses("SPACEWRIGHT_OWNER=" + QByteArray::number(process) + '-' + QByteArray::number(started) + '\0');
        closeRecordIn(mark.value(QStringLiteral("record")).toString());
        QFile::remove(path);
    }
    if (!anyDead)
        return;
    removeInterruptedEnvironments();
    if (!anyAlive)
        removeInterruptedDownloads();
}

} // namespace spacewright::run

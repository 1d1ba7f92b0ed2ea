// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "leftovers.h"

#include "buildrecord.h"
#include "session.h"
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

namespace spacewright::run
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Leftovers)
};

constexpr qint64 markLimit = 64 * 1024;

QString marksFolder()
{
    const QString folder = paths::runtimeFolder() + QStringLiteral("/sessions");
    QDir().mkpath(folder);
    return folder;
}

/// Ends what a dead session left: processes that carry its mark in their environment. The kernel ends sandboxes with
/// us, so there is only something to do where it did not.
void endProcesses(const QByteArray &mark)
{
    for (const QString &name : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        bool isNumber = false;
        const int process = name.toInt(&isNumber);
        if (!isNumber)
            continue;
        QFile file(QStringLiteral("/proc/%1/environ").arg(process));
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(mark)) {
            qCInfo(logRun) << "Ending the leftover process" << process;
            ::kill(process, SIGKILL);
        }
    }
}

void closeRecord(const QString &folder)
{
    const Result<QByteArray> text = readFile(folder + QStringLiteral("/build.json"), 4 * markLimit);
    if (!text)
        return;
    Result<BuildRecord> record = BuildRecord::fromJson(QJsonDocument::fromJson(*text).object());
    if (!record || !isActive(record->stage))
        return;
    record->folder = folder;
    record->stage = Stage::Stopped;
    record->reason = Tr::tr("Spacewright ended before the run did.");
    if (const Result<> saved = saveRecord(*record); !saved)
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

void cleanLeftovers()
{
    cleanNetworks();
    const QDir folder(marksFolder());
    for (const QString &name : folder.entryList({QStringLiteral("*.json")}, QDir::Files)) {
        const QString path = folder.filePath(name);
        const Result<QByteArray> text = readFile(path, markLimit);
        const QJsonObject mark = text ? QJsonDocument::fromJson(*text).object() : QJsonObject();
        const qint64 process = mark.value(QStringLiteral("process")).toInteger();
        const qint64 started = mark.value(QStringLiteral("started")).toInteger();
        if (process > 0 && startTime(process) == started && started != 0)
            continue;
        qCInfo(logRun) << "Cleaning up after process" << process;
        if (process > 0)
            endProcesses("SPACEWRIGHT_OWNER=" + QByteArray::number(process) + '-' + QByteArray::number(started) + '\0');
        closeRecord(mark.value(QStringLiteral("record")).toString());
        QFile::remove(path);
    }
}

} // namespace spacewright::run

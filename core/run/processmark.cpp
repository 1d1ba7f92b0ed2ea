// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "processmark.h"

#include <core/run/process/processtree.h>

#include <core/base/filewriter.h>
#include <core/base/log.h>
#include <core/base/paths.h>

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QTemporaryFile>
#include <QUuid>

namespace spacewright::run
{

namespace
{

constexpr qint64 markLimit = 64LL * 1024;
const QString processKey = QStringLiteral("process");
const QString startedKey = QStringLiteral("started");

QString marksFolder(const QString &kind)
{
    const QString folder = paths::runtimeFolder() + QLatin1Char('/') + kind;
    QDir().mkpath(folder);
    return folder;
}

} // namespace

QString newMarkPath(const QString &kind)
{
    return marksFolder(kind) + QLatin1Char('/') + QUuid::createUuid().toString(QUuid::WithoutBraces) +
           QStringLiteral(".json");
}

QStringList markPaths(const QString &kind)
{
    const QDir folder(marksFolder(kind));
    QStringList found;
    for (const QString &name : folder.entryList({QStringLiteral("*.json")}, QDir::Files))
        found += folder.filePath(name);
    return found;
}

void writeOwnMark(const QString &path, QJsonObject mark)
{
    const qint64 process = QCoreApplication::applicationPid();
    mark.insert(processKey, process);
    mark.insert(startedKey, startTime(process));
    writeMark(path, mark);
}

void writeMark(const QString &path, const QJsonObject &mark)
{
    const QByteArray text = QJsonDocument(mark).toJson();
    // Its name is none of a mark.
    QTemporaryFile file(path + QStringLiteral(".XXXXXX"));
    const bool isWritten = file.open() && file.write(text) == text.size() && file.flush();
    if (!isWritten ||
        ::rename(QFile::encodeName(file.fileName()).constData(), QFile::encodeName(path).constData()) != 0) {
        qCWarning(logRun) << "A mark could not be written:" << path << qt_error_string(errno);
        return;
    }
    file.setAutoRemove(false);
}

QJsonObject readMark(const QString &path)
{
    const Result<QByteArray> text = readFile(path, markLimit);
    return text ? QJsonDocument::fromJson(*text).object() : QJsonObject();
}

qint64 ownerOf(const QJsonObject &mark)
{
    return mark.value(processKey).toInteger();
}

qint64 ownerStart(const QJsonObject &mark)
{
    return mark.value(startedKey).toInteger();
}

bool isOwnerAlive(const QJsonObject &mark)
{
    return ownerStart(mark) != 0 && startTime(ownerOf(mark)) == ownerStart(mark);
}

} // namespace spacewright::run

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "containermark.h"

#include <core/run/process/processtree.h>

#include <core/base/filewriter.h>
#include <core/base/log.h>
#include <core/base/paths.h>
#include <core/container/image/images.h>
#include <core/container/lifecycle/containers.h>

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

namespace spacewright::run
{

namespace
{

constexpr qint64 markLimit = 64 * 1024;
const QString ownerLabel = QStringLiteral("spacewright.owner");
/// Another than that: an image made of a container has the container's labels, and is kept.
const QString imageOwnerLabel = QStringLiteral("spacewright.image-owner");

QString marksFolder()
{
    const QString folder = paths::runtimeFolder() + QStringLiteral("/containers");
    QDir().mkpath(folder);
    return folder;
}

QString newMarkPath()
{
    return marksFolder() + QLatin1Char('/') + QUuid::createUuid().toString(QUuid::WithoutBraces) +
           QStringLiteral(".json");
}

void writeMark(const QString &path, const QString &engineAddress)
{
    const qint64 process = QCoreApplication::applicationPid();
    const QJsonObject mark = {{QStringLiteral("process"), process},
                              {QStringLiteral("started"), startTime(process)},
                              {QStringLiteral("engine"), engineAddress}};
    // Without a mark only the cleaning after a crash is lost.
    if (const Result<> written = writeFile(path, QJsonDocument(mark).toJson()); !written)
        qCWarning(logRun) << written.error().detail;
}

/// A process and its start time: numbers of processes come back, the pair does not.
QString ownerName(qint64 process, qint64 started)
{
    return QStringLiteral("%1-%2").arg(process).arg(started);
}

QString ownName()
{
    const qint64 process = QCoreApplication::applicationPid();
    return ownerName(process, startTime(process));
}

Result<> removeLeftoversOf(const QString &owner, const QString &engineAddress)
{
    Progress progress;
    const Result<container::EngineAddress> address = container::parseEngineAddress(engineAddress);
    if (!address)
        return failure(address);
    const Result<container::Engine> engine = container::Engine::connect(*address, progress);
    if (!engine)
        return failure(engine);
    const container::Containers containers(*engine);
    const Result<QList<container::ContainerSummary>> left =
        containers.list(ownerLabel + QLatin1Char('=') + owner, progress);
    if (!left)
        return failure(left);
    for (const container::ContainerSummary &one : *left) {
        qCInfo(logRun) << "Removing the leftover container" << one.id;
        if (const Result<> removed = containers.remove(one.id, progress); !removed)
            return removed;
    }
    const container::Images images(*engine);
    const Result<QList<container::ImageInfo>> leftImages =
        images.list(imageOwnerLabel + QLatin1Char('=') + owner, progress);
    if (!leftImages)
        return failure(leftImages);
    for (const container::ImageInfo &one : *leftImages) {
        if (const Result<> removed = images.remove(one.tags.value(0, one.id), progress); !removed)
            return removed;
    }
    return {};
}

} // namespace

QMap<QString, QString> ownLabels()
{
    return {{ownerLabel, ownName()}};
}

QMap<QString, QString> ownImageLabels()
{
    return {{imageOwnerLabel, ownName()}};
}

ContainerMark::ContainerMark(const QString &engineAddress) : m_path(newMarkPath())
{
    writeMark(m_path, engineAddress);
}

ContainerMark::~ContainerMark()
{
    QFile::remove(m_path);
}

void markLeftover(const QString &engineAddress)
{
    writeMark(newMarkPath(), engineAddress);
}

void cleanContainers()
{
    const QDir folder(marksFolder());
    for (const QString &name : folder.entryList({QStringLiteral("*.json")}, QDir::Files)) {
        const Result<QByteArray> text = readFile(folder.filePath(name), markLimit);
        const QJsonObject mark = text ? QJsonDocument::fromJson(*text).object() : QJsonObject();
        const qint64 process = mark.value(QStringLiteral("process")).toInteger();
        const qint64 started = mark.value(QStringLiteral("started")).toInteger();
        if (started != 0 && startTime(process) == started)
            continue;
        const Result<> removed =
            removeLeftoversOf(ownerName(process, started), mark.value(QStringLiteral("engine")).toString());
        if (removed)
            QFile::remove(folder.filePath(name));
        else
            qCInfo(logRun) << "Containers of a crash are still there:" << removed.error().detail;
    }
}

} // namespace spacewright::run

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "containermark.h"

#include <core/run/process/processtree.h>
#include <core/run/processmark.h>

#include <core/base/log.h>
#include <core/container/engine/enginefinder.h>
#include <core/container/image/images.h>
#include <core/container/lifecycle/containers.h>

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QTimeZone>

#include <fcntl.h>
#include <sys/stat.h>

#include <thread>

namespace spacewright::run
{

namespace
{

const QString markKind = QStringLiteral("containers");
constexpr std::chrono::milliseconds touchPause{300};
/// How long after its last word a build may have begun one more step.
constexpr std::chrono::seconds lastStepMargin{3};
/// How long an engine may take over what it was told by a process that died then.
constexpr std::chrono::seconds settleTime{30};
/// The same for a thing that it was told to make, and how often to look for that.
constexpr std::chrono::seconds makingTime{15};
constexpr std::chrono::milliseconds makingPause{200};
const QString cleanedKey = QStringLiteral("cleaned");
const QString buildEndedKey = QStringLiteral("buildEnded");
const QString basesKey = QStringLiteral("buildBases");
const QString makingKey = QStringLiteral("making");
const QString ownerLabel = QStringLiteral("spacewright.owner");
/// Another than that: an image made of a container has the container's labels, and is kept.
const QString imageOwnerLabel = QStringLiteral("spacewright.image-owner");
const QString kindLabel = QStringLiteral("spacewright.kind");
const QString builtKind = QStringLiteral("space");
const QString makingLabel = QStringLiteral("spacewright.making");

void writeOwn(const QString &path, const QString &engineAddress, const container::BrokenBuild &build = {},
              const QString &making = {})
{
    writeOwnMark(path, {{QStringLiteral("engine"), engineAddress},
                        {QStringLiteral("buildBegun"), build.begun.toString(Qt::ISODateWithMs)},
                        {buildEndedKey, build.ended.toString(Qt::ISODateWithMs)},
                        {basesKey, QJsonArray::fromStringList(build.bases)},
                        {makingKey, making}});
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

/// When it ended is not known of a build whose process was killed: then @p lastWord counts.
container::BrokenBuild buildOf(const QJsonObject &mark, const QDateTime &lastWord)
{
    const auto time = [&mark](const QString &key) {
        return QDateTime::fromString(mark.value(key).toString(), Qt::ISODateWithMs);
    };
    const QDateTime ended = time(buildEndedKey);
    return {.begun = time(QStringLiteral("buildBegun")),
            .ended = ended.isValid() ? ended : lastWord.addDuration(lastStepMargin),
            .bases = mark.value(basesKey).toVariant().toStringList()};
}

/// The containers of @p owner, and those in which its build was going on when the engine died.
Result<> removeContainersOf(const container::Engine &engine, const QString &owner, const container::BrokenBuild &build,
                            const QSet<QString> &kept, Progress &progress)
{
    const container::Containers containers(engine);
    QStringList left;
    if (build.begun.isValid()) {
        const Result<QStringList> builders = container::abandonedBuilders(engine, build, progress);
        if (!builders)
            return failure(builders);
        left = *builders;
    }
    const Result<QList<container::ContainerSummary>> own =
        containers.list(ownerLabel + QLatin1Char('=') + owner, progress);
    if (!own)
        return failure(own);
    for (const container::ContainerSummary &one : *own)
        left += one.id;
    left.removeIf([&kept](const QString &id) { return kept.contains(id); });
    for (const QString &id : std::as_const(left)) {
        qCInfo(logRun) << "Removing the leftover container" << id;
        if (const Result<> removed = containers.remove(id, progress); !removed)
            return removed;
    }
    return {};
}

Result<> removeImagesOf(const container::Engine &engine, const QString &owner, Progress &progress)
{
    const container::Images images(engine);
    const Result<QList<container::ImageInfo>> own = images.list(imageOwnerLabel + QLatin1Char('=') + owner, progress);
    if (!own)
        return failure(own);
    for (const container::ImageInfo &one : *own) {
        if (const Result<> removed = images.remove(one.tags.value(0, one.id), progress); !removed)
            return removed;
    }
    return {};
}

/// Waits for what the engine was told to make @p begun then. It may never come: nobody knows whether it was told.
void awaitMaking(const container::Engine &engine, const QString &making, const QDateTime &begun)
{
    Progress progress;
    const QString label = makingLabel + QLatin1Char('=') + making;
    while (begun.addDuration(makingTime) > QDateTime::currentDateTimeUtc()) {
        const auto containers = container::Containers(engine).list(label, progress);
        const auto images = container::Images(engine).list(label, progress);
        if (!containers || !containers->isEmpty() || !images || !images->isEmpty())
            return;
        std::this_thread::sleep_for(makingPause);
    }
}

Result<> removeLeftovers(const QString &owner, const QJsonObject &mark, const QDateTime &lastWord,
                         const QSet<QString> &kept)
{
    Progress progress;
    const Result<container::EngineAddress> address =
        container::parseEngineAddress(mark.value(QStringLiteral("engine")).toString());
    if (!address)
        return failure(address);
    const Result<container::Engine> engine = container::reopenEngine(*address, progress);
    if (!engine)
        return failure(engine);
    if (const QString making = mark.value(makingKey).toString(); !making.isEmpty())
        awaitMaking(*engine, making, lastWord);
    return removeContainersOf(*engine, owner, buildOf(mark, lastWord), kept, progress).and_then([&] {
        return removeImagesOf(*engine, owner, progress);
    });
}

/// An engine may still make what it was told to make: a mark goes only when it was cleaned up after twice, with a
/// pause.
void finishMark(const QString &path, QJsonObject mark, const QDateTime &lastWord)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const bool isMaking = !mark.value(makingKey).toString().isEmpty();
    const QDateTime cleaned = QDateTime::fromString(mark.value(cleanedKey).toString(), Qt::ISODateWithMs);
    if (cleaned.isValid() || isMaking) {
        if (isMaking || cleaned.addDuration(settleTime) <= now)
            QFile::remove(path);
        return;
    }
    mark.insert(cleanedKey, now.toString(Qt::ISODateWithMs));
    // The file's own time, which said so until now, is lost by writing it.
    mark.insert(buildEndedKey, buildOf(mark, lastWord).ended.toString(Qt::ISODateWithMs));
    writeMark(path, mark);
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

QMap<QString, QString> builtImageLabels()
{
    return {{kindLabel, builtKind}};
}

ContainerMark::ContainerMark(const QString &engineAddress) : m_path(newMarkPath(markKind))
{
    writeOwn(m_path, engineAddress);
}

ContainerMark::~ContainerMark()
{
    QFile::remove(m_path);
}

BuildMark::BuildMark(const QString &engineAddress, const QStringList &bases) : m_path(newMarkPath(markKind))
{
    writeOwn(m_path, engineAddress, {.begun = QDateTime::currentDateTimeUtc(), .bases = bases});
    m_sinceTouched.start();
}

BuildMark::~BuildMark()
{
    QFile::remove(m_path);
}

void BuildMark::isAlive()
{
    if (m_sinceTouched.durationElapsed() < touchPause)
        return;
    m_sinceTouched.restart();
    ::utimensat(AT_FDCWD, QFile::encodeName(m_path).constData(), nullptr, 0);
}

MakingMark::MakingMark(const QString &engineAddress) : m_path(newMarkPath(markKind))
{
    writeOwn(m_path, engineAddress, {}, QFileInfo(m_path).completeBaseName());
}

MakingMark::~MakingMark()
{
    QFile::remove(m_path);
}

QMap<QString, QString> MakingMark::labels() const
{
    return {{makingLabel, QFileInfo(m_path).completeBaseName()}};
}

void markLeftover(const QString &engineAddress, const container::BrokenBuild &build)
{
    writeOwn(newMarkPath(markKind), engineAddress, build);
}

void cleanContainers(const QSet<QString> &kept)
{
    for (const QString &path : markPaths(markKind)) {
        const QJsonObject mark = readMark(path);
        if (isOwnerAlive(mark))
            continue;
        const QDateTime lastWord = QFileInfo(path).lastModified(QTimeZone::UTC);
        const Result<> removed = removeLeftovers(ownerName(ownerOf(mark), ownerStart(mark)), mark, lastWord, kept);
        if (removed)
            finishMark(path, mark, lastWord);
        else
            qCInfo(logRun) << "Containers of a crash are still there:" << removed.error().detail;
    }
}

} // namespace spacewright::run

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "enginedisk.h"

#include <core/run/container/containermark.h>

#include <core/base/filewriter.h>
#include <core/base/log.h>
#include <core/base/paths.h>
#include <core/container/engine/engineinfo.h>
#include <core/container/image/images.h>
#include <core/container/lifecycle/volumes.h>

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QStorageInfo>

#include <algorithm>

namespace spacewright::run
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(EngineDisk)
};

/// An image made of another one goes before it; the engine says no otherwise, and the next round takes it.
constexpr int mostRounds = 3;

qint64 freeBytes(const QString &folder)
{
    return folder.isEmpty() ? 0 : QStorageInfo(folder).bytesAvailable();
}

/// Where is noted on disk in which folder an engine keeps its images.
QString notePath(const container::Engine &engine)
{
    const QByteArray name = (engine.address().url.toString() + QLatin1Char('\n') + engine.identity().text()).toUtf8();
    const QByteArray hash = QCryptographicHash::hash(name, QCryptographicHash::Sha256).toHex();
    return paths::cacheFolder() + QStringLiteral("/engines/") + QString::fromLatin1(hash.first(32));
}

/// What was noted today: an engine may be told another place. Podman takes long to say it where it has many images, and
/// a build that goes on meanwhile waits for that.
QString notedFolder(const container::Engine &engine)
{
    constexpr qint64 longest = 4096;
    const QString path = notePath(engine);
    if (QFileInfo(path).lastModified() < QDateTime::currentDateTime().addDays(-1))
        return {};
    const QString folder = QString::fromUtf8(readFile(path, longest).value_or(QByteArray()));
    return QFileInfo::exists(folder) ? folder : QString();
}

void noteFolder(const container::Engine &engine, const QString &folder)
{
    const QString path = notePath(engine);
    QDir().mkpath(QFileInfo(path).path());
    // Without it the engine is asked the next time, too.
    if (const Result<> written = writeFile(path, folder.toUtf8()); !written)
        qCInfo(logRun) << written.error().detail;
}

/// Removes all names of those that no container uses; returns how many images went.
Result<int> removeImages(const container::Engine &engine, Progress &progress)
{
    const container::Images images(engine);
    Result<QList<container::ImageInfo>> all = ownImages(engine, progress);
    if (!all)
        return failure(all);
    std::ranges::sort(*all, std::ranges::greater(), &container::ImageInfo::created);
    int removed = 0;
    for (const container::ImageInfo &image : std::as_const(*all)) {
        const QStringList names = image.tags.isEmpty() ? QStringList{image.id} : image.tags;
        bool isGone = true;
        for (const QString &name : names) {
            const Result<> gone = images.remove(name, progress);
            if (!gone)
                qCInfo(logRun) << name << "stays:" << gone.error().detail;
            isGone = gone && isGone;
        }
        removed += isGone ? 1 : 0;
    }
    return removed;
}

/// The same of another machine, whose disk nobody here can ask for its size.
QString farDiskText(const container::Engine &engine)
{
    if (engine.address().host().isEmpty())
        return {};
    Progress progress;
    const Result<container::EngineInfo> info = container::knownEngineInfo(engine, progress);
    if (!info || info->storageFolder.isEmpty())
        return {};
    //: %1 is the name of a machine, %2 a folder there, %3 the address of an engine
    return Tr::tr("The disk of the container engine on %1 is full: its images are in %2 there. Remove images of Spaces "
                  "with spacewright-cli clean --engine %3.")
        .arg(engine.address().host(), info->storageFolder, engine.address().url.toString());
}

} // namespace

Result<QList<container::ImageInfo>> ownImages(const container::Engine &engine, Progress &progress)
{
    const container::Images images(engine);
    Result<QList<container::ImageInfo>> own = images.list(QStringLiteral("spacewright.kind"), progress);
    if (!own || !engine.isPodman())
        return own;
    const Result<QList<container::ImageInfo>> named = images.named(builtImagePrefix, progress);
    if (!named)
        return failure(named);
    for (const container::ImageInfo &image : *named) {
        const bool isKnown = std::ranges::contains(*own, image.id, &container::ImageInfo::id);
        if (!isKnown)
            own->append(image);
    }
    return own;
}

QString storageFolder(const container::Engine &engine)
{
    // That of a machine far away is not here.
    if (engine.address().socket().isEmpty())
        return {};
    QString folder = notedFolder(engine);
    if (folder.isEmpty()) {
        Progress progress;
        const Result<container::EngineInfo> info = container::knownEngineInfo(engine, progress);
        folder = info && QFileInfo::exists(info->storageFolder) ? info->storageFolder : QString();
        if (!folder.isEmpty())
            noteFolder(engine, folder);
    }
    return folder;
}

QString EngineCleanUp::text() const
{
    QString removed = Tr::tr("%n image(s) were removed.", nullptr, images);
    if (bytes <= 0)
        return removed;
    //: %1 is "3 images were removed.", %2 a size such as "3.1 GB"
    return Tr::tr("%1 %2 more are free.").arg(removed, QLocale().formattedDataSize(bytes, 1));
}

Result<EngineCleanUp> cleanUpEngine(const container::Engine &engine, Progress &progress)
{
    const QString folder = storageFolder(engine);
    const qint64 before = freeBytes(folder);
    EngineCleanUp all;
    for (int round = 0; round < mostRounds && !progress.isCancelled(); ++round) {
        const Result<int> removed = removeImages(engine, progress);
        if (!removed)
            return failure(removed);
        all.images += *removed;
        if (*removed == 0)
            break;
    }
    const container::Volumes volumes(engine);
    const auto downloads = volumes.list(QStringLiteral("spacewright.kind=downloads"), progress);
    for (const QString &name : downloads.value_or(QStringList())) {
        // A build may be at it.
        if (const Result<> gone = volumes.remove(name, progress); !gone)
            qCInfo(logRun) << name << "stays:" << gone.error().detail;
    }
    all.bytes = std::max<qint64>(0, freeBytes(folder) - before);
    return all;
}

QString fullDiskText(const container::Engine &engine)
{
    const QString folder = storageFolder(engine);
    if (folder.isEmpty())
        return farDiskText(engine);
    const QStorageInfo disk(folder);
    const QLocale locale;
    //: %1 is a folder, %2 and %3 are sizes such as "20 GB"
    return Tr::tr("The disk of the container engine is full: %1 is on a disk of %2, with %3 free now. Remove images of "
                  "Spaces with Clean Up under Settings, Containers, or with spacewright-cli clean.")
        .arg(folder, locale.formattedDataSize(disk.bytesTotal(), 1),
             locale.formattedDataSize(disk.bytesAvailable(), 1));
}

} // namespace spacewright::run

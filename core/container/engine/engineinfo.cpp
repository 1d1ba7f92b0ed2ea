// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engineinfo.h"

#include "engineerror.h"
#include "enginejson.h"

#include <QHash>
#include <QJsonArray>
#include <QLocale>
#include <QTimeZone>

#include <mutex>

namespace spacewright::container
{

namespace
{

constexpr int mostTries = 5;
const QString hashPrefix = QStringLiteral("sha256:");

qint64 sum(const QJsonValue &list, QLatin1StringView member)
{
    qint64 total = 0;
    for (const auto &entry : list.toArray())
        total += qMax<qint64>(entry[member].toInteger(), 0);
    return total;
}

QHash<QString, qint64> sizesBeyondShared(const QJsonArray &images)
{
    QHash<QString, qint64> sizes;
    for (const auto &image : images) {
        const qint64 shared = qMax<qint64>(image[QLatin1StringView("SharedSize")].toInteger(), 0);
        sizes.insert(image[QLatin1StringView("Id")].toString(), image[QLatin1StringView("Size")].toInteger() - shared);
    }
    return sizes;
}

struct Parentage {
    qint64 size = 0;
    QString parent;
    bool hasName = false;
    int children = 0;
};

QHash<QString, Parentage> parentageOf(const QJsonArray &list)
{
    QHash<QString, Parentage> images;
    for (const auto &image : list) {
        // With the prefix or without, even in the same answer.
        const QString parent = image[QLatin1StringView("ParentId")].toString();
        images.insert(image[QLatin1StringView("Id")].toString(),
                      {.size = image[QLatin1StringView("Size")].toInteger(),
                       .parent = parent.isEmpty() || parent.startsWith(hashPrefix) ? parent : hashPrefix + parent,
                       .hasName = !image[QLatin1StringView("RepoTags")].toArray().isEmpty()});
    }
    for (const Parentage &image : QHash(images)) {
        if (const auto parent = images.find(image.parent); parent != images.end())
            ++parent->children;
    }
    return images;
}

/// Podman calls shared what an image has of those that only it was made of, and that go with it: each is counted for
/// what it has beyond the next one that stays, one with a name or with other children.
QHash<QString, qint64> sizesBeyondParents(const Engine &engine, Progress &progress)
{
    const Result<QJsonDocument> answer = engine.askJson(
        {.path = QStringLiteral("/images/json"), .query = {{QStringLiteral("all"), QStringLiteral("true")}}}, progress);
    const QHash<QString, Parentage> images = parentageOf(answer ? answer->array() : QJsonArray());
    QHash<QString, qint64> sizes;
    for (const auto &[id, image] : images.asKeyValueRange()) {
        auto stays = images.constFind(image.parent);
        while (stays != images.cend() && !stays->hasName && stays->children == 1)
            stays = images.constFind(stays->parent);
        sizes.insert(id, image.size - (stays == images.cend() ? 0 : stays->size));
    }
    return sizes;
}

bool hasOption(const QStringList &options, const QString &name)
{
    return options.contains(name) || options.contains(QStringLiteral("name=") + name) ||
           !options.filter(QStringLiteral("name=") + name + QLatin1Char(',')).isEmpty();
}

} // namespace

Result<EngineInfo> engineInfo(const Engine &engine, Progress &progress)
{
    const Result<QJsonDocument> answer = engine.askJson({.path = QStringLiteral("/info")}, progress);
    if (!answer)
        return failure(answer);
    const QJsonObject said = answer->object();
    EngineInfo info;
    info.securityOptions = listOf(said[QLatin1StringView("SecurityOptions")]);
    info.isRootless =
        said[QLatin1StringView("Rootless")].toBool() || hasOption(info.securityOptions, QStringLiteral("rootless"));
    info.hasSeccomp = hasOption(info.securityOptions, QStringLiteral("seccomp"));
    info.knowsCdi = !said[QLatin1StringView("CDISpecDirs")].toArray().isEmpty();
    info.cgroupVersion = said[QLatin1StringView("CgroupVersion")].toString();
    // Engines of a user cannot use the first version of cgroups at all, and say that they can.
    const bool hasCgroups = !info.isRootless || info.cgroupVersion != QLatin1StringView("1");
    info.canLimitMemory = hasCgroups && said[QLatin1StringView("MemoryLimit")].toBool();
    info.canLimitCpu = hasCgroups && said[QLatin1StringView("CpuCfsQuota")].toBool();
    info.canLimitPids = hasCgroups && said[QLatin1StringView("PidsLimit")].toBool();
    info.canMeasure = hasCgroups;
    info.cpus = said[QLatin1StringView("NCPU")].toInt();
    info.memory = said[QLatin1StringView("MemTotal")].toInteger();
    info.operatingSystem = said[QLatin1StringView("OperatingSystem")].toString();
    info.architecture = said[QLatin1StringView("Architecture")].toString();
    info.storageDriver = said[QLatin1StringView("Driver")].toString();
    info.storageFolder = said[QLatin1StringView("DockerRootDir")].toString();
    return info;
}

Result<EngineInfo> knownEngineInfo(const Engine &engine, Progress &progress)
{
    static std::mutex mutex;
    static QHash<QString, EngineInfo> known;
    const QString key = engine.address().url.toString() + QLatin1Char(' ') + engine.identity().text();
    {
        const std::scoped_lock lock(mutex);
        if (const auto found = known.constFind(key); found != known.constEnd())
            return *found;
    }
    const Result<EngineInfo> info = engineInfo(engine, progress);
    const std::scoped_lock lock(mutex);
    if (info)
        known.insert(key, *info);
    return info;
}

Result<DiskUsage> diskUsage(const Engine &engine, Progress &progress)
{
    const EngineCall call{.path = QStringLiteral("/system/df"), .timeout = std::chrono::minutes(5)};
    Result<QJsonDocument> answer = engine.askJson(call, progress);
    // Podman 4.3 gives up when somebody removes a container while it counts.
    for (int tries = 1; !answer && answer.error().code == ErrorCode::ContainerMissing && tries < mostTries; ++tries)
        answer = engine.askJson(call, progress);
    if (!answer)
        return failure(answer);
    const QJsonObject said = answer->object();
    DiskUsage usage;
    usage.images = said[QLatin1StringView("LayersSize")].toInteger();
    // Podman 4.3 does not know; what images share is then counted for each of them.
    if (usage.images <= 0)
        usage.images = sum(said[QLatin1StringView("Images")], QLatin1StringView("Size"));
    usage.containers = sum(said[QLatin1StringView("Containers")], QLatin1StringView("SizeRw"));
    usage.ownImages = engine.isPodman() ? sizesBeyondParents(engine, progress)
                                        : sizesBeyondShared(said[QLatin1StringView("Images")].toArray());
    for (const auto &container : said[QLatin1StringView("Containers")].toArray())
        usage.ownContainers.insert(container[QLatin1StringView("Id")].toString(),
                                   container[QLatin1StringView("SizeRw")].toInteger());
    for (const auto &volume : said[QLatin1StringView("Volumes")].toArray()) {
        const qint64 size = volume[QLatin1StringView("UsageData")][QLatin1StringView("Size")].toInteger(-1);
        usage.volumes += qMax<qint64>(size, 0);
        if (size >= 0)
            usage.namedVolumes.insert(volume[QLatin1StringView("Name")].toString(), size);
    }
    usage.buildCache = sum(said[QLatin1StringView("BuildCache")], QLatin1StringView("Size"));
    return usage;
}

Result<QDateTime> engineTime(const Engine &engine, Progress &progress)
{
    const Result<http::Response> answer = engine.ask({.path = QStringLiteral("/_ping")}, progress);
    if (!answer)
        return failure(answer);
    // "Sun, 29 Nov 2026 17:20:31 GMT": never the words of the user's language (RFC 9110, 5.6.7).
    QString text = QString::fromLatin1(answer->header("Date"));
    QDateTime time =
        QLocale::c().toDateTime(text.section(QLatin1Char(' '), 1, 4), QStringLiteral("dd MMM yyyy HH:mm:ss"));
    time.setTimeZone(QTimeZone::UTC);
    if (!time.isValid())
        return std::unexpected(nonsenseError(engine.address(), QStringLiteral("no date: ") + text));
    return time;
}

} // namespace spacewright::container

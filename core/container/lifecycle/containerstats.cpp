// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "containers.h"

#include <core/container/stream/jsonstream.h>

#include <QJsonArray>
#include <QThread>

#include <chrono>
#include <optional>

namespace spacewright::container
{

namespace
{

/// As Docker does it.
constexpr std::chrono::milliseconds period{1000};

/// One measurement, and what of it the next one needs.
struct Sample {
    QDateTime time;
    qint64 cpuTime = 0;
    /// Bytes since the start; nothing where the engine does not know.
    std::optional<qint64> network;
    std::optional<qint64> disk;
    ContainerStats stats;
};

std::optional<qint64> networkBytes(const QJsonObject &networks)
{
    if (networks.isEmpty())
        return std::nullopt;
    qint64 bytes = 0;
    for (const auto &network : networks)
        bytes +=
            network[QLatin1StringView("rx_bytes")].toInteger() + network[QLatin1StringView("tx_bytes")].toInteger();
    return bytes;
}

std::optional<qint64> diskBytes(const QJsonValue &entries)
{
    if (!entries.isArray())
        return std::nullopt;
    qint64 bytes = 0;
    for (const auto &entry : entries.toArray()) {
        const QString kind = entry[QLatin1StringView("op")].toString().toLower();
        if (kind == QLatin1StringView("read") || kind == QLatin1StringView("write"))
            bytes += entry[QLatin1StringView("value")].toInteger();
    }
    return bytes;
}

Sample sampleOf(const QJsonObject &said)
{
    const QJsonValue memory = said[QLatin1StringView("memory_stats")];
    const QJsonValue details = memory[QLatin1StringView("stats")];
    // cgroup v1 and v2 have different names for what the kernel can take back at once.
    const qint64 cache = details[QLatin1StringView("total_inactive_file")].toInteger(
        details[QLatin1StringView("inactive_file")].toInteger());
    Sample sample;
    sample.time = QDateTime::fromString(said[QLatin1StringView("read")].toString(), Qt::ISODateWithMs);
    sample.cpuTime =
        said[QLatin1StringView("cpu_stats")][QLatin1StringView("cpu_usage")][QLatin1StringView("total_usage")]
            .toInteger();
    sample.stats.memory = qMax<qint64>(memory[QLatin1StringView("usage")].toInteger() - cache, 0);
    sample.stats.cache = cache;
    sample.stats.memoryLimit = memory[QLatin1StringView("limit")].toInteger();
    sample.stats.memoryPeak = memory[QLatin1StringView("max_usage")].toInteger();
    sample.stats.processes = said[QLatin1StringView("pids_stats")][QLatin1StringView("current")].toInteger();
    sample.network = networkBytes(said[QLatin1StringView("networks")].toObject());
    sample.disk = diskBytes(said[QLatin1StringView("blkio_stats")][QLatin1StringView("io_service_bytes_recursive")]);
    return sample;
}

/// A second; below 0 if nobody knows.
double rate(std::optional<qint64> before, std::optional<qint64> now, double seconds)
{
    return before && now && seconds > 0 ? qMax(double(*now - *before) / seconds, 0.0) : -1;
}

/// Processor time by the clock: what engines say about the whole machine differs between them.
double coresBetween(const Sample &before, const Sample &now)
{
    const double elapsed = double(before.time.msecsTo(now.time)) * 1e6;
    return elapsed > 0 ? qMax(double(now.cpuTime - before.cpuTime) / elapsed, 0.0) : 0;
}

/// Whether nobody has cancelled meanwhile.
bool pauseFor(std::chrono::milliseconds time, const Progress &progress)
{
    constexpr std::chrono::milliseconds step{50};
    for (std::chrono::milliseconds gone{0}; gone < time && !progress.isCancelled(); gone += step)
        QThread::sleep(step);
    return !progress.isCancelled();
}

} // namespace

Result<> Containers::stats(const QString &id, const StatsListener &listener, Progress &progress) const
{
    // Podman sends one in five seconds (podman, pkg/api/handlers/compat/containers_stats.go), by which a peak goes
    // unseen: it is asked each time.
    const bool isAsked = m_engine.isPodman();
    EngineCall call{.path = QStringLiteral("/containers/%1/stats").arg(id)};
    call.query.addQueryItem(QStringLiteral("stream"), isAsked ? QStringLiteral("0") : QStringLiteral("1"));
    std::optional<Sample> before;
    bool isMeasured = false;
    Result<> understood;
    JsonStream stream([&](const QJsonObject &said) {
        Sample now = sampleOf(said);
        if (before) {
            const double seconds = double(before->time.msecsTo(now.time)) / 1000;
            now.stats.cpu = coresBetween(*before, now);
            now.stats.network = rate(before->network, now.network, seconds);
            now.stats.disk = rate(before->disk, now.disk, seconds);
        }
        // An ended container is measured once more, with zeros and no time.
        isMeasured = now.time.isValid() && now.stats.memoryLimit > 0;
        if (isMeasured)
            listener(now.stats);
        before = now;
    });
    while (true) {
        isMeasured = false;
        const Result<> ended = m_engine.stream(
            call, [&](QByteArrayView bytes) { return (understood = stream.add(bytes)).has_value(); }, progress);
        if (!ended || !understood || !isAsked || !isMeasured || !pauseFor(period, progress))
            return ended ? understood : ended;
    }
}

} // namespace spacewright::container

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "usagecurve.h"

#include <algorithm>
#include <cmath>

namespace spacewright::run
{

namespace
{

UsageSample joined(const UsageSample &one, const UsageSample &next)
{
    return {.at = next.at,
            .cpu = (one.cpu + next.cpu) / 2,
            .memory = qMax(one.memory, next.memory),
            .network = (one.network + next.network) / 2,
            .disk = (one.disk + next.disk) / 2,
            .gpu = (one.gpu + next.gpu) / 2,
            .gpuMemory = qMax(one.gpuMemory, next.gpuMemory),
            .requests = (one.requests + next.requests) / 2,
            .errors = one.errors + next.errors};
}

double rounded(double value, int factor)
{
    return std::round(value * factor) / factor;
}

/// Most runs have neither graphics processors nor visits that anybody knows of.
bool hasMore(const UsageSample &sample)
{
    return sample.gpu >= 0 || sample.gpuMemory >= 0 || sample.requests >= 0 || sample.errors > 0;
}

} // namespace

void UsageCurve::append(double at, const Stats &stats)
{
    m_samples.append({.at = at,
                      .cpu = stats.cpu,
                      .memory = stats.memory,
                      .network = stats.network,
                      .disk = stats.disk,
                      .gpu = stats.gpu.use,
                      .gpuMemory = stats.gpu.memory,
                      .requests = stats.requests,
                      .errors = stats.errors});
    if (m_samples.size() <= mostSamples)
        return;
    QList<UsageSample> fewer;
    fewer.reserve(mostSamples);
    for (qsizetype i = 0; i + 1 < m_samples.size(); i += 2)
        fewer.append(joined(m_samples[i], m_samples[i + 1]));
    if (m_samples.size() % 2 == 1)
        fewer.append(m_samples.last());
    m_samples = fewer;
}

UsageSample UsageCurve::peak() const
{
    UsageSample peak;
    for (const UsageSample &sample : m_samples)
        peak = {.at = sample.at,
                .cpu = qMax(peak.cpu, sample.cpu),
                .memory = qMax(peak.memory, sample.memory),
                .network = qMax(peak.network, sample.network),
                .disk = qMax(peak.disk, sample.disk),
                .gpu = qMax(peak.gpu, sample.gpu),
                .gpuMemory = qMax(peak.gpuMemory, sample.gpuMemory),
                .requests = qMax(peak.requests, sample.requests),
                .errors = qMax(peak.errors, sample.errors)};
    return peak;
}

QJsonArray UsageCurve::toJson() const
{
    const bool isLong = std::ranges::any_of(m_samples, hasMore);
    QJsonArray array;
    for (const UsageSample &sample : m_samples) {
        QJsonArray one{rounded(sample.at, 1000), rounded(sample.cpu, 100), sample.memory, std::round(sample.network),
                       std::round(sample.disk)};
        if (isLong) {
            one.append(rounded(sample.gpu, 1000));
            one.append(sample.gpuMemory);
            one.append(rounded(sample.requests, 100));
            one.append(sample.errors);
        }
        array.append(one);
    }
    return array;
}

UsageCurve UsageCurve::fromJson(const QJsonArray &array)
{
    UsageCurve curve;
    for (const QJsonValue sample : array) {
        if (curve.m_samples.size() > mostSamples)
            break;
        curve.m_samples.append({.at = sample[0].toDouble(),
                                .cpu = sample[1].toDouble(),
                                .memory = sample[2].toInteger(),
                                .network = sample[3].toDouble(-1),
                                .disk = sample[4].toDouble(-1),
                                .gpu = sample[5].toDouble(-1),
                                .gpuMemory = sample[6].toInteger(-1),
                                .requests = sample[7].toDouble(-1),
                                .errors = sample[8].toInt()});
    }
    return curve;
}

} // namespace spacewright::run

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "usagecurve.h"

#include <cmath>

namespace spacewright::run
{

void UsageCurve::append(double at, const Stats &stats)
{
    m_samples.append({at, stats.cpu, stats.memory, stats.network, stats.disk});
    if (m_samples.size() <= mostSamples)
        return;
    QList<UsageSample> joined;
    joined.reserve(mostSamples);
    for (qsizetype i = 0; i + 1 < m_samples.size(); i += 2) {
        const UsageSample &one = m_samples[i];
        const UsageSample &next = m_samples[i + 1];
        joined.append({next.at, (one.cpu + next.cpu) / 2, qMax(one.memory, next.memory),
                       (one.network + next.network) / 2, (one.disk + next.disk) / 2});
    }
    if (m_samples.size() % 2 == 1)
        joined.append(m_samples.last());
    m_samples = joined;
}

UsageSample UsageCurve::peak() const
{
    UsageSample peak;
    for (const UsageSample &sample : m_samples)
        peak = {sample.at, qMax(peak.cpu, sample.cpu), qMax(peak.memory, sample.memory),
                qMax(peak.network, sample.network), qMax(peak.disk, sample.disk)};
    return peak;
}

QJsonArray UsageCurve::toJson() const
{
    QJsonArray array;
    for (const UsageSample &sample : m_samples)
        array.append(QJsonArray{std::round(sample.at * 1000) / 1000, std::round(sample.cpu * 100) / 100, sample.memory,
                                std::round(sample.network), std::round(sample.disk)});
    return array;
}

UsageCurve UsageCurve::fromJson(const QJsonArray &array)
{
    UsageCurve curve;
    for (const QJsonValue &sample : array) {
        if (curve.m_samples.size() > mostSamples)
            break;
        curve.m_samples.append({sample[0].toDouble(), sample[1].toDouble(), sample[2].toInteger(),
                                sample[3].toDouble(-1), sample[4].toDouble(-1)});
    }
    return curve;
}

} // namespace spacewright::run

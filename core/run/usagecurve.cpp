// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "usagecurve.h"

#include <cmath>

namespace spacewright::run
{

void UsageCurve::append(double at, const Stats &stats)
{
    m_samples.append({at, stats.cpu, stats.memory});
    if (m_samples.size() <= mostSamples)
        return;
    QList<UsageSample> joined;
    joined.reserve(mostSamples);
    for (qsizetype i = 0; i + 1 < m_samples.size(); i += 2) {
        const UsageSample &one = m_samples[i];
        const UsageSample &next = m_samples[i + 1];
        joined.append({next.at, (one.cpu + next.cpu) / 2, qMax(one.memory, next.memory)});
    }
    if (m_samples.size() % 2 == 1)
        joined.append(m_samples.last());
    m_samples = joined;
}

QJsonArray UsageCurve::toJson() const
{
    QJsonArray array;
    for (const UsageSample &sample : m_samples)
        array.append(
            QJsonArray{std::round(sample.at * 1000) / 1000, std::round(sample.cpu * 100) / 100, sample.memory});
    return array;
}

UsageCurve UsageCurve::fromJson(const QJsonArray &array)
{
    UsageCurve curve;
    for (const QJsonValue &sample : array) {
        if (curve.m_samples.size() > mostSamples)
            break;
        curve.m_samples.append({sample[0].toDouble(), sample[1].toDouble(), sample[2].toInteger()});
    }
    return curve;
}

} // namespace spacewright::run

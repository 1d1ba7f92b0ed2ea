// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "buildtrend.h"

#include "recordpackages.h"

namespace spacewright::run
{

QList<TrendPoint> trendOf(const QList<BuildRecord> &records)
{
    QList<TrendPoint> points;
    for (const BuildRecord &record : records)
        points.append({.id = record.id,
                       .started = record.started,
                       .runner = record.runner,
                       .hasFailed = isFailure(record.stage),
                       .duration = record.buildDuration,
                       .size = record.size(),
                       .packages = packagesOf(record).size()});
    std::ranges::stable_sort(points, {}, &TrendPoint::started);
    return points;
}

} // namespace spacewright::run

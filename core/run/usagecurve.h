// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runner.h"

#include <QJsonArray>

namespace spacewright::run
{

/// What a build or a running app used at one moment.
struct UsageSample {
    /// Seconds since its start.
    double at = 0;
    /// Cores: 1.0 is one whole core.
    double cpu = 0;
    qint64 memory = 0;
    /// Bytes a second; below 0 where nobody could tell.
    double network = -1;
    double disk = -1;
    /// Of the graphics processors: a share of their time from 0 to 1, and bytes; below 0 where nobody could tell.
    double gpu = -1;
    qint64 gpuMemory = -1;
    /// A second; below 0 where nobody could tell.
    double requests = -1;
    /// Lines of the log that said so since the sample before.
    int errors = 0;
};

/// What a build or an app used over its time, in a bounded number of samples: when they become too many, neighbours are
/// joined (the mean of the cores and the rates, the peak of the memory, the sum of the errors).
class UsageCurve final
{
public:
    static constexpr qsizetype mostSamples = 600;

    void append(double at, const Stats &stats);
    const QList<UsageSample> &samples() const { return m_samples; }

    /// The highest of each, whenever it was.
    UsageSample peak() const;

    /// [[at, cpu, memory, network, disk], ...], where there is more to tell with gpu, gpuMemory, requests and errors.
    QJsonArray toJson() const;
    static UsageCurve fromJson(const QJsonArray &array);

private:
    QList<UsageSample> m_samples;
};

} // namespace spacewright::run

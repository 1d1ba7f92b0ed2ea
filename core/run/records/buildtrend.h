// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/run/buildrecord.h>

namespace spacewright::run
{

/// A build in the row of all of a Space.
struct TrendPoint {
    QString id;
    QDateTime started;
    QString runner;
    bool hasFailed = false;
    /// Seconds of the build.
    double duration = 0;
    /// Bytes of what was made; 0 if nobody knows.
    qint64 size = 0;
    /// 0 if nobody knows.
    qsizetype packages = 0;
};

/// How builds have become over time, the oldest first. Reads the disk: not for the GUI thread.
[[nodiscard]] QList<TrendPoint> trendOf(const QList<BuildRecord> &records);

} // namespace spacewright::run

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/run/buildrecord.h>

#include <optional>

namespace spacewright::run
{

/// How long a build will take, by what earlier ones of the Space took with the same runner.
struct BuildEstimate {
    struct Step {
        QString name;
        /// As it took when it was last made, not taken from a cache; seconds.
        double duration = 0;
    };

    /// The steps of the last build that was good, in order.
    QList<Step> steps;
    QDateTime lastBuild;

    bool isEmpty() const { return steps.isEmpty(); }
    /// How long a step will take; none if nobody knows.
    std::optional<double> durationOf(const QString &name) const;
    /// Seconds that are left of a build that has come to @p soFar, if what has not begun is made and not found in a
    /// cache. None if nothing is known.
    std::optional<double> left(const QList<log::Step> &soFar, const QDateTime &now) const;
};

/// @p records: those of the Space, newest first.
[[nodiscard]] BuildEstimate estimateBuild(const QList<BuildRecord> &records, const QString &runner);

} // namespace spacewright::run

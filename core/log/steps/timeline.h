// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "buildsteps.h"

namespace spacewright::log
{

/// A bar in the timeline of a build: a step, a phase of one, or a part of a phase.
struct TimelineItem {
    enum class Kind { Step, Phase, Part };

    Kind kind = Kind::Step;
    /// Of a step and of a part.
    QString name = {};
    /// Of a phase.
    PhaseKind phase = PhaseKind::Resolve;
    QString tool = {};
    StepState state = StepState::Started;
    /// Seconds since the start of the build; -1 if nobody knows.
    double start = -1;
    /// Seconds, until now if it runs; -1 if nobody knows.
    double duration = -1;
    /// The build would have been over earlier, had this been faster.
    bool isCritical = false;
    qint64 bytes = -1;
    int packages = 0;
    int warnings = 0;
    int exitCode = 0;
    /// As Step::firstLine.
    qint64 line = -1;
    QList<TimelineItem> parts = {};

    bool hasInterval() const { return start >= 0 && duration >= 0; }
    double end() const { return start + duration; }
};

/// The build as bars.
struct Timeline {
    QList<TimelineItem> steps;
    /// Seconds from the first start to the last end.
    double length = 0;

    bool isRunning() const;
    /// Sum of all warnings.
    int warnings() const;
    qsizetype cachedSteps() const;
};

/// Lays the steps of a build out in time, @p now being the end of those that run. Steps that do not know when they
/// began stand one behind the other. The critical path is the chain of steps, each of which began when the one before
/// ended, that leads to the last end; inside of each of them it goes on through phases and parts.
[[nodiscard]] Timeline timelineOf(const QList<Step> &steps, const QDateTime &now);

} // namespace spacewright::log

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/log/phases/phase.h>

#include <QDateTime>
#include <QList>
#include <QString>

namespace spacewright::log
{

enum class StepState { Started, Cached, Done, Failed };

/// "started", "cached", "done", "failed".
QString stepStateName(StepState state);

/// A named interval of a build.
struct Step {
    /// The instruction, e.g. "RUN uv pip install ...".
    QString name = {};
    StepState state = StepState::Started;
    QDateTime started = {};
    /// Seconds; 0 while it runs and for cached steps.
    double duration = 0;
    int exitCode = 0;
    /// First line of its output in the build log, counted from 0 with those that the log has dropped; -1 if unknown.
    qint64 firstLine = -1;
    /// What installers did inside of it, in the order of their start.
    QList<Phase> phases = {};
    /// How often installers warned.
    int warnings = 0;
};

/// The place of what was said before of the same step, which runs; null for a step that begins now. Several may run at
/// once.
[[nodiscard]] Step *runningStep(QList<Step> &steps, const Step &step);

} // namespace spacewright::log

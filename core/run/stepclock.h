// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runner.h"

#include <QElapsedTimer>

namespace spacewright::run
{

/// Reports one step to an observer: its start at once, its end with the time it took.
class StepClock final
{
public:
    StepClock(RunObserver &observer, const QString &name);

    void finish(log::StepState state, int exitCode = 0);

    /// Reports a step that needed nothing.
    static void cached(RunObserver &observer, const QString &name);

private:
    RunObserver &m_observer;
    log::Step m_step;
    QElapsedTimer m_clock;
};

} // namespace spacewright::run

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stepclock.h"

namespace spacewright::run
{

StepClock::StepClock(RunObserver &observer, const QString &name) : m_observer(observer)
{
    m_step.name = name;
    m_step.started = QDateTime::currentDateTimeUtc();
    m_clock.start();
    m_observer.onStep(m_step);
}

void StepClock::finish(log::StepState state, int exitCode)
{
    m_step.state = state;
    m_step.exitCode = exitCode;
    // That it was looked up takes a moment too, which is none of the step's.
    m_step.duration = state == log::StepState::Cached ? 0 : double(m_clock.elapsed()) / 1000;
    m_observer.onStep(m_step);
}

void StepClock::cached(RunObserver &observer, const QString &name)
{
    observer.onStep({.name = name, .state = log::StepState::Cached, .started = QDateTime::currentDateTimeUtc()});
}

} // namespace spacewright::run

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
    m_step.duration = double(m_clock.elapsed()) / 1000;
    m_observer.onStep(m_step);
}

void StepClock::cached(RunObserver &observer, const QString &name)
{
    observer.onStep({.name = name, .state = log::StepState::Cached, .started = QDateTime::currentDateTimeUtc()});
}

} // namespace spacewright::run

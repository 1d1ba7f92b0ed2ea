// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/run/runner.h>

#include <QElapsedTimer>

namespace spacewright::run
{

/// Tells an observer what a process uses with all its descendants, twice a second while it is looked at.
class ProcessMeter final
{
public:
    explicit ProcessMeter(RunObserver &observer) : m_observer(observer) {}

    void look(qint64 process);

private:
    RunObserver &m_observer;
    QElapsedTimer m_clock;
    double m_cpuSeconds = 0;
};

} // namespace spacewright::run

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "processmeter.h"

#include "processtree.h"

namespace spacewright::run
{

void ProcessMeter::look(qint64 process)
{
    constexpr qint64 pause = 500;
    if (m_clock.isValid() && m_clock.elapsed() < pause)
        return;
    const Usage usage = usageOf(appProcesses(process));
    const double seconds = m_clock.isValid() ? double(m_clock.elapsed()) / 1000 : 0;
    // What has ended takes its seconds along.
    const double used = qMax(0.0, usage.cpuSeconds - m_cpuSeconds);
    m_cpuSeconds = usage.cpuSeconds;
    m_clock.start();
    if (seconds > 0)
        m_observer.onStats({.cpu = used / seconds, .memory = usage.memory});
}

} // namespace spacewright::run

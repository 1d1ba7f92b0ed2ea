// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reloadstart.h"

#include <QFileInfo>

#include <algorithm>

namespace spacewright::run
{

using namespace std::chrono_literals;

void ReloadStart::begin()
{
    m_savedAt = savedAt();
    m_watchesAfter = -1ms;
    m_clock.start();
}

void ReloadStart::ready()
{
    m_watchesAfter = std::clamp(std::chrono::milliseconds(m_clock.restart()), 1'000ms, 10'000ms);
}

bool ReloadStart::wasMissed() const
{
    const bool watches = m_watchesAfter >= 0ms && m_clock.durationElapsed() > m_watchesAfter;
    if (watches)
        return false;
    const QDateTime now = savedAt();
    // An editor that replaces the file leaves a moment without one.
    return now.isValid() && now != m_savedAt;
}

QDateTime ReloadStart::savedAt() const
{
    QFileInfo file(m_appFile);
    file.setCaching(false);
    return file.lastModified();
}

} // namespace spacewright::run

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "roommeter.h"

#include <algorithm>
#include <utility>

namespace spacewright::run
{

RoomMeter::RoomMeter(Measure measure, std::chrono::milliseconds pause) : m_measure(std::move(measure)), m_pause(pause)
{
}

qint64 RoomMeter::look()
{
    constexpr int gentleness = 20;
    if (!m_counting.future().isValid())
        begin();
    if (!m_counting.future().isFinished())
        return m_bytes;
    if (!m_sinceDone.isValid()) {
        // One that failed is no news: what was known still is.
        const Count count = m_counting.future().result().value_or(Count{.bytes = m_bytes});
        m_bytes = count.bytes;
        m_wait = std::max(m_pause, count.took * gentleness);
        m_sinceDone.start();
    }
    if (m_sinceDone.durationElapsed() >= m_wait)
        begin();
    return m_bytes;
}

void RoomMeter::begin()
{
    m_sinceDone.invalidate();
    m_counting = Task<Count>(QThreadPool::globalInstance(), [measure = m_measure](Progress &progress) {
        QElapsedTimer clock;
        clock.start();
        return measure(progress).transform([&clock](qint64 bytes) {
            return Count{.bytes = bytes, .took = std::chrono::milliseconds(clock.elapsed())};
        });
    });
}

} // namespace spacewright::run

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outputqueue.h"

#include <utility>

namespace spacewright::run
{

namespace
{

constexpr qsizetype mostBytes = 4LL * 1024 * 1024;

} // namespace

void OutputQueue::push(QByteArrayView bytes)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_closed || m_bytes.size() < mostBytes; });
    if (m_closed)
        return;
    m_bytes.append(bytes);
    lock.unlock();
    m_changed.notify_all();
}

QByteArray OutputQueue::take(std::chrono::milliseconds time)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait_for(lock, time, [this] { return !m_bytes.isEmpty(); });
    QByteArray bytes = std::exchange(m_bytes, {});
    lock.unlock();
    m_changed.notify_all();
    return bytes;
}

bool OutputQueue::isEmpty() const
{
    const std::scoped_lock lock(m_mutex);
    return m_bytes.isEmpty();
}

void OutputQueue::close()
{
    const std::scoped_lock lock(m_mutex);
    m_closed = true;
    m_changed.notify_all();
}

} // namespace spacewright::run

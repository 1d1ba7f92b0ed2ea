// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagelines.h"

#include <utility>

namespace spacewright::run
{

void PageLines::add(const QByteArray &line)
{
    constexpr qsizetype longest = 4096;
    QByteArray one = line.left(longest);
    one.replace('\n', ' ').replace('\r', ' ');
    const std::scoped_lock lock(m_mutex);
    if (m_waiting.size() < mostWaiting)
        m_waiting += one;
    else
        ++m_lost;
}

QByteArray PageLines::take()
{
    const std::scoped_lock lock(m_mutex);
    QByteArray lines;
    for (const QByteArray &line : std::exchange(m_waiting, {}))
        lines += mark() + line + '\n';
    if (const qsizetype lost = std::exchange(m_lost, 0); lost > 0)
        lines += mark() + QByteArray::number(lost) + " more lines came too fast to be kept\n";
    return lines;
}

} // namespace spacewright::run

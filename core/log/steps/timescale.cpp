// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timescale.h"

#include <algorithm>
#include <cmath>

namespace spacewright::log
{

namespace
{

/// The shortest stretch that can be looked at.
constexpr double shortest = 0.02;

} // namespace

void TimeScale::setLength(double seconds)
{
    const bool wasWhole = isWhole();
    m_length = qMax(seconds, shortest);
    if (wasWhole || m_from >= m_length)
        showAll();
    else
        m_to = qMin(m_to, m_length);
}

void TimeScale::showAll()
{
    m_from = 0;
    m_to = m_length;
}

void TimeScale::zoom(double factor, double anchor)
{
    const double span = qBound(qMin(shortest, m_length), (m_to - m_from) * factor, m_length);
    const double share = qBound(0.0, (anchor - m_from) / (m_to - m_from), 1.0);
    m_from = qBound(0.0, anchor - share * span, m_length - span);
    m_to = m_from + span;
}

void TimeScale::move(double share)
{
    const double span = m_to - m_from;
    m_from = qBound(0.0, m_from + share * span, m_length - span);
    m_to = m_from + span;
}

double TimeScale::position(double seconds, double width) const
{
    return (seconds - m_from) / (m_to - m_from) * width;
}

double TimeScale::secondsAt(double position, double width) const
{
    return m_from + position / qMax(1.0, width) * (m_to - m_from);
}

QList<double> TimeScale::ticks(int most) const
{
    QList<double> ticks;
    if (most < 1)
        return ticks;
    // Of minutes and hours people like halves and quarters, not tenths.
    static const QList<double> steps = {0.001, 0.002, 0.005, 0.01, 0.02, 0.05,  0.1,   0.2,  0.5,
                                        1,     2,     5,     10,   15,   30,    60,    120,  300,
                                        600,   900,   1800,  3600, 7200, 14400, 43200, 86400};
    const double span = m_to - m_from;
    const auto fitting = std::ranges::find_if(steps, [&](double step) { return span / step <= most; });
    const double step = fitting == steps.end() ? span : *fitting;
    for (auto i = qint64(std::ceil(m_from / step)); double(i) * step <= m_to && ticks.size() <= most; ++i)
        ticks.append(double(i) * step);
    return ticks;
}

} // namespace spacewright::log

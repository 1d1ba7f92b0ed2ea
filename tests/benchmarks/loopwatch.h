// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QJsonObject>
#include <QTimer>

#include <algorithm>
#include <ctime>
#include <vector>

namespace spacewright::benchmarks
{

inline double secondsOf(clockid_t clock)
{
    timespec time = {};
    clock_gettime(clock, &time);
    return double(time.tv_sec) + double(time.tv_nsec) / 1e9;
}

/// Times between two turns of the event loop, in milliseconds: by the clock, and what this thread itself worked in them
/// (on a busy machine others work in between).
class LoopWatch final
{
public:
    LoopWatch()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(1);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { tick(); });
        m_timer.start();
    }

    QJsonObject result()
    {
        using namespace Qt::StringLiterals;
        std::ranges::sort(m_gaps);
        std::ranges::sort(m_works);
        const auto share = [](const std::vector<double> &values, double part) {
            return values.empty() ? 0 : values[size_t(double(values.size() - 1) * part)];
        };
        return {{u"gapMax"_s, share(m_gaps, 1)},
                {u"gap999"_s, share(m_gaps, 0.999)},
                {u"workMax"_s, share(m_works, 1)},
                {u"work999"_s, share(m_works, 0.999)},
                {u"gapsOver16"_s, qint64(std::ranges::count_if(m_gaps, [](double gap) { return gap > 16; }))},
                {u"worksOver16"_s, qint64(std::ranges::count_if(m_works, [](double work) { return work > 16; }))}};
    }

private:
    void tick()
    {
        const double now = secondsOf(CLOCK_MONOTONIC);
        const double worked = secondsOf(CLOCK_THREAD_CPUTIME_ID);
        if (m_now > 0) {
            m_gaps.push_back((now - m_now) * 1000);
            m_works.push_back((worked - m_worked) * 1000);
        }
        m_now = now;
        m_worked = worked;
    }

    QTimer m_timer;
    double m_now = 0;
    double m_worked = 0;
    std::vector<double> m_gaps;
    std::vector<double> m_works;
};

inline void waitFor(const auto &condition)
{
    while (!condition())
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
}

} // namespace spacewright::benchmarks

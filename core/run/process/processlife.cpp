// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "processlife.h"

#include "appexit.h"
#include "processtree.h"

#include <csignal>
#include <utility>

namespace spacewright::run
{

namespace
{

using namespace std::chrono_literals;

constexpr auto measurePause = 1s;
/// Memory is looked at more often than it is shown: an app can take gigabytes in a second.
constexpr auto checkPause = 200ms;
/// How long an app may listen on another port only before it counts as wrong: some open a helper's port first.
constexpr auto wrongPortPatience = 15s;

} // namespace

ProcessLife::ProcessLife(ProcessCall call, ProcessTraits traits) : m_call(std::move(call)), m_traits(std::move(traits))
{
}

Result<> ProcessLife::start(Progress &)
{
    if (const Result<> started = m_process.start(m_call); !started)
        return started;
    if (m_traits.attach) {
        if (const Result<> attached = m_traits.attach(m_process.pid()); !attached)
            return attached;
        m_process.finishInput("go\n");
    }
    m_sinceMeasured.start();
    m_sinceChecked.start();
    return {};
}

std::optional<Stats> ProcessLife::takeStats()
{
    if (m_sinceMeasured.durationElapsed() < measurePause)
        return std::nullopt;
    const QList<qint64> processes = appProcesses(m_process.pid());
    const Usage usage = usageOf(processes);
    const double seconds = double(m_sinceMeasured.restart()) / 1000;
    const double used = usage.cpuSeconds - std::exchange(m_cpuSeconds, usage.cpuSeconds);
    return Stats{.cpu = qMax(0.0, used / seconds),
                 .memory = usage.memory,
                 .memoryLimit = m_traits.memoryLimit,
                 .written = written(processes),
                 .writtenLimit = m_traits.diskLimit};
}

Result<> ProcessLife::check(bool hasAnswered, Progress &)
{
    if (m_sinceChecked.durationElapsed() < checkPause)
        return {};
    m_sinceChecked.restart();
    const QList<qint64> processes = appProcesses(m_process.pid());
    if (!hasAnswered) {
        if (const Result<> good = checkPorts(processes); !good)
            return good;
    }
    const bool isTooLarge = m_traits.memoryLimit > 0 && usageOf(processes).memory > m_traits.memoryLimit;
    if (!isTooLarge && (m_traits.diskLimit <= 0 || written(processes) <= m_traits.diskLimit))
        return {};
    // At once: until anything else was done the machine itself may be out of memory, which what is written is in too.
    end();
    return std::unexpected(isTooLarge ? appMemoryError(m_traits.memoryLimit) : appDiskError(m_traits.diskLimit));
}

/// All its processes are in one sandbox.
qint64 ProcessLife::written(const QList<qint64> &processes) const
{
    return m_traits.written && !processes.isEmpty() ? m_traits.written(processes.first()) : -1;
}

Result<> ProcessLife::checkPorts(const QList<qint64> &processes)
{
    const QList<quint16> ports = listeningPorts(processes);
    if (ports.isEmpty() || ports.contains(m_traits.port))
        m_sinceWrongPort.invalidate();
    else if (!m_sinceWrongPort.isValid())
        m_sinceWrongPort.start();
    else if (m_sinceWrongPort.durationElapsed() > wrongPortPatience)
        return std::unexpected(appPortError(ports.first(), m_traits.port, false));
    return {};
}

void ProcessLife::askToEnd()
{
    // The sandbox's own processes would end everything at once.
    for (const qint64 process : appProcesses(m_process.pid()))
        ::kill(pid_t(process), SIGTERM);
}

Error ProcessLife::exitError(bool hasAnswered, Progress &)
{
    const ProcessEnd end = m_process.end();
    // A sandbox hands the signal of its child on as 128 + signal.
    const int signal = end.signal != 0 ? end.signal : end.exitCode > 128 ? end.exitCode - 128 : 0;
    return appExitError({.code = end.exitCode, .signal = signal, .wasReady = hasAnswered});
}

} // namespace spacewright::run

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "appsupervisor.h"

#include "appexit.h"
#include "processtree.h"
#include "readiness.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <csignal>
#include <optional>

namespace spacewright::run
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(AppSupervisor)
};

using namespace std::chrono_literals;

constexpr auto startTick = 5ms;
constexpr auto runTick = 50ms;
constexpr auto measurePause = 1s;
/// Memory is looked at more often than it is shown: an app can take gigabytes in a second.
constexpr auto memoryPause = 200ms;
/// How long an app may listen on another port only before it counts as wrong: some open a helper's port first.
constexpr auto wrongPortPatience = 15s;
constexpr auto stopGrace = 10s;

class Supervisor
{
public:
    Supervisor(const AppExpectation &expected, RunObserver &observer, Progress &progress)
        : m_expected(expected), m_observer(observer), m_progress(progress)
    {
    }

    Result<AppEnd> run(const ProcessCall &call);

private:
    std::optional<Result<AppEnd>> look();
    Result<> checkStart();
    Result<> checkMemory();
    void measure();
    void stopApp();
    Error exitError() const;

    const AppExpectation &m_expected;
    RunObserver &m_observer;
    Progress &m_progress;
    Process m_process;
    std::optional<Readiness> m_readiness;
    QElapsedTimer m_sinceStart;
    QElapsedTimer m_sinceMeasured;
    QElapsedTimer m_sinceMemory;
    QElapsedTimer m_sinceWrongPort;
    double m_cpuSeconds = 0;
    bool m_ready = false;
    qint64 m_lastMemory = 0;
};

Result<AppEnd> Supervisor::run(const ProcessCall &call)
{
    if (const Result<> started = m_process.start(call); !started)
        return failure(started);
    if (m_expected.attach) {
        if (const Result<> attached = m_expected.attach(m_process.pid()); !attached)
            return m_progress.isCancelled() ? Result<AppEnd>(AppEnd::Cancelled) : failure(attached);
        m_process.finishInput("go\n");
    }
    m_sinceStart.start();
    m_sinceMeasured.start();
    m_sinceMemory.start();
    m_readiness.emplace(m_expected.url);
    std::optional<Result<AppEnd>> end;
    while (!end && m_process.isRunning()) {
        const QByteArray output = m_process.waitForOutput(m_ready ? runTick : startTick);
        if (!output.isEmpty())
            m_observer.onLog(LogSource::Run, output);
        end = look();
    }
    m_readiness.reset();
    if (m_process.isRunning())
        stopApp();
    for (QByteArray rest = m_process.waitForOutput(0ms); !rest.isEmpty(); rest = m_process.waitForOutput(0ms))
        m_observer.onLog(LogSource::Run, rest);
    return end ? *end : std::unexpected(exitError());
}

std::optional<Result<AppEnd>> Supervisor::look()
{
    if (m_progress.isCancelled())
        return AppEnd::Cancelled;
    if (m_expected.wantsRestart && m_expected.wantsRestart())
        return AppEnd::RestartWanted;
    if (!m_ready) {
        if (const Result<> good = checkStart(); !good)
            return std::unexpected(good.error());
    }
    if (m_sinceMemory.durationElapsed() >= memoryPause) {
        m_sinceMemory.restart();
        if (const Result<> good = checkMemory(); !good)
            return std::unexpected(good.error());
    }
    if (m_sinceMeasured.durationElapsed() >= measurePause)
        measure();
    return std::nullopt;
}

Result<> Supervisor::checkStart()
{
    if (m_readiness->isReady()) {
        m_ready = true;
        m_observer.onUrl(pageUrl(m_expected, m_readiness->lastStatus(), m_observer));
        m_observer.onStage(Stage::Running, QString());
        if (m_expected.onReady)
            m_expected.onReady();
        return {};
    }
    if (m_sinceStart.durationElapsed() > m_expected.startupTimeout) {
        return std::unexpected(appTimeoutError(m_expected.startupTimeout.count(), m_readiness->lastStatus()));
    }
    return {};
}

Result<> Supervisor::checkMemory()
{
    const QList<qint64> processes = appProcesses(m_process.pid());
    if (!m_ready) {
        const QList<quint16> ports = listeningPorts(processes);
        const bool wrong = !ports.isEmpty() && !ports.contains(m_expected.port);
        if (!wrong)
            m_sinceWrongPort.invalidate();
        else if (!m_sinceWrongPort.isValid())
            m_sinceWrongPort.start();
        else if (m_sinceWrongPort.durationElapsed() > wrongPortPatience)
            return std::unexpected(appPortError(ports.first(), m_expected.port));
    }
    m_lastMemory = usageOf(processes).memory;
    if (m_expected.memoryLimit <= 0 || m_lastMemory <= m_expected.memoryLimit)
        return {};
    // Nothing gentle: until a grace is over the machine itself may be out of memory.
    m_process.stop(0ms);
    return std::unexpected(appMemoryError(m_expected.memoryLimit));
}

void Supervisor::measure()
{
    const Usage usage = usageOf(appProcesses(m_process.pid()));
    const double seconds = double(m_sinceMeasured.restart()) / 1000;
    const double used = usage.cpuSeconds - m_cpuSeconds;
    m_cpuSeconds = usage.cpuSeconds;
    m_observer.onStats(
        {.cpu = qMax(0.0, used / seconds), .memory = usage.memory, .memoryLimit = m_expected.memoryLimit});
}

void Supervisor::stopApp()
{
    // The sandbox's own processes would end everything at once: the app is asked first.
    for (const qint64 process : appProcesses(m_process.pid()))
        ::kill(pid_t(process), SIGTERM);
    QElapsedTimer clock;
    clock.start();
    while (m_process.isRunning() && clock.durationElapsed() < stopGrace) {
        const QByteArray output = m_process.waitForOutput(runTick);
        if (!output.isEmpty())
            m_observer.onLog(LogSource::Run, output);
    }
    if (m_process.isRunning())
        m_process.stop(0ms);
}

Error Supervisor::exitError() const
{
    const ProcessEnd end = m_process.end();
    // A sandbox hands the signal of its child on as 128 + signal.
    const int signal = end.signal != 0 ? end.signal : end.exitCode > 128 ? end.exitCode - 128 : 0;
    return appExitError({.code = end.exitCode, .signal = signal, .wasReady = m_ready});
}

} // namespace

QUrl pageUrl(const AppExpectation &expected, int status, RunObserver &observer)
{
    if (status != 404 || expected.mountedPath.isEmpty())
        return expected.url;
    //: %1 is a path such as /gradio
    const QString note = Tr::tr("The app has no page at its root but one at %1, shown here. The Hub shows it with "
                                "base_path: %1 in README.md.")
                             .arg(expected.mountedPath);
    observer.onLog(LogSource::Runner, note.toUtf8() + '\n');
    return expected.url.resolved(QUrl(expected.mountedPath));
}

Result<AppEnd> superviseApp(const ProcessCall &call, const AppExpectation &expected, RunObserver &observer,
                            Progress &progress)
{
    return Supervisor(expected, observer, progress).run(call);
}

} // namespace spacewright::run

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "containersupervisor.h"

#include "containerlife.h"

#include <core/run/process/appexit.h>
#include <core/run/process/readiness.h>

#include <core/container/lifecycle/execution.h>

#include <QCoreApplication>
#include <QElapsedTimer>

#include <optional>

namespace spacewright::run
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ContainerRunner)
};

using namespace std::chrono_literals;

constexpr auto startTick = 5ms;
constexpr auto runTick = 50ms;
/// How long an app may listen elsewhere before it counts as wrong: some open a helper's port first.
constexpr auto wrongPortPatience = 15s;
constexpr auto portPause = 5s;
constexpr auto stopGrace = 9s;
constexpr auto restartGrace = 1s;
/// What an engine may take beyond the grace before the container is left to its removal by force.
constexpr auto stopMargin = 2s;
/// Memory near its limit makes it the suspect when an app is killed: not every engine says so.
constexpr double suspectShare = 0.95;

std::chrono::seconds graceFor(const Result<AppEnd> &end)
{
    // What an app says when it is interrupted would hide why it had to end.
    if (!end)
        return 0s;
    return *end == AppEnd::RestartWanted ? restartGrace : stopGrace;
}

class Supervisor
{
public:
    Supervisor(const std::shared_ptr<const RunningContainer> &container, const AppExpectation &expected,
               RunObserver &observer, Progress &progress)
        : m_container(container), m_expected(expected), m_observer(observer), m_progress(progress),
          m_life(container->engine, container->id, container->isMeasured)
    {
    }

    Result<AppEnd> run();

private:
    std::optional<Result<AppEnd>> look();
    Result<> checkStart();
    Result<> checkPorts();
    void passOutput(std::chrono::milliseconds time);
    void stop(std::chrono::seconds grace);
    Error exitError();

    std::shared_ptr<const RunningContainer> m_container;
    const AppExpectation &m_expected;
    RunObserver &m_observer;
    Progress &m_progress;
    ContainerLife m_life;
    std::optional<Readiness> m_readiness;
    QElapsedTimer m_sinceStart;
    QElapsedTimer m_sincePorts;
    bool m_ready = false;
};

Result<AppEnd> Supervisor::run()
{
    if (const Result<> started = m_life.start(m_progress); !started)
        return m_progress.isCancelled() ? Result<AppEnd>(AppEnd::Cancelled) : failure(started);
    m_observer.onContainer(m_container);
    m_sinceStart.start();
    m_sincePorts.start();
    m_readiness.emplace(m_expected.url);
    std::optional<Result<AppEnd>> end;
    while (!end && !m_life.isOver()) {
        passOutput(m_ready ? runTick : startTick);
        end = look();
    }
    m_readiness.reset();
    if (!m_life.isOver())
        stop(graceFor(*end));
    return end ? *end : std::unexpected(exitError());
}

void Supervisor::passOutput(std::chrono::milliseconds time)
{
    const QByteArray output = m_life.takeOutput(time);
    if (!output.isEmpty())
        m_observer.onLog(LogSource::Run, output);
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
    if (const std::optional<container::ContainerStats> stats = m_life.takeStats())
        m_observer.onStats({.cpu = stats->cpu, .memory = stats->memory, .memoryLimit = m_expected.memoryLimit});
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
    if (m_sinceStart.durationElapsed() > m_expected.startupTimeout)
        return std::unexpected(appTimeoutError(m_expected.startupTimeout.count(), m_readiness->lastStatus()));
    return m_sinceStart.durationElapsed() > wrongPortPatience && m_sincePorts.durationElapsed() > portPause
               ? checkPorts()
               : Result<>();
}

Result<> Supervisor::checkPorts()
{
    m_sincePorts.restart();
    QByteArray tables;
    const container::ExecutionSpec spec{
        .command = {QStringLiteral("cat"), QStringLiteral("/proc/net/tcp"), QStringLiteral("/proc/net/tcp6")}};
    // An image without such a program, or an app that has just ended: then there is nothing to say about ports.
    const Result<int> looked = container::execute(
        m_container->engine, m_container->id, spec,
        [&tables](container::Channel, QByteArrayView bytes) { tables += bytes; }, m_progress);
    const QList<ListeningSocket> sockets = listeningSockets(tables);
    if (!looked || sockets.isEmpty())
        return {};
    const auto right = std::ranges::find(sockets, m_expected.port, &ListeningSocket::port);
    if (right == sockets.end())
        return std::unexpected(appPortError(sockets.first().port, m_expected.port));
    if (right->isLoopback)
        return fail(ErrorCode::AppWrongPort,
                    //: %1 is a port number
                    Tr::tr("The app listens on port %1 inside its container only, on 127.0.0.1. It must listen on "
                           "0.0.0.0 to be reached.")
                        .arg(m_expected.port));
    return {};
}

void Supervisor::stop(std::chrono::seconds grace)
{
    m_life.stop(grace);
    QElapsedTimer clock;
    clock.start();
    // It goes on printing meanwhile, and could not end if nobody read that.
    while (!m_life.isOver() && clock.durationElapsed() < grace + stopMargin)
        passOutput(runTick);
}

Error Supervisor::exitError()
{
    const Result<int> &code = m_life.exitCode();
    if (!code)
        return code.error();
    // An engine hands a signal on as 128 + signal.
    AppExit exit{.code = *code, .signal = *code > 128 ? *code - 128 : 0, .wasReady = m_ready};
    const Result<container::ContainerState> state =
        container::Containers(m_container->engine).inspect(m_container->id, m_progress);
    const bool isNearLimit = double(m_life.memoryPeak()) >= suspectShare * double(m_expected.memoryLimit);
    if (m_expected.memoryLimit > 0 && (isNearLimit || (state && state->wasOutOfMemory)))
        exit.memoryLimit = m_expected.memoryLimit;
    return appExitError(exit);
}

} // namespace

Result<AppEnd> superviseContainer(const std::shared_ptr<const RunningContainer> &container,
                                  const AppExpectation &expected, RunObserver &observer, Progress &progress)
{
    return Supervisor(container, expected, observer, progress).run();
}

QList<ListeningSocket> listeningSockets(const QByteArray &tables)
{
    constexpr auto listening = "0A";
    QList<ListeningSocket> sockets;
    for (const QByteArray &line : tables.split('\n')) {
        const QList<QByteArray> fields = line.simplified().split(' ');
        if (fields.size() < 4 || fields[3] != listening)
            continue;
        const qsizetype colon = fields[1].indexOf(':');
        const QByteArray address = fields[1].first(qMax(colon, 0));
        // The kernel writes addresses in words of the machine's byte order: 127.0.0.1 and ::1.
        const bool isLoopback =
            address.endsWith("00007F") || address == "00000000000000000000000001000000" || address == "0100007F";
        sockets += {.port = quint16(fields[1].sliced(colon + 1).toUInt(nullptr, 16)), .isLoopback = isLoopback};
    }
    return sockets;
}

} // namespace spacewright::run

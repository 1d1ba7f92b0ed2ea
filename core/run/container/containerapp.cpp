// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "containerapp.h"

#include <core/run/container/page/listeningsockets.h>
#include <core/run/process/appexit.h>

#include <core/container/lifecycle/execution.h>
#include <core/container/remote/sshtunnel.h>

#include <QCoreApplication>

#include <algorithm>
#include <csignal>
#include <utility>

namespace spacewright::run
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ContainerRunner)
};

using namespace std::chrono_literals;

/// How long an app may listen elsewhere before it counts as wrong: some open a helper's port first.
constexpr auto wrongPortPatience = 15s;
constexpr auto portPause = 5s;
constexpr auto relayPatience = 2s;
/// Memory near its limit makes it the suspect when an app is killed: not every engine says so.
constexpr double suspectShare = 0.95;

/// What was written in the container since it was made: engines count that when they are asked to
/// (https://docs.docker.com/reference/api/engine/version/v1.41/#tag/Container/operation/ContainerInspect).
Result<qint64> writtenIn(const RunningContainer &container, Progress &progress)
{
    const container::EngineCall call{.path = QStringLiteral("/containers/%1/json").arg(container.id),
                                     .query = {{QStringLiteral("size"), QStringLiteral("true")}}};
    return container.engine.askJson(call, progress).transform([](const QJsonDocument &state) {
        return state[QLatin1StringView("SizeRw")].toInteger(-1);
    });
}

} // namespace

ContainerApp::ContainerApp(const std::shared_ptr<const RunningContainer> &container, const AppContainer &app,
                           RunObserver &observer, const QDateTime &since)
    : m_container(container), m_port(app.port), m_isRelayed(app.isRelayed), m_isPortFree(app.isPortFree),
      m_memoryLimit(app.spec.limits.memory), m_diskLimit(app.diskLimit),
      m_written([container](Progress &progress) { return writtenIn(*container, progress); }), m_observer(observer),
      m_since(since), m_life(container->engine, container->id, container->isMeasured)
{
}

ContainerApp::~ContainerApp() = default;

/// How the page is reached, where the engine cannot publish it on this machine.
Result<> ContainerApp::openWay(Progress &progress)
{
    if (m_isRelayed) {
        Result<std::unique_ptr<PageRelay>> relay = PageRelay::listen(m_port.host);
        if (!relay)
            return failure(relay);
        m_relay = std::move(*relay);
    } else if (m_container->engine.address().isRemote()) {
        Result<std::shared_ptr<container::SshTunnel>> tunnel =
            container::SshTunnel::openPort(m_container->engine.address(), m_port.host, progress);
        if (!tunnel)
            return failure(tunnel);
        m_tunnel = *tunnel;
    }
    return {};
}

Result<> ContainerApp::start(Progress &progress)
{
    m_sinceStart.start();
    m_sincePorts.start();
    if (const Result<> open = openWay(progress); !open)
        return open;
    const Result<> started = m_since.isValid() ? m_life.takeOver(m_since, progress) : m_life.start(progress);
    if (!started)
        return started;
    if (m_relay)
        m_relay->serve(m_container->engine, m_container->id, m_port.inside);
    m_observer.onContainer(m_container);
    return {};
}

std::optional<Stats> ContainerApp::takeStats()
{
    return m_life.takeStats().transform([this](const container::ContainerStats &stats) {
        return Stats{.cpu = stats.cpu,
                     .memory = stats.memory,
                     .memoryLimit = m_memoryLimit,
                     .memoryPeak = std::max<qint64>(stats.memoryPeak - stats.cache, 0),
                     .network = stats.network,
                     .disk = stats.disk,
                     .written = m_written.look(),
                     .writtenLimit = m_diskLimit};
    });
}

Result<> ContainerApp::check(bool hasAnswered, Progress &progress)
{
    tellAway();
    if (const Result<> reached = checkRelay(); !reached)
        return reached;
    if (!m_isEngineAway && m_diskLimit > 0 && m_written.look() > m_diskLimit)
        return std::unexpected(appDiskError(m_diskLimit));
    if (hasAnswered || m_isEngineAway || m_sinceStart.durationElapsed() <= wrongPortPatience ||
        m_sincePorts.durationElapsed() <= portPause)
        return {};
    m_sincePorts.restart();
    return checkPort(progress);
}

Result<> ContainerApp::checkRelay()
{
    const std::optional<Error> error = m_relay ? m_relay->error() : std::nullopt;
    if (!error)
        return {};
    if (!m_sinceRelayFailed.isValid())
        m_sinceRelayFailed.start();
    // An app that has just ended cannot be reached either, and that is what is to be said then.
    return m_sinceRelayFailed.durationElapsed() < relayPatience ? Result<>() : std::unexpected(*error);
}

void ContainerApp::tellAway()
{
    const std::optional<Error> away = m_life.away();
    if (away.has_value() == m_isEngineAway)
        return;
    m_isEngineAway = away.has_value();
    m_observer.onEngineAway(away);
}

Result<> ContainerApp::checkPort(Progress &progress)
{
    QByteArray tables;
    const container::ExecutionSpec spec{
        .command = {QStringLiteral("cat"), QStringLiteral("/proc/net/tcp"), QStringLiteral("/proc/net/tcp6")}};
    // An image without such a program, or an app that has just ended: then there is nothing to say about ports.
    const Result<int> looked = container::execute(
        m_container->engine, m_container->id, spec,
        [&tables](container::Channel, QByteArrayView bytes) { tables += bytes; }, progress);
    const QList<ListeningSocket> sockets = listeningSockets(tables);
    if (!looked || sockets.isEmpty())
        return {};
    const auto right = std::ranges::find(sockets, m_port.inside, &ListeningSocket::port);
    if (right == sockets.end())
        return std::unexpected(appPortError(sockets.first().port, m_port.inside, m_isPortFree));
    if (right->isLoopback && !m_isRelayed)
        return fail(ErrorCode::AppWrongPort,
                    //: %1 is a port number
                    Tr::tr("The app listens on port %1 inside its container only, on 127.0.0.1. It must listen on "
                           "0.0.0.0 to be reached.")
                        .arg(m_port.inside));
    return {};
}

Error ContainerApp::exitError(bool hasAnswered, Progress &progress)
{
    const Result<int> &code = m_life.exitCode();
    if (std::exchange(m_isEngineAway, false))
        m_observer.onEngineAway({});
    if (!code)
        return code.error();
    // Engines end what runs when they start again, or have forgotten how it ended.
    if (m_life.hasEndedAway() && (*code == 0 || *code > 128))
        return {ErrorCode::EngineCut, Tr::tr("The app ended while the container engine was away; run it again."),
                QStringLiteral("exit %1").arg(*code)};
    // An engine hands a signal on as 128 + signal.
    AppExit exit{.code = *code, .signal = *code > 128 ? *code - 128 : 0, .wasReady = hasAnswered};
    const Result<container::ContainerState> state =
        container::Containers(m_container->engine).inspect(m_container->id, progress);
    const bool isNearLimit = double(m_life.memoryPeak()) >= suspectShare * double(m_memoryLimit);
    // Podman says it of no app with cgroup v1, and what takes a gigabyte at once is killed before it is measured.
    const bool isUntold = m_container->engine.isPodman() && m_container->isMeasured && state && exit.signal == SIGKILL;
    if (m_memoryLimit > 0 && (isNearLimit || isUntold || (state && state->wasOutOfMemory)))
        exit.memoryLimit = m_memoryLimit;
    return appExitError(exit);
}

} // namespace spacewright::run

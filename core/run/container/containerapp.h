// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appcontainer.h"
#include "containerlife.h"
#include "runningcontainer.h"
#include <core/run/container/page/pagerelay.h>
#include <core/run/process/applife.h>
#include <core/run/resources/roommeter.h>

#include <QElapsedTimer>

namespace spacewright::container
{
class SshTunnel;
}

namespace spacewright::run
{

/// An app that runs in a container. The container itself stays.
class ContainerApp final : public AppLife
{
public:
    /// @p app is what @p container was made of; @p observer learns of it once it runs. One that runs already is taken
    /// over: nobody has listened to it @p since then.
    ContainerApp(const std::shared_ptr<const RunningContainer> &container, const AppContainer &app,
                 RunObserver &observer, const QDateTime &since = {});

    ~ContainerApp() override;

    Result<> start(Progress &progress) override;
    QByteArray takeOutput(std::chrono::milliseconds time) override { return m_life.takeOutput(time); }
    bool isOver() const override { return m_life.isOver(); }
    std::optional<Stats> takeStats() override;
    Result<> check(bool hasAnswered, Progress &progress) override;
    void askToEnd() override { m_life.askToEnd(); }
    void end() override { m_life.end(); }
    Error exitError(bool hasAnswered, Progress &progress) override;

    /// Whether its engine does not answer now.
    bool isEngineAway() const { return m_isEngineAway; }

private:
    Result<> openWay(Progress &progress);
    void tellAway();
    Result<> checkRelay();
    Result<> checkPort(Progress &progress);

    std::shared_ptr<const RunningContainer> m_container;
    container::PublishedPort m_port;
    bool m_isRelayed;
    bool m_isPortFree;
    qint64 m_memoryLimit;
    qint64 m_diskLimit;
    RoomMeter m_written;
    RunObserver &m_observer;
    QDateTime m_since;
    ContainerLife m_life;
    QElapsedTimer m_sinceStart;
    QElapsedTimer m_sincePorts;
    /// As the observer was told.
    bool m_isEngineAway = false;
    /// Null where a port is published.
    std::unique_ptr<PageRelay> m_relay;
    /// Null where it is published on this machine.
    std::shared_ptr<container::SshTunnel> m_tunnel;
    QElapsedTimer m_sinceRelayFailed;
};

} // namespace spacewright::run

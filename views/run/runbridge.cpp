// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runbridge.h"

#include <core/log/loglevel.h>

#include <utility>

namespace spacewright::views
{

RunBridge::Events RunBridge::take()
{
    const std::scoped_lock lock(m_mutex);
    m_isWoken = false;
    return std::exchange(m_events, {});
}

void RunBridge::disconnect()
{
    const std::scoped_lock lock(m_mutex);
    m_wake = {};
}

void RunBridge::change(const std::function<void(Events &)> &apply)
{
    const std::scoped_lock lock(m_mutex);
    apply(m_events);
    if (m_isWoken || !m_wake)
        return;
    m_isWoken = true;
    m_wake();
}

void RunBridge::onStage(run::Stage stage, const QString &reason)
{
    change([&](Events &events) { events.stage = {stage, reason}; });
}

void RunBridge::onStep(const log::Step &step)
{
    change([&](Events &events) { events.steps += step; });
}

void RunBridge::onLog(run::LogSource source, const QByteArray &bytes)
{
    // The log stores have the lines already; views ask those.
    const qint64 errors = source == run::LogSource::Run || source == run::LogSource::Page ? log::errorsIn(bytes) : 0;
    if (errors > 0)
        change([errors](Events &events) { events.errors += errors; });
}

void RunBridge::onUrl(const QUrl &url)
{
    change([&](Events &events) { events.url = url; });
}

void RunBridge::onStats(const run::Stats &stats)
{
    change([&](Events &events) { events.stats = stats; });
}

void RunBridge::onReload()
{
    change([](Events &events) { events.reload = true; });
}

void RunBridge::onContainer(const std::shared_ptr<const run::RunningContainer> &container)
{
    change([&](Events &events) { events.container = container; });
}

void RunBridge::onEnding(std::optional<std::chrono::seconds> left)
{
    change([&](Events &events) { events.countdown = left; });
}

void RunBridge::onShortOfRoom(const QString &warning)
{
    change([&](Events &events) { events.shortOfRoom = warning; });
}

void RunBridge::onEngineAway(const std::optional<Error> &away)
{
    change([&](Events &events) { events.engineAway = away ? away->message : QString(); });
}

} // namespace spacewright::views

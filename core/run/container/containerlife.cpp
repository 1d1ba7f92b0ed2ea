// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "containerlife.h"

#include <core/base/log.h>

#include <algorithm>
#include <utility>

namespace spacewright::run
{

ContainerLife::ContainerLife(const container::Engine &engine, const QString &id, bool isMeasured)
    : m_engine(engine), m_id(id), m_isMeasured(isMeasured)
{
}

ContainerLife::~ContainerLife()
{
    m_progress.cancel();
    // A reader that waits for room would never end.
    m_queue.close();
    m_watcher = {};
    m_meter = {};
    m_output.reset();
}

Result<> ContainerLife::start(Progress &progress)
{
    m_output.emplace(m_engine, m_id, [this](container::Channel, QByteArrayView bytes) { m_queue.push(bytes); });
    if (const Result<> attached = m_output->waitUntilAttached(progress); !attached)
        return attached;
    if (const Result<> started = container::Containers(m_engine).start(m_id, progress); !started)
        return started;
    m_watcher = std::jthread([this] { watch(); });
    if (m_isMeasured)
        m_meter = std::jthread([this] { measure(); });
    return {};
}

void ContainerLife::watch()
{
    // The end of the output comes before the engine has noticed the end of the container, and an app may close its
    // output and go on: both are waited for.
    const Result<> ended = m_output->waitForEnd(m_progress);
    m_exitCode = container::Containers(m_engine).wait(m_id, m_progress);
    if (m_exitCode && !ended)
        m_exitCode = failure(ended);
    m_ended.store(true);
}

void ContainerLife::measure()
{
    const auto remember = [this](const container::ContainerStats &stats) {
        const std::scoped_lock lock(m_statsMutex);
        m_stats = stats;
        m_memoryPeak.store(std::max({m_memoryPeak.load(), stats.memory, stats.memoryPeak}));
    };
    // An engine may be unable to measure: the app runs all the same.
    const Result<> measured = container::Containers(m_engine).stats(m_id, remember, m_progress);
    if (!measured && !m_progress.isCancelled() && !m_ended.load())
        qCInfo(logRun) << "The container cannot be measured:" << measured.error().detail;
}

std::optional<container::ContainerStats> ContainerLife::takeStats()
{
    const std::scoped_lock lock(m_statsMutex);
    return std::exchange(m_stats, std::nullopt);
}

void ContainerLife::stop(std::chrono::seconds grace)
{
    m_stopper = std::jthread([engine = m_engine, id = m_id, grace] {
        // Not the caller's progress: that is cancelled already.
        Progress progress;
        const container::Containers containers(engine);
        // Python as the first process of a container does not heed SIGTERM, but always an interrupt.
        if (grace > std::chrono::seconds(0))
            std::ignore = containers.kill(id, QStringLiteral("SIGINT"), progress);
        if (const Result<> stopped = containers.stop(id, grace, progress); !stopped)
            qCInfo(logRun) << "The container did not stop:" << stopped.error().detail;
    });
}

} // namespace spacewright::run

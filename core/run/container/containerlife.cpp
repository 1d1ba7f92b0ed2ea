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

/// Python as the first process of a container does not heed SIGTERM, but always an interrupt: it gets both.
void ContainerLife::signal(const QStringList &names)
{
    // On a thread of its own: an engine takes its time, and one that is gone all of it.
    m_signaller = std::jthread([engine = m_engine, id = m_id, names] {
        // Not the caller's progress: that is cancelled already.
        Progress progress;
        for (const QString &name : names) {
            if (const Result<> sent = container::Containers(engine).kill(id, name, progress); !sent)
                qCInfo(logRun) << name << "did not reach the container:" << sent.error().detail;
        }
    });
}

} // namespace spacewright::run

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessionmark.h"

#include "wishfile.h"
#include <core/run/processmark.h>

#include <QFile>

#include <condition_variable>
#include <utility>

namespace spacewright::run
{

namespace
{

using namespace std::chrono_literals;

constexpr auto wishPause = 250ms;
constexpr auto statsPause = 900ms;

} // namespace

SessionMark::SessionMark(RunningSpace space, std::function<void(RunningWish)> wished)
    : m_path(newMarkPath(sessionMarkKind)), m_wished(std::move(wished)), m_space(std::move(space))
{
    write();
    m_watch = std::jthread([this](const std::stop_token &stop) {
        std::mutex mutex;
        std::condition_variable_any wake;
        while (!stop.stop_requested()) {
            takeWish();
            std::unique_lock lock(mutex);
            wake.wait_for(lock, stop, wishPause, [] { return false; });
        }
    });
}

SessionMark::~SessionMark()
{
    m_watch.request_stop();
    m_watch.join();
    QFile::remove(wishPath(m_path));
    QFile::remove(m_path);
}

void SessionMark::noteStage(Stage stage, const QString &runner)
{
    const std::scoped_lock lock(m_mutex);
    m_space.stage = stage;
    m_space.runner = runner;
    if (stage != Stage::Running)
        m_space.stats = {.memoryLimit = m_space.stats.memoryLimit};
    write();
}

void SessionMark::noteUrl(const QUrl &url)
{
    const std::scoped_lock lock(m_mutex);
    if (url.isEmpty() || url == m_space.url)
        return;
    m_space.url = url;
    write();
}

void SessionMark::noteStats(const Stats &stats)
{
    const std::scoped_lock lock(m_mutex);
    m_space.stats = stats;
    // Each is measured for people to look at.
    if (m_sinceStats.isValid() && m_sinceStats.durationElapsed() < statsPause)
        return;
    m_sinceStats.start();
    write();
}

void SessionMark::write()
{
    writeOwnMark(m_path, m_space.toJson());
}

void SessionMark::takeWish()
{
    if (const std::optional<RunningWish> wish = takeWishAt(m_path); wish && m_wished)
        m_wished(*wish);
}

} // namespace spacewright::run

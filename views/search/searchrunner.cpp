// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "searchrunner.h"

#include <mutex>

namespace spacewright::views
{

namespace
{

constexpr int drainInterval = 30;
/// So many matches are shown at once that a frame is not missed.
constexpr qsizetype mostAtOnce = 3000;

} // namespace

/// What the worker has found and the window has not taken yet.
struct SearchRunner::Found {
    std::mutex mutex;
    QList<search::FileHits> files;

    QList<search::FileHits> take(qsizetype most)
    {
        const std::lock_guard lock(mutex);
        qsizetype hits = 0;
        qsizetype count = 0;
        while (count < files.size() && hits < most)
            hits += files[count++].hits.size();
        const QList<search::FileHits> taken = files.first(count);
        files.remove(0, count);
        return taken;
    }
};

SearchRunner::SearchRunner(QThreadPool *pool, QObject *parent) : QObject(parent), m_pool(pool)
{
    m_timer.setInterval(drainInterval);
    connect(&m_timer, &QTimer::timeout, this, &SearchRunner::drain);
}

SearchRunner::~SearchRunner()
{
    cancel();
}

void SearchRunner::start(const search::SearchRequest &request)
{
    cancel();
    m_found = std::make_shared<Found>();
    m_tasks.emplace_back(m_pool, [request, found = m_found](Progress &progress) {
        return search::searchFiles(
            request,
            [&found](search::FileHits hits) {
                const std::lock_guard lock(found->mutex);
                found->files.append(std::move(hits));
            },
            progress);
    });
    m_timer.start();
}

void SearchRunner::cancel()
{
    m_timer.stop();
    m_found.reset();
    for (Task<search::SearchSummary> &task : m_tasks)
        task.cancel();
    forgetEnded();
}

void SearchRunner::forgetEnded()
{
    m_tasks.remove_if([](const Task<search::SearchSummary> &task) { return !task.isRunning(); });
}

void SearchRunner::drain()
{
    // Asked before the last piece is taken, or that could be missed.
    const bool isOver = !m_tasks.back().isRunning();
    const QList<search::FileHits> files = m_found->take(mostAtOnce);
    if (!files.isEmpty()) {
        Q_EMIT found(files);
        return;
    }
    if (!isOver)
        return;
    const Result<search::SearchSummary> summary = m_tasks.back().future().result();
    m_timer.stop();
    m_found.reset();
    forgetEnded();
    if (summary)
        Q_EMIT finished(*summary);
    else
        Q_EMIT failed(summary.error());
}

} // namespace spacewright::views

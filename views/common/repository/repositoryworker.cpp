// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "repositoryworker.h"

#include <core/git/gitlibrary.h>

#include <algorithm>

namespace spacewright::views
{

namespace
{

/// The newest page of a list must not wait for a slow one that is no longer wanted.
constexpr int readers = 2;

} // namespace

RepositoryWorker::RepositoryWorker(TaskList *tasks, QObject *parent) : QObject(parent), m_tasks(tasks)
{
    for (QThreadPool &pool : m_pools)
        pool.setMaxThreadCount(1);
    pool(Lane::Read)->setMaxThreadCount(readers);
}

RepositoryWorker::~RepositoryWorker()
{
    for (Job &job : m_jobs)
        job.cancel();
    for (const Job &job : m_jobs) {
        if (m_tasks)
            m_tasks->remove(job.taskId);
    }
    // Each waits for its end.
    m_jobs.clear();
}

void RepositoryWorker::setFolder(const QString &folder)
{
    if (folder == m_folder)
        return;
    m_folder = folder;
    for (Job &job : m_jobs) {
        job.isDropped = true;
        job.cancel();
    }
}

void RepositoryWorker::drop(Ticket ticket)
{
    const auto job = std::ranges::find(m_jobs, ticket, &Job::ticket);
    if (job == m_jobs.end())
        return;
    job->isDropped = true;
    job->cancel();
}

bool RepositoryWorker::isTransferring() const
{
    return std::ranges::contains(m_jobs, Lane::Transfer, &Job::lane);
}

std::unexpected<Error> RepositoryWorker::abandoned()
{
    return git::cancelled();
}

RepositoryWorker::Job RepositoryWorker::announce(Lane lane, const QString &title, QObject *context)
{
    Job job{.ticket = ++m_lastTicket, .lane = lane, .context = context};
    if (lane == Lane::Change)
        Q_EMIT aboutToChange();
    if (title.isEmpty())
        return job;
    job.taskId = m_tasks->add(title, [this, ticket = job.ticket] { drop(ticket); });
    if (lane == Lane::Transfer)
        QMetaObject::invokeMethod(this, [this] { Q_EMIT transferringChanged(isTransferring()); }, Qt::QueuedConnection);
    return job;
}

Progress::Listener RepositoryWorker::listener(const Job &job) const
{
    return job.taskId != 0 ? m_tasks->listener(job.taskId) : Progress::Listener();
}

RepositoryWorker::Job RepositoryWorker::take(Ticket ticket)
{
    const auto found = std::ranges::find(m_jobs, ticket, &Job::ticket);
    Job job = std::move(*found);
    m_jobs.erase(found);
    if (job.taskId != 0)
        m_tasks->remove(job.taskId);
    if (job.lane == Lane::Transfer)
        Q_EMIT transferringChanged(isTransferring());
    return job;
}

} // namespace spacewright::views

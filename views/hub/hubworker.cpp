// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubworker.h"

namespace spacewright::views
{

namespace
{

/// Most of them wait for the network, and each open page listens to streams.
constexpr int threads = 24;

} // namespace

HubWorker::HubWorker(QObject *parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(threads);
}

HubWorker::~HubWorker()
{
    // All are told before the first is waited for.
    for (const Job &job : m_jobs)
        job.cancel();
    m_jobs.clear();
}

void HubWorker::drop(Ticket ticket)
{
    const auto found = std::ranges::find(m_jobs, ticket, &Job::ticket);
    if (found == m_jobs.end())
        return;
    found->isDropped = true;
    found->cancel();
}

bool HubWorker::take(Ticket ticket)
{
    const auto found = std::ranges::find(m_jobs, ticket, &Job::ticket);
    if (found == m_jobs.end())
        return false;
    const bool isWanted = !found->isDropped && found->context;
    m_jobs.erase(found);
    return isWanted;
}

} // namespace spacewright::views

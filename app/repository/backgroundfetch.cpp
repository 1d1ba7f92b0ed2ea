// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "backgroundfetch.h"

#include <core/base/log.h>
#include <core/git/remote/remote.h>

#include <views/common/repository/repositoryworker.h>

namespace spacewright
{

namespace
{

/// Never an error: see BackgroundFetch.
Result<> fetchQuietly(const git::Repository &repository, const git::Credentials &credentials, Progress &progress)
{
    const Result<git::Remote> remote = git::Remote::open(repository);
    const Result<> fetched = remote ? remote->fetch(credentials, progress) : failure(remote);
    if (!fetched)
        qCInfo(logGit) << "Nothing was fetched in the background:" << fetched.error().message << fetched.error().detail;
    return {};
}

} // namespace

BackgroundFetch::BackgroundFetch(views::RepositoryWorker *worker, CredentialsSource credentials,
                                 const settings::Setting<int> *minutes, QObject *parent,
                                 std::chrono::milliseconds minute)
    : QObject(parent), m_worker(worker), m_credentials(std::move(credentials)), m_minutes(minutes), m_minute(minute)
{
    connect(&m_timer, &QTimer::timeout, this, &BackgroundFetch::look);
}

void BackgroundFetch::setRemote(bool hasRemote)
{
    if (m_hasRemote == hasRemote)
        return;
    m_hasRemote = hasRemote;
    m_sinceLast.start();
    if (hasRemote)
        m_timer.start(m_minute);
    else
        m_timer.stop();
}

void BackgroundFetch::look()
{
    const int minutes = m_minutes->get();
    if (minutes <= 0 || m_worker->isTransferring() || m_sinceLast.durationElapsed() < m_minute * minutes)
        return;
    m_sinceLast.start();
    auto work = [credentials = m_credentials()](const git::Repository &repository, Progress &progress) {
        return fetchQuietly(repository, credentials, progress);
    };
    m_worker->transfer(this, {}, std::move(work), [](const Result<> &) {});
}

} // namespace spacewright

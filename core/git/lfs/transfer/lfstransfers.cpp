// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lfstransfers.h"

#include <core/git/gitlibrary.h>

#include <QCoreApplication>

#include <condition_variable>
#include <mutex>
#include <numeric>
#include <thread>
#include <vector>

namespace spacewright::git
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(LargeFiles)
};

constexpr qsizetype mostAtOnce = 4;
constexpr int mostRenewals = 2;
constexpr std::chrono::milliseconds reportInterval{100};

/// What the threads of one run share.
class Run final
{
public:
    Run(const QList<LfsOffer> &offers, const LfsWork &work)
        : m_offers(offers), m_work(work), m_done(size_t(offers.size()), 0)
    {
    }

    void drain()
    {
        for (qsizetype index = next(); index >= 0; index = next()) {
            Progress progress([this, index](const ProgressState &state) { note(index, state.done); });
            {
                const std::lock_guard lock(m_mutex);
                m_running.push_back(&progress);
                if (m_isStopped)
                    progress.cancel();
            }
            const Result<> end = m_work(m_offers.at(index), progress);
            const std::lock_guard lock(m_mutex);
            std::erase(m_running, &progress);
            if (!end)
                keep(end.error());
        }
        const std::lock_guard lock(m_mutex);
        ++m_ended;
        m_changed.notify_all();
    }

    /// Until all of @p threads are through.
    void watch(size_t threads, const QString &text, Progress &progress)
    {
        const qint64 total =
            std::accumulate(m_offers.begin(), m_offers.end(), qint64(0),
                            [](qint64 sum, const LfsOffer &offer) { return sum + offer.pointer.size; });
        std::unique_lock lock(m_mutex);
        while (m_ended < threads) {
            m_changed.wait_for(lock, reportInterval);
            if (progress.isCancelled())
                stop();
            const qint64 done = std::accumulate(m_done.begin(), m_done.end(), qint64(0));
            lock.unlock();
            progress.report(done, total, text);
            lock.lock();
        }
    }

    Result<> result() const { return m_error ? std::unexpected(*m_error) : Result<>(); }

private:
    qsizetype next()
    {
        const std::lock_guard lock(m_mutex);
        return m_isStopped || m_next >= m_offers.size() ? -1 : m_next++;
    }
    void note(qsizetype index, qint64 done)
    {
        const std::lock_guard lock(m_mutex);
        m_done[size_t(index)] = done;
    }
    void keep(const Error &error)
    {
        if (!m_error)
            m_error = error;
        // The others would fail in the same way.
        if (error.code == ErrorCode::DiskFull || error.code == ErrorCode::CredentialsRefused)
            stop();
    }
    void stop()
    {
        m_isStopped = true;
        for (Progress *running : m_running)
            running->cancel();
    }

    const QList<LfsOffer> &m_offers;
    const LfsWork &m_work;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<qint64> m_done;
    std::vector<Progress *> m_running;
    qsizetype m_next = 0;
    size_t m_ended = 0;
    bool m_isStopped = false;
    std::optional<Error> m_error;
};

} // namespace

LfsAttempt sortedAttempt(const Result<http::Response> &end, const http::RetryPolicy &policy, int failures)
{
    if (end && end->status >= 200 && end->status < 300)
        return {};
    const int status = end ? end->status : 0;
    const Error error = end ? Error{ErrorCode::HttpFailed,
                                    //: %1 is a number
                                    Tr::tr("The storage of the large files answered with HTTP status %1.").arg(status)}
                            : end.error();
    if (status == 404)
        return {LfsAttempt::Failed,
                {ErrorCode::LargeFileMissing, Tr::tr("The storage does not have the content of a large file.")}};
    if (status == 401 || status == 403 || status == 410)
        return {LfsAttempt::Renew, error};
    if (http::isPassing(end))
        return {LfsAttempt::Again, error, http::waitBefore(policy, failures, end)};
    return {LfsAttempt::Failed, error};
}

Result<> transferPatiently(const LfsEndpoint &endpoint, LfsOperation operation, LfsOffer offer, const LfsTry &attempt,
                           Progress &progress)
{
    int failures = 0;
    int renewals = 0;
    bool isRestarted = false;
    while (!progress.isCancelled()) {
        const LfsAttempt end = attempt(offer, failures, progress);
        if (end.outcome == LfsAttempt::Done)
            return {};
        failures = end.hasAdvanced ? 0 : failures + 1;
        const bool isHopeless = (end.outcome == LfsAttempt::Again && failures > endpoint.policy().attempts) ||
                                (end.outcome == LfsAttempt::Renew && ++renewals > mostRenewals) ||
                                (end.outcome == LfsAttempt::Restart && std::exchange(isRestarted, true));
        if (isHopeless || end.outcome == LfsAttempt::Failed)
            return progress.isCancelled() ? cancelled() : std::unexpected(end.error);
        http::waitFor(end.wait, progress);
        if (end.outcome != LfsAttempt::Renew)
            continue;
        const Result<QList<LfsOffer>> renewed = endpoint.ask(operation, {offer.pointer}, progress);
        if (!renewed)
            return failure(renewed);
        offer = renewed->constFirst();
        if (offer.error)
            return std::unexpected(*offer.error);
        if (!offer.transfer)
            return {};
    }
    return cancelled();
}

Result<> runTransfers(const QList<LfsOffer> &offers, const LfsWork &work, const QString &text, Progress &progress)
{
    Run run(offers, work);
    {
        std::vector<std::jthread> threads;
        for (qsizetype number = 0; number < qMin(mostAtOnce, offers.size()); ++number)
            threads.emplace_back([&run] { run.drain(); });
        run.watch(threads.size(), text, progress);
    }
    return progress.isCancelled() ? cancelled() : run.result();
}

} // namespace spacewright::git

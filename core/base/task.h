// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "progress.h"
#include "result.h"

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <memory>

namespace spacewright
{

/// One piece of work on a pool, owned by whoever started it: destroying the Task cancels the work and waits for its
/// end. Cancelling a continuation or dropping a future would not stop the work, so this keeps the root of both.
template <class T> class Task final
{
public:
    Task() = default;

    /// Runs @p work(Progress &) -> Result<T> on @p pool. @p listener is called on the worker's thread.
    template <class Work>
    Task(QThreadPool *pool, Work work, Progress::Listener listener = {})
        : m_progress(std::make_shared<Progress>(std::move(listener)))
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        m_future = promise->future();
        promise->start();
        pool->start([promise, progress = m_progress, work = std::move(work)]() mutable {
            promise->addResult(work(*progress));
            promise->finish();
        });
    }

    Task(Task &&) = default;
    Task &operator=(Task &&other) noexcept
    {
        stop();
        m_progress = std::move(other.m_progress);
        m_future = std::move(other.m_future);
        return *this;
    }
    ~Task() { stop(); }

    /// Continue with `future().then(context, ...)`: runs on the context's thread, and not at all once that is gone.
    QFuture<Result<T>> future() const { return m_future; }
    bool isRunning() const { return m_progress && m_future.isRunning(); }
    void cancel()
    {
        if (m_progress)
            m_progress->cancel();
    }

private:
    void stop()
    {
        cancel();
        if (m_progress)
            m_future.waitForFinished();
        m_progress.reset();
    }

    std::shared_ptr<Progress> m_progress;
    QFuture<Result<T>> m_future;
};

} // namespace spacewright

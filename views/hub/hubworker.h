// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/task.h>
#include <core/hub/client/hubclient.h>

#include <QObject>
#include <QPointer>

#include <vector>

namespace spacewright::views
{

/// Asks the Hub off the GUI thread, as whoever is signed in. Lives on the GUI thread.
class HubWorker final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HubWorker)

public:
    using Ticket = int;

    explicit HubWorker(QObject *parent = nullptr);
    /// Cancels what runs and waits for its end.
    ~HubWorker() override;

    const hub::Access &access() const { return m_access; }
    /// For what is asked from now on.
    void setAccess(const hub::Access &access) { m_access = access; }

    /// Runs @p work(const hub::HubClient &, Progress &) -> Result<T>, then @p done(const Result<T> &) here unless
    /// @p context is gone or the answer was dropped.
    template <class Work, class Done> Ticket ask(QObject *context, Work work, Done done)
    {
        using Answer = std::invoke_result_t<Work, const hub::HubClient &, Progress &>;
        auto run = [client = hub::HubClient(m_access), work = std::move(work)](Progress &progress) {
            return work(client, progress);
        };
        auto task = std::make_shared<Task<typename Answer::value_type>>(&m_pool, std::move(run));
        const Ticket ticket = ++m_lastTicket;
        m_jobs.push_back({ticket, context, task, [unowned = task.get()] { unowned->cancel(); }});
        task->future().then(this, [this, ticket, done = std::move(done)](const Answer &answer) {
            // Work that is over already would answer before the caller knows its ticket.
            const auto tell = [this, ticket, answer, done] {
                if (take(ticket))
                    done(answer);
            };
            QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
        });
        return ticket;
    }

    /// The answer is no longer wanted.
    void drop(Ticket ticket);

private:
    struct Job {
        Ticket ticket = 0;
        QPointer<QObject> context = {};
        std::shared_ptr<void> task = {};
        std::function<void()> cancel = {};
        bool isDropped = false;
    };

    /// Forgets a job that is over; whether somebody waits for its answer.
    bool take(Ticket ticket);

    QThreadPool m_pool;
    hub::Access m_access;
    std::vector<Job> m_jobs;
    Ticket m_lastTicket = 0;
};

} // namespace spacewright::views

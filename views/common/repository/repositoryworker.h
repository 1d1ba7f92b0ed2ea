// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/task.h>
#include <core/git/repository.h>

#include <views/common/tasklist.h>

#include <QObject>
#include <QPointer>

#include <array>
#include <vector>

namespace spacewright::views
{

/// Runs everything that the window's views want of the open repository, off the GUI thread. Each piece of work opens
/// the repository for itself, so no handle is used by two threads. Lives on the GUI thread.
class RepositoryWorker final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RepositoryWorker)

public:
    using Ticket = int;

    /// @p tasks shows what changes something, or talks to a remote; must outlive this.
    explicit RepositoryWorker(TaskList *tasks, QObject *parent = nullptr);
    /// Cancels what runs and waits for its end.
    ~RepositoryWorker() override;

    const QString &folder() const { return m_folder; }
    /// Nothing that was asked of another folder is answered any more.
    void setFolder(const QString &folder);

    /// Runs @p work(const git::Repository &, Progress &) -> Result<T>, then @p done(const Result<T> &) here unless
    /// @p context is gone or the work was dropped.
    template <class Work, class Done> Ticket read(QObject *context, Work work, Done done)
    {
        return start(announce(Lane::Read, {}, context), onRepository(std::move(work)), std::move(done));
    }
    /// The same for what changes the repository: one after the other, shown as a task called @p title unless that is
    /// empty, and followed by changed(). A failure goes to failed() before it goes to @p done.
    template <class Work, class Done> void change(QObject *context, const QString &title, Work work, Done done)
    {
        start(announce(Lane::Change, title, context), onRepository(std::move(work)), std::move(done));
    }
    /// The same for what waits for a remote, without keeping changes waiting.
    template <class Work, class Done> void transfer(QObject *context, const QString &title, Work work, Done done)
    {
        start(announce(Lane::Transfer, title, context), onRepository(std::move(work)), std::move(done));
    }
    /// Like change(), for a folder that is no repository yet: @p work(const QString &folder, Progress &).
    template <class Work, class Done> void changeFolder(QObject *context, const QString &title, Work work, Done done)
    {
        auto run = [folder = m_folder, work = std::move(work)](Progress &progress) { return work(folder, progress); };
        start(announce(Lane::Change, title, context), std::move(run), std::move(done));
    }

    /// The answer is no longer wanted.
    void drop(Ticket ticket);
    /// Whether something is being sent or fetched.
    bool isTransferring() const;

Q_SIGNALS:
    /// Something is asked to be changed: what was said of the last change is old.
    void aboutToChange();
    /// The repository is another one now than before, or may be.
    void changed();
    void transferringChanged(bool isTransferring);
    void failed(const spacewright::Error &error);

private:
    enum class Lane { Read, Change, Transfer };

    struct Job {
        Ticket ticket = 0;
        Lane lane = Lane::Read;
        int taskId = 0;
        bool isDropped = false;
        QPointer<QObject> context = {};
        std::shared_ptr<void> task = {};
        std::function<void()> cancel = {};
    };

    template <class Work> auto onRepository(Work work) const
    {
        return [folder = m_folder, work = std::move(work)](Progress &progress) {
            using Answer = std::invoke_result_t<Work, const git::Repository &, Progress &>;
            // Queued work that nobody waits for any more must not cost time.
            const Result<git::Repository> repository =
                progress.isCancelled() ? Result<git::Repository>(abandoned()) : git::Repository::open(folder);
            return repository ? Answer(work(*repository, progress)) : Answer(failure(repository));
        };
    }

    template <class Run, class Done> Ticket start(Job job, Run run, Done done)
    {
        using Answer = std::invoke_result_t<Run, Progress &>;
        auto task = std::make_shared<Task<typename Answer::value_type>>(pool(job.lane), std::move(run), listener(job));
        job.task = task;
        job.cancel = [unowned = task.get()] { unowned->cancel(); };
        const Ticket ticket = job.ticket;
        m_jobs.push_back(std::move(job));
        task->future().then(this, [this, ticket, done = std::move(done)](const Answer &answer) mutable {
            // Work that is over already would answer before the caller knows its ticket.
            const auto tell = [this, ticket, answer, done = std::move(done)] { finish(ticket, answer, done); };
            QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
        });
        return ticket;
    }

    template <class Answer, class Done> void finish(Ticket ticket, const Answer &answer, const Done &done)
    {
        const Job ended = take(ticket);
        const bool isWanted = !ended.isDropped && ended.context;
        if (!answer && isWanted && ended.lane != Lane::Read)
            Q_EMIT failed(answer.error());
        if (isWanted)
            done(answer);
        if (ended.lane != Lane::Read)
            Q_EMIT changed();
    }

    static std::unexpected<Error> abandoned();
    Job announce(Lane lane, const QString &title, QObject *context);
    Progress::Listener listener(const Job &job) const;
    Job take(Ticket ticket);
    QThreadPool *pool(Lane lane) { return &m_pools[size_t(lane)]; }

    QPointer<TaskList> m_tasks;
    QString m_folder;
    std::array<QThreadPool, 3> m_pools;
    std::vector<Job> m_jobs;
    Ticket m_lastTicket = 0;
};

} // namespace spacewright::views

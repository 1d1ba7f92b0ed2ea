// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/task.h>
#include <core/hub/space/hardware.h>
#include <core/publish/preflight.h>
#include <core/publish/publisher.h>

#include <QObject>
#include <QThreadPool>

namespace spacewright::views
{

class TaskList;

/// Publishes for the window: looks, sends and goes back on a worker, one thing at a time, each shown in the list of
/// tasks where it can be cancelled.
class PublishController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PublishController)

public:
    /// What publishing would do, and what stands in its way.
    struct Review {
        publish::PublishPlan plan;
        QList<publish::PublishCheck> checks;
        /// What a new Space could run on, and what that costs; empty if it exists, or if the Hub does not say.
        QList<hub::Hardware> hardware;
    };

    /// @p tasks must outlive it.
    explicit PublishController(TaskList *tasks, QObject *parent = nullptr);

    bool isBusy() const { return m_taskId != 0; }
    /// Something is on its way to the Hub.
    bool isSending() const { return isBusy() && m_isSending; }
    /// What was looked at last; none after it was published, or while another look is taken.
    const std::optional<Review> &lastReview() const { return m_review; }

    /// Compares @p folder, read afresh, with the Hub; reviewed() follows. Without a name in @p target that of the
    /// folder is taken, under the user's own. A look that is being taken ends for it.
    void review(const hub::Access &access, const QString &folder, const publish::PublishTarget &target,
                const publish::LocalSettings &settings);
    /// What was looked at is no longer what is wanted.
    void forgetReview() { m_review.reset(); }
    /// Sends what was reviewed; published() follows.
    void publishReviewed(const hub::Access &access);
    /// What was sent last waits for the network: nothing of it is lost, and resume() goes on with it.
    bool isWaiting() const { return m_isWaiting; }
    QString waitingFolder() const { return m_isWaiting ? m_sent->space.folder : QString(); }
    /// Where it goes.
    publish::PublishTarget waitingTarget() const
    {
        return m_isWaiting ? m_sent->plan.target : publish::PublishTarget();
    }
    /// Goes on with what waits; published() follows, or failed() if it is no longer what was reviewed.
    void resume(const hub::Access &access);
    /// What waits is not wanted any more.
    void forgetWaiting();
    /// Brings back what ran before the last time; undone() follows.
    void undo(const hub::Access &access, const hub::SpaceId &id);
    /// The Space as it was when it was looked at.
    const space::Space &reviewedSpace() const { return m_space; }
    void cancel();

Q_SIGNALS:
    /// A text of what is being done, or an empty one.
    void busyChanged(const QString &text);
    /// How far it is, while it is busy.
    void progressChanged(const spacewright::ProgressState &progress);
    void reviewed();
    void published(const spacewright::publish::Published &published);
    void undone(const spacewright::publish::Published &published);
    void failed(const spacewright::Error &error);
    /// The network is gone, and what was being sent to that Space waits.
    void waiting(const spacewright::hub::SpaceId &id, const spacewright::Error &error);
    /// It was ended as the user wished: what it left, in a sentence; and whether something was on its way.
    void cancelled(const QString &text, bool wasSending);

private:
    template <class T, class Work, class Done> void start(Task<T> &task, const QString &title, Work work, Done done);
    void tellProgress();
    void end(const Error &error);

    TaskList *m_tasks;
    QThreadPool m_pool;
    int m_taskId = 0;
    bool m_isSending = false;
    bool m_isCancelled = false;
    /// What is to be looked at once the look that is being taken has ended.
    std::function<void()> m_next;
    space::Space m_space;
    std::optional<Review> m_review;
    /// What is on its way, or waits.
    struct Sent {
        space::Space space;
        publish::PublishPlan plan;
    };
    std::optional<Sent> m_sent;
    bool m_isWaiting = false;
    struct Looked {
        space::Space space;
        Review review;
    };
    Task<Looked> m_reviewing;
    Task<publish::Published> m_sending;
};

} // namespace spacewright::views

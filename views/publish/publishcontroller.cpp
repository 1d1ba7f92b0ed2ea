// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publishcontroller.h"

#include <core/hub/client/reach.h>
#include <core/publish/suggestion.h>
#include <core/publish/waiting/resume.h>
#include <core/space/space.h>
#include <views/common/tasklist.h>

namespace spacewright::views
{

PublishController::PublishController(TaskList *tasks, QObject *parent) : QObject(parent), m_tasks(tasks)
{
    m_pool.setMaxThreadCount(1);
    connect(tasks, &TaskList::changed, this, &PublishController::tellProgress);
}

template <class T, class Work, class Done>
void PublishController::start(Task<T> &task, const QString &title, Work work, Done done)
{
    if (isBusy())
        return;
    m_isSending = std::is_same_v<T, publish::Published>;
    m_isCancelled = false;
    m_taskId = m_tasks->add(title, [this] { cancel(); });
    Q_EMIT busyChanged(title);
    task = Task<T>(&m_pool, std::move(work), m_tasks->listener(m_taskId));
    task.future().then(this, [this, done](const Result<T> &result) {
        m_tasks->remove(std::exchange(m_taskId, 0));
        if (m_next) {
            QMetaObject::invokeMethod(this, std::exchange(m_next, {}), Qt::QueuedConnection);
            return;
        }
        Q_EMIT busyChanged({});
        if (result)
            done(*result);
        else
            end(result.error());
    });
}

/// Only what is sent leaves something behind, and the error says what.
void PublishController::end(const Error &error)
{
    m_isWaiting = m_isSending && m_sent && !m_isCancelled && hub::isNetworkFailure(error);
    if (m_isWaiting)
        Q_EMIT waiting(m_sent->plan.target.id, error);
    else if (!m_isCancelled)
        Q_EMIT failed(error);
    else
        Q_EMIT cancelled(m_isSending ? error.message : tr("Cancelled. Nothing was changed on the Hub."), m_isSending);
}

void PublishController::tellProgress()
{
    for (const TaskRow &row : m_tasks->rows()) {
        if (row.id == m_taskId)
            Q_EMIT progressChanged(row.progress);
    }
}

void PublishController::review(const hub::Access &access, const QString &folder, const publish::PublishTarget &target,
                               const publish::LocalSettings &settings)
{
    m_review.reset();
    if (isSending())
        return;
    if (isBusy()) {
        m_next = [this, access, folder, target, settings] { review(access, folder, target, settings); };
        m_reviewing.cancel();
        return;
    }
    const auto work = [access, folder, wanted = target, settings](Progress &progress) -> Result<Looked> {
        const hub::HubClient hub(access);
        const Result<space::Space> space = space::readSpace(folder);
        if (!space)
            return failure(space);
        publish::PublishTarget named = wanted;
        if (named.id.name.isEmpty()) {
            const Result<hub::SpaceId> id = publish::suggestedName(hub, *space, progress);
            if (!id)
                return failure(id);
            named.id = *id;
        }
        Result<publish::PublishPlan> plan = publish::makePlan(hub, *space, named, progress);
        if (!plan)
            return failure(plan);
        // What runs already keeps its hardware.
        if (plan->exists)
            plan->target.hardware.clear();
        const bool choosesHardware = !plan->exists && space->card.sdk != manifest::Sdk::Static;
        const Result<QList<hub::Hardware>> hardware =
            choosesHardware ? hub::hardwareTable(hub, progress) : QList<hub::Hardware>();
        return Looked{*space,
                      {.plan = *plan,
                       .checks = publish::preflight(hub, *space, *plan, settings, progress),
                       .hardware = hardware.value_or(QList<hub::Hardware>())}};
    };
    start(m_reviewing, tr("Comparing with the Hub"), work, [this](const Looked &looked) {
        m_space = looked.space;
        m_review = looked.review;
        Q_EMIT reviewed();
    });
}

void PublishController::publishReviewed(const hub::Access &access)
{
    if (!m_review || isBusy())
        return;
    const auto work = [access, space = m_space, plan = m_review->plan](Progress &progress) {
        const git::Credentials credentials{access.endpoint, QStringLiteral("hf_user"), QString::fromUtf8(access.token)};
        return publish::publish(hub::HubClient(access), space, plan, credentials, progress);
    };
    m_sent = {m_space, m_review->plan};
    m_isWaiting = false;
    m_review.reset();
    //: The title of a task: %1 is the title of a Space
    start(m_sending, tr("Publish %1").arg(m_space.title), work, [this](const publish::Published &published) {
        m_sent.reset();
        Q_EMIT this->published(published);
    });
}

void PublishController::resume(const hub::Access &access)
{
    if (!m_isWaiting || isBusy())
        return;
    const auto work = [access, sent = *m_sent](Progress &progress) {
        const git::Credentials credentials{access.endpoint, QStringLiteral("hf_user"), QString::fromUtf8(access.token)};
        return publish::resume(hub::HubClient(access), sent.space.folder, sent.plan, credentials, progress);
    };
    m_isWaiting = false;
    // A look at another Space would now stand beside this one.
    m_review.reset();
    m_space = m_sent->space;
    start(m_sending, tr("Publish %1").arg(m_space.title), work, [this](const publish::Published &published) {
        m_sent.reset();
        Q_EMIT this->published(published);
    });
}

void PublishController::forgetWaiting()
{
    if (std::exchange(m_isWaiting, false))
        m_sent.reset();
}

void PublishController::undo(const hub::Access &access, const hub::SpaceId &id)
{
    const auto work = [access, id, folder = m_space.folder](Progress &progress) {
        return publish::undoLast(hub::HubClient(access), folder, id, progress);
    };
    m_sent.reset();
    m_isWaiting = false;
    //: The title of a task: %1 is the name of a Space
    start(m_sending, tr("Undo on %1").arg(id.text()), work,
          [this](const publish::Published &published) { Q_EMIT undone(published); });
}

void PublishController::cancel()
{
    m_isCancelled = true;
    m_next = {};
    m_reviewing.cancel();
    m_sending.cancel();
}

} // namespace spacewright::views

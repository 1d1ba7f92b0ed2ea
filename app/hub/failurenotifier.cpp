// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "failurenotifier.h"

#include <core/publish/follow/remotefailure.h>
#include <views/hub/hubworker.h>
#include <views/hub/stagetext.h>

#include <KNotification>

#include <QWidget>

namespace spacewright
{

FailureNotifier::FailureNotifier(QWidget *window, views::HubWorker *worker)
    : QObject(window), m_window(window), m_worker(worker)
{
}

void FailureNotifier::tell(const hub::SpaceInfo &space)
{
    m_worker->ask(
        this,
        [id = space.id](const hub::HubClient &client, Progress &progress) {
            return Result<QString>(publish::whyItFails(client, id, progress).text);
        },
        [this, space](const Result<QString> &why) { notify(space, why.value_or(QString())); });
}

void FailureNotifier::notify(const hub::SpaceInfo &space, const QString &why)
{
    auto *notification = new KNotification(QStringLiteral("hubFailed"), KNotification::CloseOnTimeout, this);
    notification->setTitle(space.id.text());
    // Texts of a log; markup in them must stay text.
    notification->setText((why.isEmpty() ? views::stageText(space.runtime) : why).toHtmlEscaped());
    connect(notification->addDefaultAction(tr("Show")), &KNotificationAction::activated, this, [this, id = space.id] {
        m_window->show();
        m_window->raise();
        m_window->activateWindow();
        Q_EMIT spaceRequested(id);
    });
    notification->sendEvent();
}

} // namespace spacewright

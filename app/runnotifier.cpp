// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runnotifier.h"

#include <KNotification>

#include <QWidget>

#include <utility>

namespace spacewright
{

RunNotifier::RunNotifier(QWidget *window) : QObject(window), m_window(window) {}

void RunNotifier::stageChanged(run::Stage stage, const QString &reason)
{
    // The end of a build that is followed is said twice: by what was seen, and by what is kept of it.
    if (std::exchange(m_last, stage) == stage || m_window->isActiveWindow())
        return;
    if (stage == run::Stage::Running)
        notify(QStringLiteral("runReady"), tr("The Space is running."));
    else if (run::isFailure(stage))
        notify(QStringLiteral("runFailed"), reason.isEmpty() ? tr("The run failed.") : reason);
}

void RunNotifier::endedUnseen(const run::BuildRecord &record)
{
    if (run::isFailure(record.stage))
        notify(QStringLiteral("runFailed"), record.reason, record.spaceTitle);
}

void RunNotifier::notify(const QString &event, const QString &text, const QString &title)
{
    auto *notification = new KNotification(event, KNotification::CloseOnTimeout, this);
    notification->setTitle(title.isEmpty() ? m_title : title);
    // Reasons may quote the app; markup in them must stay text.
    notification->setText(text.toHtmlEscaped());
    connect(notification->addDefaultAction(tr("Show")), &KNotificationAction::activated, m_window, [this] {
        m_window->show();
        m_window->raise();
        m_window->activateWindow();
    });
    notification->sendEvent();
}

} // namespace spacewright

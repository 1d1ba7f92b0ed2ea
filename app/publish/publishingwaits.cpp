// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What becomes of a publication that the network cuts short.

#include "publishing.h"

#include <core/base/log.h>
#include <views/publish/publishbar.h>
#include <views/publish/publishsheet.h>

#include <QtConcurrentRun>

namespace spacewright
{

namespace
{

/// It waits all the same, as long as the program runs.
void warn(const Result<> &kept)
{
    if (!kept)
        qCWarning(logApp) << "What waits was not kept:" << kept.error().message;
}

} // namespace

void Publishing::connectWaiting()
{
    using views::PublishBar;
    using views::PublishController;
    connect(m_controller, &PublishController::waiting, this, [this](const hub::SpaceId &id, const Error &error) {
        m_leftOver = {m_controller->waitingFolder(), m_access.endpoint, m_controller->waitingTarget()};
        QtConcurrent::run(publish::keepWaitingRecord, *m_leftOver).then(this, warn);
        // Elsewhere than at the Hub, or for a moment only: nobody says when it is worth a new try.
        //: %1 is the name of a Space
        showWaiting(m_isAway ? tr("The Hub cannot be reached. What you publish to %1 is kept, and is sent as soon as "
                                  "the Hub answers again.")
                                   .arg(id.text())
                             //: %1 is the name of a Space, %2 a sentence that says why
                             : tr("Publishing to %1 was cut short: %2 It is kept, and Resume goes on with it.")
                                   .arg(id.text(), error.message));
    });
    connect(m_bar, &PublishBar::resumeRequested, this, &Publishing::resume);
    connect(m_bar, &PublishBar::discardRequested, this, [this] {
        const QString folder = m_controller->isWaiting() ? m_controller->waitingFolder() : m_space.folder;
        m_controller->forgetWaiting();
        forgetLeftOver(folder);
        m_bar->hide();
    });
}

/// The program ended before the network was back. What has changed since is looked at anew.
void Publishing::lookForLeftOver()
{
    if (m_space.folder.isEmpty())
        return;
    QtConcurrent::run(publish::waitingRecord, m_space.folder)
        .then(this, [this](const std::optional<publish::WaitingRecord> &record) {
            if (!record || record->folder != m_space.folder || m_controller->isBusy())
                return;
            m_leftOver = record;
            //: %1 is the name of a Space
            m_bar->showWaiting(tr("Publishing to %1 waited for the network when Spacewright ended. Nothing is lost: "
                                  "Resume looks at it once more.")
                                   .arg(record->target.id.text()));
        });
}

void Publishing::forgetLeftOver(const QString &folder)
{
    if (m_leftOver && m_leftOver->folder == folder)
        m_leftOver.reset();
    QtConcurrent::run(publish::forgetWaitingRecord, folder).then(this, warn);
}

void Publishing::showWaiting(const QString &text)
{
    m_waiting = text;
    if (m_sheet)
        m_sheet->hide();
    m_bar->showWaiting(text);
}

void Publishing::resume()
{
    if (!m_controller->isWaiting()) {
        if (!m_leftOver || m_controller->isSending())
            return;
        m_bar->hide();
        openSheet();
        m_sheet->setTarget(m_leftOver->target);
        review();
        return;
    }
    m_findAccess().then(this, [this](const hub::Access &access) {
        if (access.token.isEmpty()) {
            Q_EMIT signInNeeded();
            return;
        }
        // At another Hub it would be something else.
        if (access.endpoint != m_access.endpoint || !m_controller->isWaiting())
            return;
        m_access = access;
        m_bar->showResumed(tr("What was waiting is sent now."));
        m_controller->resume(m_access);
    });
}

void Publishing::setAway(bool isAway)
{
    m_isAway = isAway;
    if (isAway)
        return;
    // Whoever looks at something else in the sheet is not interrupted.
    if (m_controller->isWaiting() && (!m_sheet || !m_sheet->isVisible()))
        resume();
    else
        goOn();
}

} // namespace spacewright

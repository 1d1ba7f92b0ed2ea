// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publishbar.h"

#include <QAction>

namespace spacewright::views
{

PublishBar::PublishBar(QWidget *parent)
    : KMessageWidget(parent),
      m_details(new QAction(QIcon::fromTheme(QStringLiteral("dashboard-show")), tr("Details"), this)),
      m_open(new QAction(QIcon::fromTheme(QStringLiteral("internet-web-browser")), tr("Open on the Hub"), this)),
      m_undo(new QAction(QIcon::fromTheme(QStringLiteral("edit-undo")), tr("Undo"), this)),
      m_resume(new QAction(QIcon::fromTheme(QStringLiteral("media-playback-start")), tr("Resume"), this)),
      m_discard(new QAction(QIcon::fromTheme(QStringLiteral("dialog-cancel")), tr("Do Not Send"), this))
{
    setObjectName(QStringLiteral("publish_bar"));
    setTextFormat(Qt::PlainText);
    setCloseButtonVisible(true);
    m_details->setObjectName(QStringLiteral("publish_details"));
    m_details->setToolTip(tr("Look at the Space on the Hub: what it runs on, its logs and its settings"));
    m_open->setObjectName(QStringLiteral("publish_open"));
    m_undo->setObjectName(QStringLiteral("publish_undo"));
    m_undo->setToolTip(tr("Bring back on the Hub what ran there before, by one commit more"));
    m_resume->setObjectName(QStringLiteral("publish_resume"));
    m_resume->setToolTip(tr("Try now to go on with what waits"));
    m_discard->setObjectName(QStringLiteral("publish_discard"));
    m_discard->setToolTip(tr("Nothing more is sent; the files here stay as they are"));
    connect(m_resume, &QAction::triggered, this, &PublishBar::resumeRequested);
    connect(m_discard, &QAction::triggered, this, &PublishBar::discardRequested);
    connect(m_details, &QAction::triggered, this, &PublishBar::detailsRequested);
    connect(m_open, &QAction::triggered, this, &PublishBar::openRequested);
    connect(m_undo, &QAction::triggered, this, &PublishBar::undoRequested);
    hide();
}

void PublishBar::showStage(const QString &text)
{
    present(Information, text, offered(false));
}

void PublishBar::showEnd(const QString &text, bool canUndo)
{
    present(Positive, text, offered(canUndo));
}

void PublishBar::showFailure(const QString &text, bool canUndo)
{
    present(Error, text, offered(canUndo));
}

void PublishBar::showNotice(const QString &text, bool canUndo)
{
    present(Information, text, offered(canUndo));
}

void PublishBar::showWaiting(const QString &text)
{
    present(Warning, text, {m_resume, m_discard});
}

void PublishBar::showResumed(const QString &text)
{
    present(Information, text, {});
}

void PublishBar::setBusy(bool isBusy)
{
    m_undo->setEnabled(!isBusy);
}

QList<QAction *> PublishBar::offered(bool canUndo) const
{
    QList<QAction *> actions = m_hasPage ? QList<QAction *>{m_details, m_open} : QList<QAction *>{};
    if (canUndo)
        actions.append(m_undo);
    return actions;
}

void PublishBar::present(MessageType type, const QString &text, const QList<QAction *> &offered)
{
    const QList<QAction *> before = actions();
    if (before != offered) {
        for (QAction *action : before)
            removeAction(action);
        for (QAction *action : offered)
            addAction(action);
    }
    setMessageType(type);
    setText(text);
    setAccessibleName(text);
    fit();
    show();
}

/// Everything in one row where there is room; wrapped, the buttons have a row of their own.
void PublishBar::fit()
{
    const int room = parentWidget() ? parentWidget()->width() : width();
    // The button that closes it, and around each other button an icon and its margins.
    constexpr int closing = 56;
    constexpr int around = 40;
    int needed = closing;
    for (const QAction *action : actions())
        needed += fontMetrics().horizontalAdvance(action->text()) + around;
    setWordWrap(text().contains(u'\n') || needed + fontMetrics().horizontalAdvance(text()) > room);
}

} // namespace spacewright::views

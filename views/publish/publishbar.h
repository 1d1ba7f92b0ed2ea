// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/error.h>

#include <KMessageWidget>

class QAction;

namespace spacewright::views
{

/// What becomes of that which was published, in one quiet line: how far its build on the Hub is, that it runs, or why
/// it does not, with the way to it and the way back. Hidden until there is something to say.
class PublishBar final : public KMessageWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PublishBar)

public:
    explicit PublishBar(QWidget *parent = nullptr);

    /// It is still on its way.
    void showStage(const QString &text);
    /// It is over and went well; going back is offered if @p canUndo.
    void showEnd(const QString &text, bool canUndo);
    /// It failed, and why; going back is offered if @p canUndo.
    void showFailure(const QString &text, bool canUndo);
    /// It is over, neither well nor badly.
    void showNotice(const QString &text, bool canUndo);
    /// While something else is done that going back would have to wait for.
    /// It is on this side of the network still, and goes on by itself or by a click.
    void showWaiting(const QString &text);
    /// What waited is on its way again.
    void showResumed(const QString &text);
    /// Whether there is something on the Hub to be looked at.
    void setHasPage(bool hasPage) { m_hasPage = hasPage; }
    void setBusy(bool isBusy);

Q_SIGNALS:
    /// What was published shall be seen on the Hub.
    void openRequested();
    /// The page of the Space on the Hub, inside this window.
    void detailsRequested();
    void undoRequested();
    /// What waits shall be sent now, or never.
    void resumeRequested();
    void discardRequested();

private:
    void present(MessageType type, const QString &text, const QList<QAction *> &offered);
    QList<QAction *> offered(bool canUndo) const;
    void fit();

    QAction *m_details;
    QAction *m_open;
    QAction *m_undo;
    QAction *m_resume;
    QAction *m_discard;
    bool m_hasPage = false;
};

} // namespace spacewright::views

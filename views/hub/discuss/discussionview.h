// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/hub/discussion/discussion.h>
#include <views/hub/hubworker.h>

#include <QWidget>

class QAction;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTabWidget;

namespace spacewright::views
{

class CodeText;
class Conversation;
class ErrorBanner;

/// One discussion or pull request, with everything that can be done to it.
class DiscussionView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DiscussionView)

public:
    DiscussionView(HubWorker *worker, const hub::SpaceId &space, QWidget *parent = nullptr);

    void showDiscussion(const hub::Discussion &discussion);
    /// Whether whoever is signed in may change main.
    void setCanMerge(bool canMerge);

Q_SIGNALS:
    /// It is another one now than the list says.
    void changed();
    void merged();
    void runRequested(int number);
    void pageRequested(const QUrl &page);

private:
    using Act = std::function<Result<>(const hub::HubClient &, Progress &)>;

    void build();
    QAction *add(const QString &name, const QString &icon, const QString &text, const std::function<void()> &act);
    void read();
    void take(const hub::DiscussionDetail &detail);
    void act(const Act &act, const std::function<void()> &done);
    void comment();
    void toggleOpen();
    void askToMerge();
    bool isOpen() const;
    void updateActions();
    QString headText() const;

    HubWorker *m_worker;
    hub::SpaceId m_space;
    hub::DiscussionDetail m_detail;
    HubWorker::Ticket m_ticket = 0;
    bool m_canMerge = false;
    bool m_isBusy = false;
    QLabel *m_head;
    ErrorBanner *m_banner;
    QTabWidget *m_tabs;
    Conversation *m_conversation;
    CodeText *m_diff;
    QPlainTextEdit *m_text;
    QPushButton *m_comment;
    QAction *m_run;
    QAction *m_merge;
    QAction *m_toggle;
    QAction *m_page;
};

} // namespace spacewright::views

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/hub/discussion/discussion.h>
#include <views/hub/hubworker.h>

#include <QWidget>

class QComboBox;
class QStackedWidget;
class QToolButton;
class QTreeWidget;

namespace spacewright::views
{

class DiscussionView;
class EmptyState;
class ErrorBanner;

/// The discussions and pull requests of a Space: a list, and the chosen one beside it.
class DiscussionsTab final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DiscussionsTab)

public:
    DiscussionsTab(HubWorker *worker, const hub::SpaceId &space, QWidget *parent = nullptr);

    void setCanMerge(bool canMerge);
    /// Chooses one as soon as the list is there.
    void choose(int number);
    void reload();

Q_SIGNALS:
    void merged();
    /// The pull request shall run beside main.
    void runRequested(int number);
    void pageRequested(const QUrl &page);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    QWidget *makeHead();
    hub::DiscussionQuery query() const;
    void take(const QList<hub::Discussion> &discussions);
    void showChosen();
    void startDiscussion();

    HubWorker *m_worker;
    hub::SpaceId m_space;
    HubWorker::Ticket m_ticket = 0;
    QList<hub::Discussion> m_discussions;
    /// The number that is to be chosen.
    int m_wanted = 0;
    QComboBox *m_kind;
    QComboBox *m_status;
    QToolButton *m_new;
    ErrorBanner *m_banner;
    QTreeWidget *m_list;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    DiscussionView *m_view;
};

} // namespace spacewright::views

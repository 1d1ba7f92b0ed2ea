// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/git/overview.h>

#include <QWidget>

class QAction;
class QLineEdit;
class QStackedWidget;
class QTimer;
class QToolButton;
class QTreeView;

namespace spacewright::views
{

class CommitActions;
class EmptyState;
class ErrorBanner;
class HistoryModel;
class RepositoryWorker;
struct HistoryRow;

/// The panel of commits: all branches or one, narrowed down by what is typed.
class HistoryView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HistoryView)

public:
    /// @p worker must outlive the view.
    explicit HistoryView(RepositoryWorker *worker, QWidget *parent = nullptr);

    /// Reads again if branches are no longer where they were; nothing while the view is not seen.
    void setOverview(const git::Overview &overview);
    /// Reads again, because names stand at other commits now.
    void refresh();
    void clear();
    /// Shows the commits that changed this file or folder.
    void showHistoryOf(const QByteArray &path);

Q_SIGNALS:
    /// The Space shall be run as this commit has it.
    void runRequested(const spacewright::git::ObjectId &commit);
    /// What was chosen has left files in conflict.
    void conflicted();
    /// The user looks at this commit.
    void commitShown(const spacewright::git::ObjectId &commit);
    void comparisonRequested(const spacewright::git::ObjectId &from, const spacewright::git::ObjectId &to);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void makeTree();
    void makeActions();
    QAction *add(const QString &name, const QString &icon, const QString &text, void (HistoryView::*slot)());
    void read();
    void readIfSeen();
    void showResult();
    void showCurrent();
    void compare();
    void copyId();
    void updateActions();
    QList<const HistoryRow *> chosen() const;

    RepositoryWorker *m_worker;
    HistoryModel *m_model;
    QLineEdit *m_filter;
    QToolButton *m_all;
    ErrorBanner *m_banner;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QTreeView *m_tree;
    QTimer *m_pause;
    CommitActions *m_commitActions;
    QAction *m_compare;
    QAction *m_copy;
    /// What was shown last, so that only a change is read.
    git::Branch m_branch;
    git::ObjectId m_shown;
    bool m_isStale = false;
};

} // namespace spacewright::views

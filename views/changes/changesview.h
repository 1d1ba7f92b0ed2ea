// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changesmodel.h"

#include <core/git/overview.h>

#include <QWidget>

#include <optional>

class QLabel;
class QStackedWidget;

namespace spacewright::views
{

class ChangesList;
class CommitBox;
class EmptyState;
class ErrorBanner;
class PushRuleWarnings;
class RepairAction;
class RepositoryWorker;
class SyncActions;
class UnfinishedBar;

/// The panel of what has changed: staging, discarding, committing, and the way to the remote.
class ChangesView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChangesView)

public:
    /// Both must outlive the view.
    ChangesView(RepositoryWorker *worker, SyncActions *sync, QWidget *parent = nullptr);

    /// For menus: "repo_commit", "repo_create" and "repo_repair".
    QAction *commitAction() const { return m_commit; }
    QAction *createAction() const { return m_create; }
    QAction *repairAction() const;

    void setOverview(const git::Overview &overview);
    /// Offers to make a repository of the folder.
    void showNoRepository();
    /// There is one, but it cannot be read.
    void showUnreadable(const Error &error);

Q_SIGNALS:
    void entryShown(const spacewright::views::ChangesModel::Entry &entry);
    /// Relative to the folder.
    void fileOpenRequested(const QByteArray &path);
    void historyRequested(const QByteArray &path);

private:
    void build(const SyncActions *sync);
    void connectList();
    void connectRules(SyncActions *sync);
    QWidget *makeBranchLine(const SyncActions *sync);
    void makeActions();
    void stage(const QList<QByteArray> &paths);
    void unstage(const QList<QByteArray> &paths);
    void discard(const QList<QByteArray> &paths);
    void offerToRestore(const QString &keptId, qsizetype count);
    void commit();
    void create();
    void readMessages();
    void amend();
    void showDetours(const git::Detours &detours);
    void showUnfinished(const git::Unfinished &work);
    void update();

    RepositoryWorker *m_worker;
    std::optional<git::Overview> m_overview;
    QAction *m_commit;
    QAction *m_create;
    RepairAction *m_repair;
    QLabel *m_branch;
    UnfinishedBar *m_unfinished;
    ErrorBanner *m_banner;
    /// That git's settings would go elsewhere; the user can close it.
    ErrorBanner *m_detours;
    git::Detours m_shownDetours;
    /// No repository, or the work on it.
    QStackedWidget *m_pages;
    /// The changed files, or that there are none.
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    EmptyState *m_none;
    ChangesList *m_list;
    CommitBox *m_box;
    PushRuleWarnings *m_rules;
};

} // namespace spacewright::views

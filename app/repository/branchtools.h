// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/git/overview.h>
#include <core/git/remote/credentials.h>

#include <QObject>

#include <functional>
#include <optional>

class QAction;
class QWidget;

namespace spacewright
{

namespace views
{
class BranchMenu;
class CombineActions;
class RepositoryWorker;
class StashMenu;
} // namespace views

/// What the window does with branches: the menu, what brings branches together, changes that are put aside, and folders
/// beside the open one.
class BranchTools final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BranchTools)

public:
    using CredentialsSource = std::function<git::Credentials()>;

    /// Both must outlive this.
    BranchTools(views::RepositoryWorker *worker, CredentialsSource credentials, QWidget *window);

    /// For toolbar and menus: "repo_branch" and "repo_branches".
    QList<QAction *> actions() const;
    /// Without a value there is no repository.
    void setOverview(const std::optional<git::Overview> &overview);

Q_SIGNALS:
    void noticed(const QString &text);
    void offered(const QString &text, const QString &offer, const std::function<void()> &accepted);
    /// Files are in conflict now.
    void conflicted();
    void comparisonRequested(const spacewright::git::ObjectId &from, const spacewright::git::ObjectId &to);
    void folderRequested(const QString &folder);

private:
    void addEntries();
    void showWorktrees();
    void showPullRequests();

    views::RepositoryWorker *m_worker;
    CredentialsSource m_credentials;
    QWidget *m_window;
    views::BranchMenu *m_menu;
    views::CombineActions *m_combine;
    views::StashMenu *m_stashes;
    QAction *m_worktrees;
    QAction *m_pullRequests;
};

} // namespace spacewright

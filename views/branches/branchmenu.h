// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/git/overview.h>
#include <core/git/worktree/switchbranch.h>

#include <QObject>

#include <functional>
#include <optional>

class KToolBarPopupAction;
class QAction;
class QMenu;

namespace spacewright::views
{

class RepositoryWorker;

/// The branch beside the Space's name: where it stands, and a menu to switch, make, rename and delete branches.
class BranchMenu final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BranchMenu)

public:
    /// Both must outlive this.
    BranchMenu(RepositoryWorker *worker, QWidget *window);

    /// "repo_branch", for the toolbar.
    QAction *action() const;
    /// The same entries, for the window's menus.
    QMenu *menu() const;
    /// Without a value there is no repository.
    void setOverview(const std::optional<git::Overview> &overview);
    /// Entries that others add before the end: what can be done with the branch that is chosen.
    void addBranchMenu(QMenu *menu, std::function<void(const QString &)> chosen);

Q_SIGNALS:
    /// Says what was done, in a sentence, and how to undo it.
    void offered(const QString &text, const QString &offer, const std::function<void()> &accepted);
    void finished(const QString &text);

private:
    struct BranchList {
        QMenu *menu;
        std::function<void(const QString &)> chosen;
        bool withRemotes;
    };

    QAction *add(const QString &name, const QString &icon, const QString &text, void (BranchMenu::*slot)());
    void readBranches();
    void fill(const QList<git::Branch> &branches);
    static void fillList(const BranchList &list, const QList<git::Branch> &branches);
    void switchTo(const QString &name);
    void switchTo(const QString &name, git::OpenChanges changes);
    void askAboutChanges(const QString &name);
    void ask(const QString &title, const QString &value, void (BranchMenu::*then)(const QString &));
    void askForNew();
    void askForName();
    void create(const QString &name);
    void rename(const QString &name);
    void remove(const QString &name);
    void offerToRemake(const QString &name, const git::ObjectId &tip);

    RepositoryWorker *m_worker;
    QWidget *m_window;
    KToolBarPopupAction *m_action;
    std::optional<git::Overview> m_overview;
    QAction *m_beforeBranches;
    QList<QAction *> m_branchActions;
    QList<BranchList> m_lists;
    QAction *m_new;
    QAction *m_rename;
};

} // namespace spacewright::views

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "branchtools.h"

#include <views/branches/beside/pullrequestdialog.h>
#include <views/branches/beside/worktreedialog.h>
#include <views/branches/branchmenu.h>
#include <views/branches/combineactions.h>
#include <views/branches/stashmenu.h>

#include <QAction>
#include <QDir>
#include <QMenu>

namespace spacewright
{

BranchTools::BranchTools(views::RepositoryWorker *worker, CredentialsSource credentials, QWidget *window)
    : QObject(window), m_worker(worker), m_credentials(std::move(credentials)), m_window(window),
      m_menu(new views::BranchMenu(worker, window)), m_combine(new views::CombineActions(worker, window)),
      m_stashes(new views::StashMenu(worker, window)),
      m_worktrees(new QAction(QIcon::fromTheme(QStringLiteral("folder-copy")), tr("&Worktrees…"), this)),
      m_pullRequests(new QAction(
          QIcon::fromTheme(QStringLiteral("vcs-merge-request"), QIcon::fromTheme(QStringLiteral("vcs-merge"))),
          tr("Pull Re&quests…"), this))
{
    addEntries();
    connect(m_menu, &views::BranchMenu::finished, this, &BranchTools::noticed);
    connect(m_menu, &views::BranchMenu::offered, this, &BranchTools::offered);
    connect(m_combine, &views::CombineActions::finished, this, &BranchTools::noticed);
    connect(m_combine, &views::CombineActions::conflicted, this, &BranchTools::conflicted);
    connect(m_stashes, &views::StashMenu::finished, this, &BranchTools::noticed);
    connect(m_stashes, &views::StashMenu::offered, this, &BranchTools::offered);
}

void BranchTools::addEntries()
{
    m_menu->addBranchMenu(m_combine->mergeMenu(), [this](const QString &name) { m_combine->merge(name); });
    m_menu->addBranchMenu(m_combine->rebaseMenu(), [this](const QString &name) { m_combine->planRebase(name); });
    QMenu *menu = m_menu->menu();
    menu->addSeparator();
    menu->addMenu(m_stashes->menu());
    m_worktrees->setObjectName(QStringLiteral("branch_worktrees"));
    m_pullRequests->setObjectName(QStringLiteral("branch_pull_requests"));
    connect(m_worktrees, &QAction::triggered, this, &BranchTools::showWorktrees);
    connect(m_pullRequests, &QAction::triggered, this, &BranchTools::showPullRequests);
    menu->addActions({m_worktrees, m_pullRequests});
}

QList<QAction *> BranchTools::actions() const
{
    return {m_menu->action(), m_menu->menu()->menuAction()};
}

void BranchTools::setOverview(const std::optional<git::Overview> &overview)
{
    m_menu->setOverview(overview);
    m_stashes->setChanged(overview && !overview->files.isEmpty());
    m_pullRequests->setEnabled(overview && overview->hasRemote);
}

void BranchTools::showWorktrees()
{
    auto *dialog = new views::WorktreeDialog(m_worker, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &views::WorktreeDialog::folderRequested, this, &BranchTools::folderRequested);
    dialog->open();
}

void BranchTools::showPullRequests()
{
    auto *dialog = new views::PullRequestDialog(m_worker, m_credentials, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &views::PullRequestDialog::comparisonRequested, this, &BranchTools::comparisonRequested);
    connect(dialog, &views::PullRequestDialog::checkedOutHere, this, [this](int number) {
        //: %1 is the number of a pull request
        Q_EMIT noticed(tr("You are on the branch of pull request %1.").arg(number));
    });
    connect(dialog, &views::PullRequestDialog::checkedOutBeside, this, [this](int number, const QString &folder) {
        //: %1 is the number of a pull request, %2 the path of a folder
        Q_EMIT offered(tr("Pull request %1 is in %2.").arg(number).arg(QDir::toNativeSeparators(folder)), tr("Open"),
                       [this, folder] { Q_EMIT folderRequested(folder); });
    });
    dialog->open();
}

} // namespace spacewright

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commitactions.h"

#include <core/git/history/branch.h>

#include <views/common/repository/repositoryworker.h>

#include <QAction>
#include <QInputDialog>

namespace spacewright::views
{

CommitActions::CommitActions(RepositoryWorker *worker, QWidget *window)
    : QObject(window), m_worker(worker), m_window(window),
      m_branch(add(QStringLiteral("history_branch"), QStringLiteral("vcs-branch"), &CommitActions::askForBranch))
{
    m_branch->setText(tr("New &Branch Here…"));
}

QAction *CommitActions::add(const QString &name, const QString &icon, void (CommitActions::*slot)())
{
    auto *action = new QAction(this);
    action->setIcon(QIcon::fromTheme(icon));
    action->setObjectName(name);
    connect(action, &QAction::triggered, this, slot);
    m_actions.append(action);
    return action;
}

void CommitActions::setCommit(const git::Commit &commit, const QString &)
{
    m_commit = commit;
    for (QAction *action : std::as_const(m_actions))
        action->setVisible(true);
}

void CommitActions::clear()
{
    for (QAction *action : std::as_const(m_actions))
        action->setVisible(false);
}

void CommitActions::askForBranch()
{
    auto *dialog = new QInputDialog(m_window);
    dialog->setObjectName(QStringLiteral("branch_name"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("New Branch"));
    dialog->setLabelText(tr("Name of the branch:"));
    connect(dialog, &QInputDialog::textValueSelected, this, &CommitActions::makeBranch);
    dialog->open();
}

void CommitActions::makeBranch(const QString &name)
{
    auto work = [name, tip = m_commit.id](const git::Repository &repository, Progress &) {
        return git::createBranch(repository, name, tip);
    };
    m_worker->change(this, {}, std::move(work), [this, name](const Result<> &made) {
        if (made)
            //: %1 is a branch
            Q_EMIT finished(tr("The branch %1 was made.").arg(name));
    });
}

} // namespace spacewright::views

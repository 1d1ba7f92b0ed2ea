// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "combineactions.h"

#include "rebaseplandialog.h"

#include <views/common/repository/repositoryworker.h>

#include <QMenu>

namespace spacewright::views
{

CombineActions::CombineActions(RepositoryWorker *worker, QWidget *window)
    : QObject(window), m_worker(worker), m_window(window),
      m_mergeMenu(new QMenu(tr("&Merge Into This Branch"), window)),
      m_rebaseMenu(new QMenu(tr("Re&base This Branch Onto"), window))
{
    m_mergeMenu->setObjectName(QStringLiteral("branch_merge"));
    m_mergeMenu->setIcon(QIcon::fromTheme(QStringLiteral("vcs-merge")));
    m_rebaseMenu->setObjectName(QStringLiteral("branch_rebase"));
    m_rebaseMenu->setIcon(QIcon::fromTheme(QStringLiteral("vcs-branch")));
}

void CombineActions::merge(const QString &branch)
{
    auto work = [branch](const git::Repository &repository, Progress &progress) {
        return git::merge(repository, branch, {.canLeaveConflicts = true}, progress);
    };
    m_worker->change(this, tr("Merging"), std::move(work), [this, branch](const Result<git::Merged> &merged) {
        if (!merged)
            return;
        if (merged->outcome == git::MergeOutcome::Conflicts)
            Q_EMIT conflicted();
        else if (merged->outcome == git::MergeOutcome::UpToDate)
            //: %1 is a branch
            Q_EMIT finished(tr("Everything of %1 is here already.").arg(branch));
        else
            //: %1 is a branch
            Q_EMIT finished(tr("%1 was merged.").arg(branch));
    });
}

void CombineActions::planRebase(const QString &branch)
{
    auto work = [branch](const git::Repository &repository, Progress &) { return git::planRebase(repository, branch); };
    m_worker->change(this, {}, std::move(work), [this, branch](const Result<git::RebasePlan> &plan) {
        if (!plan)
            return;
        auto *dialog = new RebasePlanDialog(*plan, branch, m_window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &RebasePlanDialog::accepted, this, [this, dialog] { rebase(dialog->plan()); });
        dialog->open();
    });
}

void CombineActions::rebase(const git::RebasePlan &plan)
{
    auto work = [plan](const git::Repository &repository, Progress &progress) {
        return git::rebase(repository, plan, progress);
    };
    m_worker->change(this, tr("Rebasing"), std::move(work), [this](const Result<git::RebaseOutcome> &outcome) {
        if (!outcome)
            return;
        if (*outcome == git::RebaseOutcome::Conflicts)
            Q_EMIT conflicted();
        else
            Q_EMIT finished(tr("The branch was rebased."));
    });
}

} // namespace spacewright::views

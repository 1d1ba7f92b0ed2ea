// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "unfinishedbar.h"

#include <core/git/combine/rebase.h>

#include <views/common/repository/repositoryworker.h>

#include <QAction>

namespace spacewright::views
{

namespace
{

QString nameOf(const git::Unfinished &work)
{
    switch (work.kind) {
    case git::UnfinishedKind::Merge:
        return UnfinishedBar::tr("A merge is not finished.");
    case git::UnfinishedKind::Rebase:
        //: %1 is the number of the step that a rebase is at, %2 how many there are
        return work.steps > 0 ? UnfinishedBar::tr("A rebase is at step %1 of %2.").arg(work.step).arg(work.steps)
                              : UnfinishedBar::tr("A rebase is not finished.");
    case git::UnfinishedKind::CherryPick:
        return UnfinishedBar::tr("The copy of a commit is not finished.");
    case git::UnfinishedKind::Revert:
        return UnfinishedBar::tr("The undoing of a commit is not finished.");
    case git::UnfinishedKind::Other:
        return UnfinishedBar::tr("Git is in the middle of something. Finish it with git.");
    case git::UnfinishedKind::None:
        break;
    }
    return {};
}

QString adviceFor(const git::Unfinished &work, qsizetype conflicts)
{
    if (work.kind == git::UnfinishedKind::Other)
        return {};
    if (conflicts > 0)
        return UnfinishedBar::tr("Solve the conflicts in %n file(s).", nullptr, int(conflicts));
    return work.kind == git::UnfinishedKind::Rebase ? UnfinishedBar::tr("Every conflict is solved: go on.")
                                                    : UnfinishedBar::tr("Every conflict is solved: commit.");
}

} // namespace

UnfinishedBar::UnfinishedBar(RepositoryWorker *worker, QWidget *parent)
    : KMessageWidget(parent), m_worker(worker),
      m_goOn(new QAction(QIcon::fromTheme(QStringLiteral("go-next")), tr("Go On"), this)),
      m_giveUp(new QAction(QIcon::fromTheme(QStringLiteral("edit-undo")), tr("Give Up"), this))
{
    setObjectName(QStringLiteral("unfinished_bar"));
    setMessageType(Warning);
    setCloseButtonVisible(false);
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    m_goOn->setObjectName(QStringLiteral("repo_continue"));
    m_giveUp->setObjectName(QStringLiteral("repo_give_up"));
    m_giveUp->setToolTip(tr("Branch and files become what they were before it began"));
    connect(m_goOn, &QAction::triggered, this, &UnfinishedBar::goOn);
    connect(m_giveUp, &QAction::triggered, this, &UnfinishedBar::giveUp);
    hide();
}

void UnfinishedBar::setUnfinished(const git::Unfinished &work, qsizetype conflicts)
{
    removeAction(m_goOn);
    removeAction(m_giveUp);
    // A merge is finished by its commit.
    if (work.kind == git::UnfinishedKind::Rebase)
        addAction(m_goOn);
    if (work.kind != git::UnfinishedKind::Other)
        addAction(m_giveUp);
    m_goOn->setEnabled(conflicts == 0);
    setText(nameOf(work) + u' ' + adviceFor(work, conflicts));
    setAccessibleName(text());
    setVisible(work.kind != git::UnfinishedKind::None);
}

void UnfinishedBar::goOn()
{
    m_worker->change(this, tr("Rebasing"), git::continueRebase, [](const Result<git::RebaseOutcome> &) {});
}

void UnfinishedBar::giveUp()
{
    m_worker->change(this, tr("Giving up"), git::giveUp, [](const Result<> &) {});
}

} // namespace spacewright::views

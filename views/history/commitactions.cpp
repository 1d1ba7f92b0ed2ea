// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commitactions.h"

#include "resetdialog.h"

#include <core/git/combine/applycommit.h>
#include <core/git/references/branch.h>
#include <core/git/references/tag.h>
#include <core/git/worktree/switchbranch.h>

#include <views/common/repository/repositoryworker.h>

#include <QAction>
#include <QInputDialog>
#include <QMenu>

namespace spacewright::views
{

CommitActions::CommitActions(RepositoryWorker *worker, QWidget *window)
    : QObject(window), m_worker(worker), m_window(window),
      m_branch(add(QStringLiteral("history_branch"), QStringLiteral("vcs-branch"), &CommitActions::askForBranch)),
      m_checkOut(
          add(QStringLiteral("history_check_out"), QStringLiteral("vcs-update-required"), &CommitActions::checkOut)),
      m_copy(add(QStringLiteral("history_cherry_pick"), QStringLiteral("edit-duplicate"), &CommitActions::copy)),
      m_revert(add(QStringLiteral("history_revert"), QStringLiteral("edit-undo"), &CommitActions::revert)),
      m_reset(add(QStringLiteral("history_reset"), QStringLiteral("edit-move"), &CommitActions::askForReset)),
      m_run(add(QStringLiteral("history_run"), QStringLiteral("media-playback-start"), &CommitActions::run)),
      m_tag(add(QStringLiteral("history_tag"), QStringLiteral("tag"), &CommitActions::askForTag)),
      m_tags(new QMenu(tr("&Delete Tag"), window))
{
    m_branch->setText(tr("New &Branch Here…"));
    m_checkOut->setText(tr("Check &Out Without a Branch"));
    m_copy->setText(tr("Cherry-&Pick"));
    m_revert->setText(tr("Re&vert"));
    m_revert->setToolTip(tr("Makes a commit that undoes this one"));
    m_reset->setToolTip(tr("Moves the branch to this commit; nothing is lost"));
    m_run->setText(tr("R&un This Revision"));
    m_run->setToolTip(tr("Runs the Space as it was then; your files stay as they are"));
    m_tag->setText(tr("New &Tag Here…"));
    m_tags->menuAction()->setObjectName(QStringLiteral("history_delete_tag"));
    m_tags->menuAction()->setIcon(QIcon::fromTheme(QStringLiteral("edit-delete")));
    m_actions.append(m_tags->menuAction());
    clear();
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

void CommitActions::setCommit(const git::Commit &commit, const QStringList &tags, const QString &branch)
{
    m_commit = commit;
    m_checkedOut = branch;
    for (QAction *action : std::as_const(m_actions))
        action->setVisible(true);
    listTags(tags);
    //: An entry of a menu; %1 is a branch
    m_copy->setText(branch.isEmpty() ? tr("Cherry-&Pick") : tr("Cherry-&Pick to %1").arg(branch));
    //: An entry of a menu; %1 is a branch
    m_reset->setText(branch.isEmpty() ? tr("R&eset to Here…") : tr("R&eset %1 to Here…").arg(branch));
}

void CommitActions::clear()
{
    for (QAction *action : std::as_const(m_actions))
        action->setVisible(false);
}

void CommitActions::ask(const Question &question)
{
    auto *dialog = new QInputDialog(m_window);
    dialog->setObjectName(question.name);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(question.title);
    dialog->setLabelText(question.label);
    connect(dialog, &QInputDialog::textValueSelected, this, question.then);
    dialog->open();
}

void CommitActions::askForBranch()
{
    ask({QStringLiteral("branch_name"), tr("New Branch"), tr("Name of the branch:"), &CommitActions::makeBranch});
}

void CommitActions::askForTag()
{
    ask({QStringLiteral("tag_name"), tr("New Tag"), tr("Name of the tag:"), &CommitActions::makeTag});
}

void CommitActions::listTags(const QStringList &tags)
{
    m_tags->clear();
    for (const QString &tag : tags) {
        const QAction *action = m_tags->addAction(QString(tag).replace(u'&', QStringLiteral("&&")));
        connect(action, &QAction::triggered, this, [this, tag] { removeTag(tag); });
    }
    m_tags->menuAction()->setVisible(!tags.isEmpty());
}

void CommitActions::removeTag(const QString &name)
{
    auto work = [name](const git::Repository &repository, Progress &) { return git::deleteTag(repository, name); };
    m_worker->change(this, {}, std::move(work), [this, name](const Result<> &removed) {
        if (removed)
            //: %1 is a tag
            Q_EMIT finished(tr("The tag %1 was deleted.").arg(name));
    });
}

void CommitActions::makeTag(const QString &name)
{
    auto work = [name, commit = m_commit.id](const git::Repository &repository, Progress &) {
        return git::createTag(repository, name, commit);
    };
    m_worker->change(this, {}, std::move(work), [this, name](const Result<> &made) {
        if (made)
            //: %1 is a tag
            Q_EMIT finished(tr("The tag %1 was made.").arg(name));
    });
}

void CommitActions::run()
{
    Q_EMIT runRequested(m_commit.id);
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

void CommitActions::checkOut()
{
    auto work = [id = m_commit.id](const git::Repository &repository, Progress &progress) {
        return git::switchToCommit(repository, id, progress);
    };
    m_worker->change(this, tr("Checking out"), std::move(work), [this](const Result<> &done) {
        if (done)
            Q_EMIT finished(tr("No branch is checked out now. Switch to one before you commit."));
    });
}

void CommitActions::askForReset()
{
    auto *dialog = new ResetDialog(m_checkedOut, m_commit.subject, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ResetDialog::accepted, this, [this, dialog] { reset(dialog->kind()); });
    dialog->open();
}

void CommitActions::reset(git::ResetKind kind)
{
    auto work = [id = m_commit.id, kind](const git::Repository &repository, Progress &progress) {
        return git::resetTo(repository, id, kind, progress);
    };
    m_worker->change(this, tr("Resetting"), std::move(work), [this, subject = m_commit.subject](const Result<> &done) {
        if (done)
            //: %1 is the first line of a commit's message
            Q_EMIT finished(tr("The branch stands at “%1” now.").arg(subject));
    });
}

void CommitActions::copy()
{
    auto work = [id = m_commit.id](const git::Repository &repository, Progress &progress) {
        return git::cherryPick(repository, id, {.canLeaveConflicts = true}, progress);
    };
    m_worker->change(this, tr("Copying a commit"), std::move(work), [this](const Result<git::Merged> &merged) {
        report(merged, tr("The commit was made again on this branch."));
    });
}

void CommitActions::revert()
{
    auto work = [id = m_commit.id](const git::Repository &repository, Progress &progress) {
        return git::revertCommit(repository, id, {.canLeaveConflicts = true}, progress);
    };
    m_worker->change(this, tr("Undoing a commit"), std::move(work), [this](const Result<git::Merged> &merged) {
        report(merged, tr("A new commit undoes that one."));
    });
}

void CommitActions::report(const Result<git::Merged> &merged, const QString &text)
{
    if (!merged)
        return;
    if (merged->outcome == git::MergeOutcome::Conflicts)
        Q_EMIT conflicted();
    else
        Q_EMIT finished(merged->outcome == git::MergeOutcome::UpToDate ? tr("There was nothing to change.") : text);
}

} // namespace spacewright::views

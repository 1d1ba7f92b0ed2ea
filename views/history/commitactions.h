// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/git/combine/merge.h>
#include <core/git/history/commit.h>
#include <core/git/worktree/reset.h>

#include <QObject>

class QAction;
class QMenu;

namespace spacewright::views
{

class RepositoryWorker;

/// What can be done with one commit, as entries of a menu.
class CommitActions final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CommitActions)

public:
    /// Both must outlive this.
    CommitActions(RepositoryWorker *worker, QWidget *window);

    /// @p tags stand at the commit; @p branch is the one that is checked out.
    void setCommit(const git::Commit &commit, const QStringList &tags, const QString &branch);
    /// No commit is chosen, or several are.
    void clear();
    QList<QAction *> actions() const { return m_actions; }

Q_SIGNALS:
    /// Says what was done, in a sentence.
    void finished(const QString &text);
    /// Files are in conflict now.
    void conflicted();
    /// The Space shall be run as this commit has it.
    void runRequested(const spacewright::git::ObjectId &commit);

private:
    QAction *add(const QString &name, const QString &icon, void (CommitActions::*slot)());
    void askForBranch();
    /// What is asked for, and where the answer goes.
    struct Question {
        QString name;
        QString title;
        QString label;
        void (CommitActions::*then)(const QString &);
    };
    void ask(const Question &question);
    void makeBranch(const QString &name);
    void copy();
    void revert();
    void run();
    void askForTag();
    void makeTag(const QString &name);
    void removeTag(const QString &name);
    void listTags(const QStringList &tags);
    void checkOut();
    void askForReset();
    void reset(git::ResetKind kind);
    void report(const Result<git::Merged> &merged, const QString &text);

    RepositoryWorker *m_worker;
    QWidget *m_window;
    git::Commit m_commit;
    QString m_checkedOut;
    QList<QAction *> m_actions;
    QAction *m_branch;
    QAction *m_checkOut;
    QAction *m_copy;
    QAction *m_revert;
    QAction *m_reset;
    QAction *m_run;
    QAction *m_tag;
    QMenu *m_tags;
};

} // namespace spacewright::views

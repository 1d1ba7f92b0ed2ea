// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/git/remote/remote.h>
#include <core/git/worktree/linkedworktrees.h>

#include <QDialog>

#include <functional>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace spacewright::views
{

class RepositoryWorker;

/// The pull requests that the remote has: look at what one changes, check it out here, or beside in a folder of its
/// own.
class PullRequestDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PullRequestDialog)

public:
    using CredentialsSource = std::function<git::Credentials()>;

    /// @p worker must outlive this.
    PullRequestDialog(RepositoryWorker *worker, CredentialsSource credentials, QWidget *parent = nullptr);

Q_SIGNALS:
    /// What the pull request changes is between these commits.
    void comparisonRequested(const spacewright::git::ObjectId &from, const spacewright::git::ObjectId &to);
    /// It is checked out in this folder, which the user may want to open.
    void checkedOutBeside(int number, const QString &folder);
    void checkedOutHere(int number);

private:
    struct Span {
        git::ObjectId from;
        git::ObjectId to;
    };

    void build();
    QPushButton *makeButton(const QString &name, const QString &text, const QString &toolTip,
                            void (PullRequestDialog::*slot)());
    void read();
    void fill(const QList<git::PullRequest> &requests);
    void update();
    void showChanges();
    void checkOutHere();
    void checkOutBeside();
    void say(const QString &text);
    int chosen() const;

    RepositoryWorker *m_worker;
    CredentialsSource m_credentials;
    QTreeWidget *m_list;
    QLabel *m_state;
    QPushButton *m_show;
    QPushButton *m_here;
    QPushButton *m_beside;
    bool m_isBusy = false;
};

} // namespace spacewright::views

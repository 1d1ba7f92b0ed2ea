// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/git/references/branch.h>
#include <core/git/worktree/linkedworktrees.h>

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace spacewright::views
{

class RepositoryWorker;

/// The folders that the repository is checked out in: open one, remove one, check another branch out beside.
class WorktreeDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WorktreeDialog)

public:
    /// @p worker must outlive this.
    explicit WorktreeDialog(RepositoryWorker *worker, QWidget *parent = nullptr);

Q_SIGNALS:
    /// The user wants to work in this folder.
    void folderRequested(const QString &folder);

private:
    struct Content {
        QList<git::LinkedWorktree> worktrees;
        QList<git::Branch> branches;
    };

    void build();
    QWidget *makeForm();
    QPushButton *makeButton(const QString &name, const QString &text, void (WorktreeDialog::*slot)());
    void read();
    void fill(const Content &content);
    void fillBranches(const Content &content);
    void proposeFolder();
    void chooseFolder();
    void update();
    void openChosen();
    void remove();
    void add();
    void report(const Error &error);
    const git::LinkedWorktree *chosen() const;

    RepositoryWorker *m_worker;
    QList<git::LinkedWorktree> m_worktrees;
    QTreeWidget *m_list;
    QComboBox *m_branch;
    QLineEdit *m_folder;
    QLabel *m_trouble;
    QPushButton *m_open;
    QPushButton *m_remove;
    QPushButton *m_add;
};

} // namespace spacewright::views

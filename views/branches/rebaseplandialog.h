// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/git/combine/rebase.h>

#include <QDialog>

class QToolButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace spacewright::views
{

/// What a rebase will do, commit by commit, to be agreed to or changed.
class RebasePlanDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RebasePlanDialog)

public:
    /// @p branch is what the commits are put on.
    RebasePlanDialog(const git::RebasePlan &plan, const QString &branch, QWidget *parent = nullptr);

    /// As the user wants it.
    git::RebasePlan plan() const;

private:
    void build(const QString &branch);
    void fill();
    void move(int direction);
    void setAction(git::RebaseAction action);
    void showStep(QTreeWidgetItem *item, const git::RebaseStep &step) const;
    /// Only what can be done with the chosen step is offered.
    void updateButtons();

    git::RebasePlan m_plan;
    QTreeWidget *m_steps;
    /// Need a step before theirs.
    QList<QToolButton *> m_joins;
    QToolButton *m_up = nullptr;
    QToolButton *m_down = nullptr;
};

} // namespace spacewright::views

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rebaseplandialog.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QToolButton>
#include <QTreeWidget>

#include <algorithm>

namespace spacewright::views
{

namespace
{

/// What is offered: the others need a message, which a commit can be given afterwards by amending it.
QString actionText(git::RebaseAction action)
{
    switch (action) {
    case git::RebaseAction::Pick:
    case git::RebaseAction::Reword:
        return RebasePlanDialog::tr("Keep");
    case git::RebaseAction::Squash:
        return RebasePlanDialog::tr("Join with the one before");
    case git::RebaseAction::Fixup:
        return RebasePlanDialog::tr("Join, without its message");
    case git::RebaseAction::Drop:
        return RebasePlanDialog::tr("Leave out");
    }
    return {};
}

bool joins(git::RebaseAction action)
{
    return action == git::RebaseAction::Squash || action == git::RebaseAction::Fixup;
}

} // namespace

RebasePlanDialog::RebasePlanDialog(const git::RebasePlan &plan, const QString &branch, QWidget *parent)
    : QDialog(parent), m_plan(plan), m_steps(new QTreeWidget(this))
{
    setObjectName(QStringLiteral("rebase_plan"));
    setWindowTitle(tr("Rebase"));
    build(branch);
    fill();
    resize(560, 360);
}

void RebasePlanDialog::build(const QString &branch)
{
    //: %1 is a branch
    auto *text = new QLabel(tr("These commits are made again on top of %1, from top to bottom:").arg(branch), this);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    m_steps->setObjectName(QStringLiteral("rebase_steps"));
    m_steps->setAccessibleName(tr("Steps"));
    m_steps->setHeaderLabels({tr("What"), tr("Commit")});
    m_steps->setRootIsDecorated(false);
    m_steps->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    auto *bar = new QHBoxLayout;
    const auto addButton = [&](const QString &name, const QString &title, auto act) {
        auto *button = new QToolButton(this);
        button->setObjectName(name);
        button->setText(title);
        connect(button, &QToolButton::clicked, this, act);
        bar->addWidget(button);
        return button;
    };
    using git::RebaseAction;
    for (const RebaseAction action :
         {RebaseAction::Pick, RebaseAction::Squash, RebaseAction::Fixup, RebaseAction::Drop}) {
        QToolButton *button = addButton(QStringLiteral("rebase_action_%1").arg(int(action)), actionText(action),
                                        [this, action] { setAction(action); });
        if (joins(action))
            m_joins.append(button);
    }
    bar->addStretch();
    m_up = addButton(QStringLiteral("rebase_up"), tr("Earlier"), [this] { move(-1); });
    m_down = addButton(QStringLiteral("rebase_down"), tr("Later"), [this] { move(1); });
    connect(m_steps, &QTreeWidget::currentItemChanged, this, &RebasePlanDialog::updateButtons);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(tr("&Rebase"), QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(text);
    layout->addWidget(m_steps, 1);
    layout->addLayout(bar);
    layout->addWidget(buttons);
}

void RebasePlanDialog::fill()
{
    for (const git::RebaseStep &step : std::as_const(m_plan.steps))
        showStep(new QTreeWidgetItem(m_steps), step);
    m_steps->setCurrentItem(m_steps->topLevelItem(0));
}

void RebasePlanDialog::showStep(QTreeWidgetItem *item, const git::RebaseStep &step) const
{
    item->setText(0, actionText(step.action));
    item->setText(1, step.subject);
    QFont font = m_steps->font();
    font.setStrikeOut(step.action == git::RebaseAction::Drop);
    item->setFont(1, font);
}

void RebasePlanDialog::updateButtons()
{
    const int row = m_steps->indexOfTopLevelItem(m_steps->currentItem());
    for (QToolButton *button : std::as_const(m_joins))
        button->setEnabled(row > 0);
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_plan.steps.size());
}

void RebasePlanDialog::setAction(git::RebaseAction action)
{
    const int row = m_steps->indexOfTopLevelItem(m_steps->currentItem());
    if (row < 0)
        return;
    m_plan.steps[row].action = action;
    showStep(m_steps->currentItem(), m_plan.steps.at(row));
}

void RebasePlanDialog::move(int direction)
{
    const int row = m_steps->indexOfTopLevelItem(m_steps->currentItem());
    const int target = row + direction;
    if (row < 0 || target < 0 || target >= m_plan.steps.size())
        return;
    m_plan.steps.swapItemsAt(row, target);
    showStep(m_steps->topLevelItem(row), m_plan.steps.at(row));
    showStep(m_steps->topLevelItem(target), m_plan.steps.at(target));
    m_steps->setCurrentItem(m_steps->topLevelItem(target));
}

git::RebasePlan RebasePlanDialog::plan() const
{
    git::RebasePlan plan = m_plan;
    // Moving, or leaving others out, can bring a step that joins to the top.
    const auto first = std::ranges::find_if(
        plan.steps, [](const git::RebaseStep &step) { return step.action != git::RebaseAction::Drop; });
    if (first != plan.steps.end())
        first->action = git::RebaseAction::Pick;
    return plan;
}

} // namespace spacewright::views

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "operationspage.h"

#include "undoactions.h"

#include <views/common/emptystate.h>

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeWidget>

#include <algorithm>

namespace spacewright::views
{

namespace
{

enum Column { SentenceColumn, TimeColumn, StateColumn };

constexpr int margin = 6;

} // namespace

OperationsPage::OperationsPage(UndoActions *undo, QWidget *parent)
    : QWidget(parent), m_stack(new QStackedWidget(this)), m_list(new QTreeWidget(this))
{
    setObjectName(QStringLiteral("operations_page"));
    build(undo->undoAction());
    connect(undo, &UndoActions::operationsChanged, this, &OperationsPage::show);
    show(undo->operations());
}

void OperationsPage::build(QAction *undo)
{
    m_list->setObjectName(QStringLiteral("operations_list"));
    m_list->setAccessibleName(tr("What was done"));
    m_list->setHeaderLabels({tr("What Was Done"), tr("When"), tr("State")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(SentenceColumn, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(TimeColumn, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(StateColumn, QHeaderView::ResizeToContents);
    m_stack->addWidget(m_list);
    m_stack->addWidget(new EmptyState(QStringLiteral("view-history"), tr("Nothing was done here yet"),
                                      tr("Commits, merges, switches and the like are listed here, and can be undone."),
                                      this));
    auto *button = new QToolButton(this);
    button->setDefaultAction(undo);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(margin, margin, margin, margin);
    bar->addWidget(button);
    bar->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(m_stack, 1);
    setFocusProxy(m_list);
}

void OperationsPage::show(const QList<git::Operation> &operations)
{
    m_list->clear();
    QList<QTreeWidgetItem *> items;
    for (const git::Operation &operation : operations) {
        const QString time = QLocale().toString(operation.time.toLocalTime(), QLocale::ShortFormat);
        auto *item =
            new QTreeWidgetItem({git::operationText(operation), time, operation.isUndone ? tr("undone") : QString()});
        item->setDisabled(operation.isUndone);
        item->setToolTip(SentenceColumn, item->text(SentenceColumn));
        items.append(item);
    }
    m_list->addTopLevelItems(items);
    m_stack->setCurrentIndex(operations.isEmpty() ? 1 : 0);
}

} // namespace spacewright::views

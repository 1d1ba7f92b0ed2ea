// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "buildview.h"

#include "causebanner.h"
#include "stepdelegate.h"
#include "stepmodel.h"

#include <views/common/emptystate.h>

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QListView>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace spacewright::views
{

BuildView::BuildView(QWidget *parent)
    : QWidget(parent), m_model(new StepModel(this)), m_list(new QListView), m_banner(new CauseBanner(this)),
      m_stack(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("panel_build"));
    setAccessibleName(tr("Build"));
    m_list->setObjectName(QStringLiteral("build_steps"));
    m_list->setAccessibleName(tr("Steps of the build"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new StepDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto *copy = new QAction(QIcon::fromTheme(QStringLiteral("edit-copy")), tr("Copy"), m_list);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    m_list->addAction(copy);
    connect(copy, &QAction::triggered, this, &BuildView::copyName);
    connect(m_list, &QListView::clicked, this, &BuildView::activate);
    connect(m_list, &QListView::activated, this, &BuildView::activate);
    connect(m_banner, &CauseBanner::activated, this, &BuildView::causeActivated);
    connect(m_banner, &CauseBanner::fixRequested, this, &BuildView::fixRequested);

    m_stack->addWidget(new EmptyState(QStringLiteral("run-build"), tr("Nothing was built yet"),
                                      tr("Run the Space: each step of its build appears here with its time.")));
    m_stack->addWidget(m_list);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_banner);
    layout->addWidget(m_stack, 1);
    setFocusProxy(m_list);
}

void BuildView::setSteps(const QList<log::Step> &steps)
{
    const bool wasAtEnd = !m_list->currentIndex().isValid();
    m_model->setSteps(steps);
    m_stack->setCurrentIndex(steps.isEmpty() ? 0 : 1);
    if (wasAtEnd)
        m_list->scrollToBottom();
}

void BuildView::setCause(const log::FailureCause &cause, const QString &fixTitle)
{
    m_banner->setCause(cause, fixTitle);
}

void BuildView::clear()
{
    setSteps({});
    setCause({});
}

void BuildView::activate(const QModelIndex &index)
{
    const qint64 line = index.data(StepModel::FirstLineRole).toLongLong();
    if (line >= 0)
        Q_EMIT stepActivated(line);
}

void BuildView::copyName()
{
    if (m_list->currentIndex().isValid())
        QApplication::clipboard()->setText(m_list->currentIndex().data(Qt::AccessibleTextRole).toString());
}

} // namespace spacewright::views

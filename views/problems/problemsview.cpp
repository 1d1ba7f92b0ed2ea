// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "problemsview.h"

#include "problemsfilter.h"
#include "problemsmodel.h"

#include <views/common/emptystate.h>

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>

namespace spacewright::views
{

ProblemsView::ProblemsView(QWidget *parent)
    : QWidget(parent), m_model(new ProblemsModel(this)), m_filter(new ProblemsFilter(this)), m_tree(new QTreeView),
      m_stack(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("panel_problems"));
    setAccessibleName(tr("Problems"));
    makeActions();
    makeTree();

    auto *list = new QWidget;
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(6, 2, 6, 2);
    bar->setSpacing(4);
    addSeverity(manifest::Severity::Error, QStringLiteral("problems_errors"), bar);
    addSeverity(manifest::Severity::Warning, QStringLiteral("problems_warnings"), bar);
    addSeverity(manifest::Severity::Info, QStringLiteral("problems_infos"), bar);
    bar->addStretch();
    auto *fix = new QToolButton(list);
    fix->setDefaultAction(m_fix);
    fix->setObjectName(QStringLiteral("problems_fix_button"));
    fix->setAccessibleName(m_fix->text());
    fix->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    fix->setAutoRaise(true);
    bar->addWidget(fix);
    auto *listLayout = new QVBoxLayout(list);
    listLayout->setContentsMargins({});
    listLayout->setSpacing(0);
    listLayout->addLayout(bar);
    listLayout->addWidget(m_tree, 1);

    m_stack->addWidget(new EmptyState(QStringLiteral("checkmark"), tr("No problems found"),
                                      tr("The card and the requirements of this Space are fine.")));
    m_stack->addWidget(list);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_stack);
    setFocusProxy(m_tree);
    updateCounts();
}

void ProblemsView::makeActions()
{
    m_copy = new QAction(QIcon::fromTheme(QStringLiteral("edit-copy")), tr("Copy"), this);
    m_copy->setObjectName(QStringLiteral("problems_copy"));
    m_copy->setShortcut(QKeySequence::Copy);
    m_copy->setShortcutContext(Qt::WidgetShortcut);
    m_fix = new QAction(QIcon::fromTheme(QStringLiteral("tools-wizard")), tr("Apply Fix"), this);
    m_fix->setObjectName(QStringLiteral("problems_fix"));
    m_fix->setEnabled(false);
    connect(m_copy, &QAction::triggered, this, &ProblemsView::copy);
    connect(m_fix, &QAction::triggered, this, [this] {
        if (const manifest::Diagnostic *const diagnostic = current(); diagnostic && diagnostic->fix)
            Q_EMIT fixRequested(*diagnostic->fix);
    });
}

void ProblemsView::makeTree()
{
    m_filter->setSourceModel(m_model);
    m_tree->setObjectName(QStringLiteral("problems_list"));
    m_tree->setAccessibleName(tr("Problems"));
    m_tree->setModel(m_filter);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setUniformRowHeights(true);
    m_tree->setTextElideMode(Qt::ElideRight);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_tree->addActions({m_fix, m_copy});
    QHeaderView *const header = m_tree->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(ProblemsModel::MessageColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(ProblemsModel::LineColumn, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(ProblemsModel::RuleColumn, QHeaderView::ResizeToContents);
    connect(m_tree, &QTreeView::clicked, this, &ProblemsView::activate);
    connect(m_tree, &QTreeView::activated, this, &ProblemsView::activate);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &ProblemsView::updateCurrent);
    connect(m_filter, &QAbstractItemModel::modelReset, this, &ProblemsView::updateCurrent);
}

void ProblemsView::addSeverity(manifest::Severity severity, const QString &name, QHBoxLayout *bar)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setIcon(QIcon::fromTheme(severityIcon(severity)));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setCheckable(true);
    button->setChecked(true);
    button->setAutoRaise(true);
    connect(button, &QToolButton::toggled, this, [this, severity](bool isShown) {
        m_filter->setShown(severity, isShown);
        m_tree->expandAll();
    });
    m_severities.insert(severity, button);
    bar->addWidget(button);
}

void ProblemsView::setDiagnostics(const QList<manifest::Diagnostic> &diagnostics)
{
    m_model->setDiagnostics(diagnostics);
    m_tree->expandAll();
    updateCounts();
}

void ProblemsView::updateCounts()
{
    const auto show = [this](manifest::Severity severity, const QString &text) {
        m_severities[severity]->setText(text);
        m_severities[severity]->setAccessibleName(text);
    };
    //: On a button that shows or hides errors. %1 is their number
    show(manifest::Severity::Error, tr("Errors: %L1").arg(m_model->countOf(manifest::Severity::Error)));
    //: On a button that shows or hides warnings. %1 is their number
    show(manifest::Severity::Warning, tr("Warnings: %L1").arg(m_model->countOf(manifest::Severity::Warning)));
    //: On a button that shows or hides remarks. %1 is their number
    show(manifest::Severity::Info, tr("Remarks: %L1").arg(m_model->countOf(manifest::Severity::Info)));
    m_stack->setCurrentIndex(m_model->rowCount() == 0 ? 0 : 1);
}

const manifest::Diagnostic *ProblemsView::current() const
{
    return m_model->diagnosticAt(m_filter->mapToSource(m_tree->currentIndex()));
}

void ProblemsView::updateCurrent()
{
    const manifest::Diagnostic *const diagnostic = current();
    const bool hasFix = diagnostic && diagnostic->fix;
    m_fix->setEnabled(hasFix);
    m_fix->setToolTip(hasFix ? diagnostic->fix->title : m_fix->text());
}

void ProblemsView::activate(const QModelIndex &index)
{
    const QModelIndex source = m_filter->mapToSource(index);
    if (const manifest::Diagnostic *const diagnostic = m_model->diagnosticAt(source))
        Q_EMIT activated(diagnostic->file, diagnostic->range.line, diagnostic->range.column);
}

void ProblemsView::copy()
{
    const manifest::Diagnostic *const diagnostic = current();
    if (!diagnostic)
        return;
    // The form that compilers use, so that other programs find the place.
    const QString place =
        diagnostic->range.line > 0
            ? QStringLiteral("%1:%2:%3").arg(diagnostic->file).arg(diagnostic->range.line).arg(diagnostic->range.column)
            : diagnostic->file;
    QApplication::clipboard()->setText(
        QStringLiteral("%1: %2: %3 [%4]")
            .arg(place, severityText(diagnostic->severity), diagnostic->message, diagnostic->rule));
}

} // namespace spacewright::views

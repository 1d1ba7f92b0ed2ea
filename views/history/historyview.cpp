// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "historyview.h"

#include "commitactions.h"
#include "graphdelegate.h"
#include "historymodel.h"

#include <views/common/emptystate.h>
#include <views/common/errorbanner.h>
#include <views/common/repository/changemark.h>

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>

namespace spacewright::views
{

namespace
{

/// Typing goes on; a history of each letter is wanted by nobody.
constexpr int pauseMilliseconds = 250;
/// How far before the end of what is known the next page is asked for.
constexpr int screensAhead = 3;
constexpr int authorWidth = 90;
constexpr int timeWidth = 110;

QStringList tagsOf(const HistoryRow &row)
{
    QStringList tags;
    for (const git::Label &label : row.labels) {
        if (label.kind == git::LabelKind::Tag)
            tags.append(label.name);
    }
    return tags;
}

} // namespace

HistoryView::HistoryView(RepositoryWorker *worker, QWidget *parent)
    : QWidget(parent), m_worker(worker), m_model(new HistoryModel(worker, this)), m_filter(new QLineEdit(this)),
      m_all(new QToolButton(this)), m_banner(new ErrorBanner(this)), m_stack(new QStackedWidget(this)),
      m_empty(new EmptyState(QStringLiteral("view-history"), {}, {}, this)), m_tree(new QTreeView(this)),
      m_pause(new QTimer(this)), m_commitActions(new CommitActions(worker, this))
{
    setObjectName(QStringLiteral("history_view"));
    setAccessibleName(tr("History"));
    makeTree();
    makeActions();
    build();
    m_pause->setSingleShot(true);
    m_pause->setInterval(pauseMilliseconds);
    connect(m_pause, &QTimer::timeout, this, &HistoryView::read);
    connect(m_filter, &QLineEdit::textChanged, m_pause, qOverload<>(&QTimer::start));
    connect(m_all, &QToolButton::toggled, this, &HistoryView::read);
    connect(m_commitActions, &CommitActions::finished, m_banner, &ErrorBanner::showNotice);
    // Branches and tags that were made or removed stand in the list.
    connect(m_commitActions, &CommitActions::finished, this, &HistoryView::refresh);
    connect(m_commitActions, &CommitActions::conflicted, this, &HistoryView::conflicted);
    connect(m_commitActions, &CommitActions::runRequested, this, &HistoryView::runRequested);
    connect(m_model, &HistoryModel::failed, m_banner, &ErrorBanner::showError);
    connect(m_model, &HistoryModel::started, this, &HistoryView::showResult);
}

void HistoryView::build()
{
    m_filter->setObjectName(QStringLiteral("history_filter"));
    m_filter->setAccessibleName(tr("Filter commits"));
    m_filter->setPlaceholderText(tr("Filter commits"));
    m_filter->setToolTip(tr("Words of the message. “author:ada” and “path:app.py” narrow it down."));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(QIcon::fromTheme(QStringLiteral("view-filter")), QLineEdit::LeadingPosition);
    m_all->setObjectName(QStringLiteral("history_all_branches"));
    m_all->setIcon(QIcon::fromTheme(QStringLiteral("vcs-branch")));
    m_all->setToolTip(tr("All Branches"));
    m_all->setAccessibleName(tr("All Branches"));
    m_all->setCheckable(true);
    m_all->setChecked(true);
    m_all->setAutoRaise(true);
    m_stack->addWidget(m_tree);
    m_stack->addWidget(m_empty);
    auto *bar = new QHBoxLayout;
    bar->setSpacing(2);
    bar->addWidget(m_filter, 1);
    bar->addWidget(m_all);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    layout->addLayout(bar);
    layout->addWidget(m_banner);
    layout->addWidget(m_stack, 1);
    setFocusProxy(m_tree);
}

void HistoryView::makeTree()
{
    m_tree->setObjectName(QStringLiteral("history_list"));
    m_tree->setAccessibleName(tr("Commits"));
    m_tree->setModel(m_model);
    m_tree->setItemDelegateForColumn(HistoryModel::SubjectColumn, new GraphDelegate(m_model, m_tree));
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setRootIsDecorated(false);
    m_tree->setUniformRowHeights(true);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
    QHeaderView *header = m_tree->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(HistoryModel::SubjectColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(HistoryModel::AuthorColumn, QHeaderView::Interactive);
    header->setSectionResizeMode(HistoryModel::TimeColumn, QHeaderView::Interactive);
    header->resizeSection(HistoryModel::AuthorColumn, authorWidth);
    header->resizeSection(HistoryModel::TimeColumn, timeWidth);
    header->setContextMenuPolicy(Qt::ActionsContextMenu);
    for (const int column : {HistoryModel::AuthorColumn, HistoryModel::TimeColumn}) {
        // A panel at the side has room for what was done, and little else.
        header->setSectionHidden(column, true);
        auto *toggle = new QAction(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), header);
        toggle->setCheckable(true);
        connect(toggle, &QAction::toggled, header,
                [header, column](bool isOn) { header->setSectionHidden(column, !isOn); });
        header->addAction(toggle);
    }
    QScrollBar *bar = m_tree->verticalScrollBar();
    connect(bar, &QScrollBar::valueChanged, m_model, [this, bar](int value) {
        if (value >= bar->maximum() - screensAhead * bar->pageStep())
            m_model->readMore();
    });
    connect(m_tree, &QTreeView::clicked, this, &HistoryView::showCurrent);
    connect(m_tree, &QTreeView::activated, this, &HistoryView::showCurrent);
    connect(m_tree->selectionModel(), &QItemSelectionModel::selectionChanged, this, &HistoryView::updateActions);
}

QAction *HistoryView::add(const QString &name, const QString &icon, const QString &text, void (HistoryView::*slot)())
{
    auto *action = new QAction(QIcon::fromTheme(icon), text, this);
    action->setObjectName(name);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, slot);
    m_tree->addAction(action);
    return action;
}

void HistoryView::makeActions()
{
    add(QStringLiteral("history_show"), QStringLiteral("vcs-commit"), tr("&Show Commit"), &HistoryView::showCurrent);
    m_compare =
        add(QStringLiteral("history_compare"), QStringLiteral("vcs-diff"), tr("C&ompare Both"), &HistoryView::compare);
    m_tree->addActions(m_commitActions->actions());
    m_copy = add(QStringLiteral("history_copy"), QStringLiteral("edit-copy"), tr("&Copy Id"), &HistoryView::copyId);
    m_copy->setShortcut(QKeySequence::Copy);
    updateActions();
}

QList<const HistoryRow *> HistoryView::chosen() const
{
    QList<const HistoryRow *> rows;
    QModelIndexList selected = m_tree->selectionModel()->selectedRows();
    std::ranges::sort(selected, {}, &QModelIndex::row);
    for (const QModelIndex &index : std::as_const(selected))
        rows.append(m_model->rowAt(index));
    return rows;
}

void HistoryView::updateActions()
{
    const QList<const HistoryRow *> rows = chosen();
    m_compare->setVisible(rows.size() == 2);
    m_copy->setEnabled(!rows.isEmpty());
    if (rows.size() == 1)
        m_commitActions->setCommit(rows.constFirst()->commit, tagsOf(*rows.constFirst()), m_branch.name);
    else
        m_commitActions->clear();
}

void HistoryView::setOverview(const git::Overview &overview)
{
    const git::Branch &branch = overview.branch;
    const bool isSame = branch.name == m_branch.name && branch.tip == m_branch.tip &&
                        branch.upstream == m_branch.upstream && branch.ahead == m_branch.ahead &&
                        branch.behind == m_branch.behind;
    m_branch = branch;
    if (!isSame || m_model->rowCount() == 0)
        m_isStale = true;
    readIfSeen();
}

void HistoryView::clear()
{
    m_model->clear();
    m_branch = {};
    m_shown = {};
    m_isStale = false;
}

void HistoryView::showHistoryOf(const QByteArray &path)
{
    m_filter->setText(HistoryFilter{.path = shownPath(path)}.toString());
    read();
}

void HistoryView::refresh()
{
    m_isStale = true;
    readIfSeen();
}

void HistoryView::readIfSeen()
{
    if (m_isStale && isVisible())
        read();
}

void HistoryView::showResult()
{
    const bool isFiltered = !m_filter->text().isEmpty();
    m_empty->setContent(QStringLiteral("view-history"),
                        isFiltered ? tr("No commit is like that") : tr("There are no commits yet"),
                        isFiltered ? tr("Search for other words.") : tr("The first one is made in the Changes panel."));
    m_stack->setCurrentWidget(m_model->rowCount() == 0 ? static_cast<QWidget *>(m_empty) : m_tree);
    m_tree->selectionModel()->setCurrentIndex(m_model->indexOf(m_shown),
                                              QItemSelectionModel::SelectCurrent | QItemSelectionModel::Rows);
}

void HistoryView::read()
{
    m_isStale = false;
    m_pause->stop();
    m_model->read({.filter = HistoryFilter::parsed(m_filter->text()), .isOfAllBranches = m_all->isChecked()});
}

void HistoryView::showCurrent()
{
    const HistoryRow *row = m_model->rowAt(m_tree->currentIndex());
    if (!row || m_tree->selectionModel()->selectedRows().size() > 1)
        return;
    m_shown = row->commit.id;
    Q_EMIT commitShown(m_shown);
}

void HistoryView::compare()
{
    const QList<const HistoryRow *> rows = chosen();
    Q_EMIT comparisonRequested(rows.constLast()->commit.id, rows.constFirst()->commit.id);
}

void HistoryView::copyId()
{
    QStringList ids;
    for (const HistoryRow *row : chosen())
        ids.append(row->commit.id.toString());
    QApplication::clipboard()->setText(ids.join(u'\n'));
}

void HistoryView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    readIfSeen();
}

} // namespace spacewright::views

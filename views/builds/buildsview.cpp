// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "buildsview.h"

#include "buildfiles.h"
#include "buildsmodel.h"
#include "comparisonview.h"
#include "recordtext.h"
#include "trendview.h"

#include <views/common/emptystate.h>

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QThreadPool>
#include <QToolBar>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace spacewright::views
{

BuildsView::BuildsView(QWidget *parent)
    : QWidget(parent), m_model(new BuildsModel(this)), m_filter(new QSortFilterProxyModel(this)), m_list(new QTreeView),
      m_comparison(new ComparisonView), m_stack(new QStackedWidget), m_page(new QWidget), m_searched(new QLineEdit),
      m_first(new QLabel), m_trend(new TrendView), m_files(new BuildFiles(this))
{
    setObjectName(QStringLiteral("builds"));
    m_empty = new EmptyState(QStringLiteral("view-history"), tr("No builds yet"),
                             tr("Each build and run of this Space is kept here, to look at and to compare."));
    makeActions();
    makeList();
    auto *page = new QVBoxLayout(m_page);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    page->addWidget(makeHead());
    page->addWidget(m_first);
    page->addWidget(m_list);
    m_trendPage = makeTrend();
    for (QWidget *widget : {m_empty, m_page, static_cast<QWidget *>(m_comparison), m_trendPage})
        m_stack->addWidget(widget);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connectParts();
    static_cast<EmptyState *>(m_empty)->addAction(m_files->importAction());
    updateActions();
}

void BuildsView::connectParts()
{
    connect(m_comparison, &ComparisonView::closed, this, [this] { m_stack->setCurrentWidget(m_page); });
    connect(m_model, &BuildsModel::marksChanged, m_files, &BuildFiles::keepMarks);
    connect(m_files, &BuildFiles::changed, this, &BuildsView::reload);
    connect(m_files, &BuildFiles::failed, this, &BuildsView::failed);
    connect(m_searched, &QLineEdit::returnPressed, this, &BuildsView::search);
    connect(m_searched, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty())
            showHits({});
    });
    connect(m_trend, &TrendView::opened, this, [this](const QString &id) {
        for (int row = 0; row < m_model->rowCount(); ++row) {
            if (m_model->record(row).id == id)
                openRecord(m_model->record(row));
        }
    });
}

QAction *BuildsView::addAction(const char *name, const QString &icon, const QString &text, void (BuildsView::*slot)())
{
    auto *action = new QAction(QIcon::fromTheme(icon), text, this);
    action->setObjectName(QLatin1StringView(name));
    connect(action, &QAction::triggered, this, slot);
    return action;
}

void BuildsView::makeActions()
{
    m_open =
        addAction("builds_open", QStringLiteral("document-open"), tr("Show Steps and Log"), &BuildsView::openSelected);
    m_compare = addAction("builds_compare", QStringLiteral("vcs-diff"), tr("Compare"), &BuildsView::compareSelected);
    m_compare->setToolTip(tr("Compare two selected builds"));
    m_pin = addAction("builds_pin", QStringLiteral("window-pin"), tr("Pin"), &BuildsView::pinSelected);
    m_pin->setToolTip(tr("Keep the build on top, safe from being thrown away"));
    m_pin->setCheckable(true);
    m_tags = addAction("builds_tags", QStringLiteral("tag"), tr("Edit Tags"), &BuildsView::editTags);
    m_showTrend =
        addAction("builds_show_trend", QStringLiteral("office-chart-line"), tr("Trend"), &BuildsView::showTrend);
    m_showTrend->setToolTip(tr("How duration, size and packages have become over all builds"));
}

void BuildsView::makeList()
{
    m_filter->setSourceModel(m_model);
    m_filter->setFilterKeyColumn(-1);
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_list->setObjectName(QStringLiteral("builds_list"));
    m_list->setAccessibleName(tr("Builds"));
    m_list->setModel(m_filter);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(BuildsModel::Result, QHeaderView::Stretch);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_list->addActions(
        {m_open, m_compare, m_pin, m_tags, m_files->issueAction(), m_files->exportAction(), m_files->removeAction()});
    m_list->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_list->setColumnHidden(BuildsModel::Found, true);
    connect(m_list, &QTreeView::activated, this, &BuildsView::openSelected);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &BuildsView::updateActions);
    connect(m_filter, &QAbstractItemModel::modelReset, this, &BuildsView::updateActions);
}

QWidget *BuildsView::makeHead()
{
    auto *bar = new QToolBar;
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->addActions({m_open, m_compare, m_showTrend, m_pin, m_tags, m_files->exportAction(), m_files->importAction(),
                     m_files->removeAction()});
    auto *filter = new QLineEdit;
    filter->setObjectName(QStringLiteral("builds_filter"));
    filter->setAccessibleName(tr("Filter builds"));
    filter->setPlaceholderText(tr("Filter"));
    filter->setClearButtonEnabled(true);
    filter->setMaximumWidth(fontMetrics().averageCharWidth() * 32);
    bar->addWidget(filter);
    m_searched->setObjectName(QStringLiteral("builds_search"));
    m_searched->setAccessibleName(tr("Search the logs of all builds"));
    m_searched->setPlaceholderText(tr("Search all logs"));
    m_searched->setToolTip(tr("Finds the builds whose logs have a text, and the first that had it"));
    m_searched->setClearButtonEnabled(true);
    m_searched->setMaximumWidth(fontMetrics().averageCharWidth() * 32);
    bar->addWidget(m_searched);
    m_first->setObjectName(QStringLiteral("builds_first"));
    m_first->setTextFormat(Qt::PlainText);
    m_first->setWordWrap(true);
    m_first->setMargin(6);
    m_first->hide();
    connect(filter, &QLineEdit::textChanged, m_filter, &QSortFilterProxyModel::setFilterFixedString);
    return bar;
}

void BuildsView::setSpace(const QString &folder)
{
    m_folder = folder;
    m_files->setSpace(folder);
    showRecords({});
    reload();
}

void BuildsView::reload()
{
    if (m_folder.isEmpty())
        return;
    m_loading = Task<QList<run::BuildRecord>>(
        QThreadPool::globalInstance(),
        [folder = m_folder](Progress &) -> Result<QList<run::BuildRecord>> { return run::buildRecords(folder); });
    m_loading.future().then(this, [this](const Result<QList<run::BuildRecord>> &records) {
        if (records)
            showRecords(*records);
    });
}

void BuildsView::showRecords(const QList<run::BuildRecord> &records)
{
    m_model->setRecords(records);
    const bool isList = m_stack->currentWidget() != m_comparison && m_stack->currentWidget() != m_trendPage;
    if (isList || records.isEmpty())
        m_stack->setCurrentWidget(records.isEmpty() ? m_empty : m_page);
    updateActions();
}

QList<run::BuildRecord> BuildsView::selected() const
{
    QList<run::BuildRecord> records;
    for (const QModelIndex &index : m_list->selectionModel()->selectedRows())
        records.append(m_model->record(m_filter->mapToSource(index).row()));
    return records;
}

void BuildsView::updateActions()
{
    const qsizetype count = m_list->selectionModel()->selectedRows().size();
    m_open->setEnabled(count == 1);
    m_compare->setEnabled(count == 2);
    const QList<run::BuildRecord> records = selected();
    const bool isPinned =
        std::ranges::any_of(records, [](const run::BuildRecord &record) { return record.marks.isPinned; });
    m_files->setSelected(records);
    m_pin->setEnabled(count == 1);
    m_pin->setChecked(isPinned);
    m_tags->setEnabled(count == 1);
    m_showTrend->setEnabled(m_model->rowCount() > 1);
}

void BuildsView::openSelected()
{
    const QList<run::BuildRecord> records = selected();
    if (records.size() == 1)
        openRecord(records.first());
}

void BuildsView::openRecord(const run::BuildRecord &record)
{
    Q_EMIT opened(record);
    const auto hit = m_model->hits().constFind(record.id);
    if (hit != m_model->hits().constEnd())
        Q_EMIT lineRequested(hit->source == run::LogSource::Build, hit->line);
}

void BuildsView::compareSelected()
{
    QList<run::BuildRecord> records = selected();
    if (records.size() != 2)
        return;
    // The older one stands left, whatever was clicked first.
    if (records[1].started < records[0].started)
        records.swapItemsAt(0, 1);
    m_comparing = Task<Compared>(QThreadPool::globalInstance(), [records](Progress &progress) -> Result<Compared> {
        Result<run::BuildComparison> comparison = run::compareBuilds(records[0], records[1], progress);
        if (!comparison)
            return failure(comparison);
        return Compared{records[0], records[1], std::move(*comparison)};
    });
    m_comparing.future().then(this, [this](const Result<Compared> &compared) {
        if (!compared) {
            Q_EMIT failed(compared.error());
            return;
        }
        m_comparison->show(compared->record, compared->other, compared->comparison);
        m_stack->setCurrentWidget(m_comparison);
    });
}

void BuildsView::pinSelected()
{
    const QModelIndexList rows = m_list->selectionModel()->selectedRows();
    if (rows.size() == 1)
        m_model->setPinned(m_filter->mapToSource(rows.first()).row(), m_pin->isChecked());
}

void BuildsView::editTags()
{
    const QModelIndexList rows = m_list->selectionModel()->selectedRows();
    if (rows.size() == 1)
        m_list->edit(rows.first().siblingAtColumn(BuildsModel::Tags));
}

void BuildsView::search()
{
    const Result<log::LogRules> rules = log::LogRules::compile({.queries = {{.text = m_searched->text()}}});
    if (m_searched->text().isEmpty() || !rules)
        return;
    m_first->setText(tr("Searching…"));
    m_first->show();
    m_searching = Task<QList<run::BuildHit>>(
        QThreadPool::globalInstance(),
        [folder = m_folder, rules = *rules](Progress &progress) -> Result<QList<run::BuildHit>> {
            QList<run::BuildHit> hits;
            run::searchBuilds(run::buildRecords(folder), rules, progress,
                              [&hits](const run::BuildHit &hit) { hits += hit; });
            return hits;
        });
    m_searching.future().then(this, [this](const Result<QList<run::BuildHit>> &hits) {
        if (hits)
            showHits(*hits);
    });
}

void BuildsView::showHits(const QList<run::BuildHit> &hits)
{
    QHash<QString, run::BuildHit> found;
    for (const run::BuildHit &hit : hits)
        found.insert(hit.id, hit);
    m_model->setHits(found);
    m_list->setColumnHidden(BuildsModel::Found, hits.isEmpty());
    m_list->header()->setSectionResizeMode(BuildsModel::Found, QHeaderView::Stretch);
    m_first->setVisible(!m_searched->text().isEmpty());
    if (hits.isEmpty())
        m_first->setText(tr("No build says that."));
    else
        //: %1 is a number of builds, %2 the time of one, %3 a line of its log
        m_first->setText(
            tr("In %1 builds, for the first time in that of %2: %3")
                .arg(hits.size())
                .arg(QLocale().toString(hits.first().started.toLocalTime(), QLocale::ShortFormat), hits.first().text));
    updateActions();
}

QWidget *BuildsView::makeTrend()
{
    auto *page = new QWidget;
    auto *back = new QToolButton;
    back->setObjectName(QStringLiteral("builds_trend_back"));
    back->setIcon(QIcon::fromTheme(QStringLiteral("go-previous")));
    back->setText(tr("All Builds"));
    back->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    back->setAutoRaise(true);
    connect(back, &QToolButton::clicked, this, [this] { m_stack->setCurrentWidget(m_page); });
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->addWidget(back, 0, Qt::AlignLeft);
    layout->addWidget(m_trend, 1);
    return page;
}

void BuildsView::showTrend()
{
    m_trending = Task<QList<run::TrendPoint>>(QThreadPool::globalInstance(),
                                              [folder = m_folder](Progress &) -> Result<QList<run::TrendPoint>> {
                                                  return run::trendOf(run::buildRecords(folder));
                                              });
    m_trending.future().then(this, [this](const Result<QList<run::TrendPoint>> &points) {
        if (!points)
            return;
        m_trend->setPoints(*points);
        m_stack->setCurrentWidget(m_trendPage);
        m_trend->setFocus();
    });
}

} // namespace spacewright::views

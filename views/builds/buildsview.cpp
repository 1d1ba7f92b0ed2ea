// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "buildsview.h"

#include "buildsmodel.h"
#include "comparisonview.h"

#include <core/run/records/buildarchive.h>
#include <views/common/emptystate.h>

#include <QAction>
#include <QFile>
#include <QFileDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QThreadPool>
#include <QToolBar>
#include <QTreeView>
#include <QVBoxLayout>

namespace spacewright::views
{

namespace
{

const QString archiveEnding = QStringLiteral(".build.tar.gz");

} // namespace

BuildsView::BuildsView(QWidget *parent)
    : QWidget(parent), m_model(new BuildsModel(this)), m_filter(new QSortFilterProxyModel(this)), m_list(new QTreeView),
      m_comparison(new ComparisonView), m_stack(new QStackedWidget), m_page(new QWidget)
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
    page->addWidget(m_list);
    for (QWidget *widget : {m_empty, m_page, static_cast<QWidget *>(m_comparison)})
        m_stack->addWidget(widget);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connect(m_comparison, &ComparisonView::closed, this, [this] { m_stack->setCurrentWidget(m_page); });
    static_cast<EmptyState *>(m_empty)->addAction(m_import);
    updateActions();
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
    m_export =
        addAction("builds_export", QStringLiteral("document-export"), tr("Export…"), &BuildsView::exportSelected);
    m_import = addAction("builds_import", QStringLiteral("document-import"), tr("Import…"), &BuildsView::importOne);
    m_remove =
        addAction("builds_remove", QStringLiteral("edit-delete"), tr("Move to Trash"), &BuildsView::removeSelected);
    m_remove->setShortcut(QKeySequence::Delete);
    m_remove->setShortcutContext(Qt::WidgetWithChildrenShortcut);
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
    m_list->addActions({m_open, m_compare, m_export, m_remove});
    connect(m_list, &QTreeView::activated, this, &BuildsView::openSelected);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &BuildsView::updateActions);
    connect(m_filter, &QAbstractItemModel::modelReset, this, &BuildsView::updateActions);
}

QWidget *BuildsView::makeHead()
{
    auto *bar = new QToolBar;
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->addActions({m_open, m_compare, m_export, m_import, m_remove});
    auto *filter = new QLineEdit;
    filter->setObjectName(QStringLiteral("builds_filter"));
    filter->setAccessibleName(tr("Filter builds"));
    filter->setPlaceholderText(tr("Filter"));
    filter->setClearButtonEnabled(true);
    filter->setMaximumWidth(fontMetrics().averageCharWidth() * 32);
    bar->addWidget(filter);
    connect(filter, &QLineEdit::textChanged, m_filter, &QSortFilterProxyModel::setFilterFixedString);
    return bar;
}

void BuildsView::setSpace(const QString &folder)
{
    m_folder = folder;
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
    if (m_stack->currentWidget() != m_comparison || records.isEmpty())
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
    m_export->setEnabled(count == 1);
    m_remove->setEnabled(count > 0);
}

void BuildsView::openSelected()
{
    const QList<run::BuildRecord> records = selected();
    if (records.size() == 1)
        Q_EMIT opened(records.first());
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

void BuildsView::exportSelected()
{
    const QList<run::BuildRecord> records = selected();
    if (records.size() != 1)
        return;
    const QString name = QString(records[0].id).replace(QLatin1Char('/'), QLatin1Char('-')) + archiveEnding;
    const QString path = QFileDialog::getSaveFileName(this, tr("Export Build"), name);
    if (path.isEmpty())
        return;
    m_working = Task<void>(QThreadPool::globalInstance(), [record = records[0], path](Progress &progress) {
        return run::exportBuild(record, path, progress);
    });
    m_working.future().then(this, [this](const Result<> &exported) {
        if (!exported)
            Q_EMIT failed(exported.error());
    });
}

void BuildsView::importOne()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Import Build"), QString(),
                                                      tr("Exported builds (*%1)").arg(archiveEnding));
    if (path.isEmpty())
        return;
    m_working = Task<void>(QThreadPool::globalInstance(), [path, folder = m_folder](Progress &progress) -> Result<> {
        const Result<run::BuildRecord> record = run::importBuild(path, folder, progress);
        return record ? Result<>() : failure(record);
    });
    m_working.future().then(this, [this](const Result<> &imported) {
        if (!imported)
            Q_EMIT failed(imported.error());
        reload();
    });
}

void BuildsView::removeSelected()
{
    const QList<run::BuildRecord> records = selected();
    m_working = Task<void>(QThreadPool::globalInstance(), [records](Progress &) -> Result<> {
        for (const run::BuildRecord &record : records) {
            if (!QFile::moveToTrash(record.folder))
                //: %1 is the path of a folder
                return fail(ErrorCode::FileUnwritable, tr("%1 could not be moved to the trash.").arg(record.folder));
        }
        return {};
    });
    m_working.future().then(this, [this](const Result<> &removed) {
        if (!removed)
            Q_EMIT failed(removed.error());
        reload();
    });
}

} // namespace spacewright::views

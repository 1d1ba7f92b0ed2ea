// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tableviewer.h"

#include "tablemodel.h"

#include <QAction>
#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLocale>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace spacewright::views
{

namespace
{

constexpr int followInterval = 100;
constexpr int widestColumn = 320;

} // namespace

TableViewer::TableViewer(const QString &path, QThreadPool *pool, QWidget *parent)
    : FileViewer(path, parent), m_pool(pool), m_view(new QTableView(this)), m_model(new TableModel(this))
{
    m_view->setObjectName(u"table_view"_s);
    m_view->setAccessibleName(tr("Table"));
    m_view->setModel(m_model);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setAlternatingRowColors(true);
    m_view->setWordWrap(false);
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    auto *copying = new QAction(QIcon::fromTheme(u"edit-copy"_s), tr("Copy"), this);
    copying->setShortcut(QKeySequence::Copy);
    copying->setShortcutContext(Qt::WidgetShortcut);
    connect(copying, &QAction::triggered, this, &TableViewer::copy);
    m_view->addAction(copying);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_timer.setInterval(followInterval);
    connect(&m_timer, &QTimer::timeout, this, &TableViewer::follow);
    m_opening = Task<std::shared_ptr<content::DelimitedTable>>(
        pool, [path](Progress &) { return content::DelimitedTable::open(path); });
    m_opening.future().then(this, [this](const Result<std::shared_ptr<content::DelimitedTable>> &table) {
        if (table)
            showTable(*table);
        else
            showError(table.error());
    });
}

void TableViewer::showTable(const std::shared_ptr<content::DelimitedTable> &table)
{
    m_table = table;
    m_model->setTable(table);
    m_indexing = Task<void>(m_pool, [table](Progress &progress) -> Result<> {
        table->index(progress);
        return {};
    });
    m_timer.start();
}

void TableViewer::follow()
{
    const bool isComplete = m_table->isComplete();
    const bool isFirst = m_model->rowCount() == 0;
    m_model->grow();
    if (isFirst && (m_model->rowCount() > 0 || isComplete)) {
        setContent(m_view);
        m_view->resizeColumnsToContents();
        for (int column = 0; column < m_model->columnCount(); ++column)
            m_view->setColumnWidth(column, qMin(m_view->columnWidth(column), widestColumn));
    }
    const QLocale locale;
    //: Of a table: %1 and %2 are numbers, %3 the size of the file
    const QString text = tr("%1 rows, %2 columns, %3")
                             .arg(locale.toString(m_model->recordCount()), locale.toString(m_model->columnCount()),
                                  locale.formattedDataSize(QFileInfo(path()).size()));
    //: %1 is what is known of a table, which is still being read
    setInfo(isComplete ? text : tr("%1, reading…").arg(text));
    if (isComplete)
        m_timer.stop();
}

void TableViewer::copy() const
{
    QModelIndexList cells = m_view->selectionModel()->selectedIndexes();
    std::ranges::sort(cells, {}, [](const QModelIndex &cell) { return std::pair(cell.row(), cell.column()); });
    QString text;
    for (qsizetype index = 0; index < cells.size(); ++index) {
        if (index > 0)
            text += cells[index].row() == cells[index - 1].row() ? u'\t' : u'\n';
        text += cells[index].data().toString();
    }
    QGuiApplication::clipboard()->setText(text);
}

} // namespace spacewright::views

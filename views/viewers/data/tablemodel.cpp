// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tablemodel.h"

#include <views/common/shownname.h>

namespace spacewright::views
{

namespace
{

constexpr qint64 blockRows = 64;
constexpr int keptBlocks = 64;
/// A view counts pixels in 32 bits.
constexpr qint64 mostRows = 50'000'000;

} // namespace

TableModel::TableModel(QObject *parent) : QAbstractTableModel(parent), m_blocks(keptBlocks) {}

void TableModel::setTable(const std::shared_ptr<content::DelimitedTable> &table)
{
    beginResetModel();
    m_table = table;
    m_rows = 0;
    m_head.clear();
    m_blocks.clear();
    endResetModel();
}

qint64 TableModel::recordCount() const
{
    return m_table ? qMax<qint64>(0, m_table->recordCount() - (m_table->hasHead() ? 1 : 0)) : 0;
}

void TableModel::grow()
{
    if (m_table && m_table->hasHead() && m_head.isEmpty() && m_table->recordCount() > 0) {
        m_head = m_table->records(0, 1).value(0);
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    }
    const int rows = int(qMin(recordCount(), mostRows));
    if (rows <= m_rows)
        return;
    // The last block may have been read when it was not whole.
    m_blocks.remove(m_rows / blockRows);
    beginInsertRows({}, m_rows, rows - 1);
    m_rows = rows;
    endInsertRows();
}

int TableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int TableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_table ? 0 : m_table->fieldCount();
}

QString TableModel::field(int row, int column) const
{
    const qint64 block = row / blockRows;
    QList<QStringList> *records = m_blocks.object(block);
    if (!records) {
        const qint64 first = block * blockRows + (m_table->hasHead() ? 1 : 0);
        records = new QList<QStringList>(m_table->records(first, blockRows));
        m_blocks.insert(block, records);
    }
    return records->value(row % blockRows).value(column);
}

QVariant TableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return shownText(field(index.row(), index.column()).replace(u'\n', u'↵'));
    case Qt::ToolTipRole:
        return field(index.row(), index.column()).toHtmlEscaped();
    case Qt::TextAlignmentRole: {
        bool isNumber = false;
        field(index.row(), index.column()).toDouble(&isNumber);
        return QVariant(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
    }
    default:
        return {};
    }
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    if (orientation == Qt::Horizontal && section < m_head.size())
        return shownText(m_head[section]);
    return section + 1;
}

} // namespace spacewright::views

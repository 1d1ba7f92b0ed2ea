// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storagemodel.h"

#include <QDir>
#include <QLocale>

namespace spacewright::views
{

namespace
{

std::pair<QString, QString> keyOf(const run::StoredItem &item)
{
    return {item.engine, item.id};
}

} // namespace

void StorageModel::clear()
{
    beginResetModel();
    m_items.clear();
    m_marked.clear();
    endResetModel();
}

void StorageModel::add(const QList<run::StoredItem> &items)
{
    if (items.isEmpty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + int(items.size()) - 1);
    m_items += items;
    endInsertRows();
}

QList<run::StoredItem> StorageModel::marked() const
{
    QList<run::StoredItem> items;
    for (const run::StoredItem &item : m_items) {
        if (m_marked.contains(keyOf(item)))
            items += item;
    }
    return items;
}

void StorageModel::setMarked(const QList<run::StoredItem> &items)
{
    m_marked.clear();
    for (const run::StoredItem &item : items)
        m_marked += keyOf(item);
    if (!m_items.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0), {Qt::CheckStateRole});
    Q_EMIT markedChanged();
}

int StorageModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_items.size());
}

int StorageModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

Qt::ItemFlags StorageModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid() || index.column() != Name)
        return flags;
    const run::StoredItem &item = m_items[index.row()];
    return item.isPinned || item.isInUse ? flags : flags | Qt::ItemIsUserCheckable;
}

bool StorageModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !(flags(index) & Qt::ItemIsUserCheckable))
        return false;
    if (value.toInt() == Qt::Checked)
        m_marked += keyOf(m_items[index.row()]);
    else
        m_marked -= keyOf(m_items[index.row()]);
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    Q_EMIT markedChanged();
    return true;
}

QString StorageModel::text(const run::StoredItem &item, int column) const
{
    switch (column) {
    case Name:
        if (item.isInUse)
            //: %1 is the name of an environment, image or build
            return tr("%1 (in use)").arg(item.name);
        //: %1 is the name of a build that is to be kept
        return item.isPinned ? tr("%1 (pinned)").arg(item.name) : item.name;
    case KindColumn:
        return run::storedKindTitle(item.kind);
    case Space:
        return item.space;
    case Size:
        return QLocale().formattedDataSize(item.size, 1);
    case Used:
        return item.used.isValid() ? QLocale().toString(item.used.toLocalTime(), QLocale::ShortFormat) : QString();
    case Place:
        return item.engine.isEmpty() ? tr("Disk") : item.engineName;
    default:
        return {};
    }
}

QVariant StorageModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const run::StoredItem &item = m_items[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return text(item, index.column());
    case Qt::CheckStateRole:
        if (index.column() != Name || !(flags(index) & Qt::ItemIsUserCheckable))
            return {};
        return m_marked.contains(keyOf(item)) ? Qt::Checked : Qt::Unchecked;
    case Qt::TextAlignmentRole:
        return index.column() == Size ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::ToolTipRole:
        return item.engine.isEmpty() ? QDir::toNativeSeparators(item.id) : item.id;
    case sortRole:
        if (index.column() == Size)
            return item.size;
        return index.column() == Used ? QVariant(item.used) : QVariant(text(item, index.column()));
    default:
        return {};
    }
}

QVariant StorageModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == Size ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case KindColumn:
        return tr("Kind");
    case Space:
        return tr("Space");
    case Size:
        return tr("Size");
    case Used:
        return tr("Last used");
    case Place:
        return tr("Where");
    default:
        return {};
    }
}

} // namespace spacewright::views

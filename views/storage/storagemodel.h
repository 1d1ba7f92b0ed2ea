// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/run/storage/storeditem.h>

#include <QAbstractTableModel>
#include <QSet>

namespace spacewright::views
{

/// What is stored, each with a mark of whether it is to go. What is pinned or in use cannot be marked.
class StorageModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StorageModel)

public:
    enum Column { Name, KindColumn, Space, Size, Used, Place, ColumnCount };
    /// Of each column, a value to sort by.
    static constexpr int sortRole = Qt::UserRole;

    explicit StorageModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    void clear();
    void add(const QList<run::StoredItem> &items);
    const QList<run::StoredItem> &items() const { return m_items; }
    QList<run::StoredItem> marked() const;
    /// These and no others.
    void setMarked(const QList<run::StoredItem> &items);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void markedChanged();

private:
    QString text(const run::StoredItem &item, int column) const;

    QList<run::StoredItem> m_items;
    /// Engine and id of each.
    QSet<std::pair<QString, QString>> m_marked;
};

} // namespace spacewright::views

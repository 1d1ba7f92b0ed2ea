// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/content/delimitedtable.h>

#include <QAbstractTableModel>
#include <QCache>

namespace spacewright::views
{

/// The records of a table, read as they are shown.
class TableModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TableModel)

public:
    explicit TableModel(QObject *parent = nullptr);

    void setTable(const std::shared_ptr<content::DelimitedTable> &table);
    /// Takes in what the table's index has found since.
    void grow();
    /// All of them, also what is more than a view can show.
    qint64 recordCount() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString field(int row, int column) const;

    std::shared_ptr<content::DelimitedTable> m_table;
    QStringList m_head;
    int m_rows = 0;
    mutable QCache<qint64, QList<QStringList>> m_blocks;
};

} // namespace spacewright::views

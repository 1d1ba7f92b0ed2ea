// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/run/buildrecord.h>

#include <QAbstractTableModel>

namespace spacewright::views
{

/// The kept builds of one Space, newest first.
class BuildsModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BuildsModel)

public:
    enum Column { Started, Result, Runner, Flavor, Built, Ready, Commit, ColumnCount };

    explicit BuildsModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    void setRecords(const QList<run::BuildRecord> &records);
    const run::BuildRecord &record(int row) const { return m_records[row]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const run::BuildRecord &record, int column) const;

    QList<run::BuildRecord> m_records;
};

} // namespace spacewright::views

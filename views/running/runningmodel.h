// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/run/running/runningspace.h>

#include <QAbstractTableModel>

namespace spacewright::views
{

/// The Spaces that run on this machine, those that began first coming first.
class RunningModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunningModel)

public:
    enum Column { Title, StageColumn, Runner, Flavor, Address, Cpu, Memory, Since, ColumnCount };

    explicit RunningModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    /// The rows stay as they are where only what a Space uses has changed.
    void setSpaces(const QList<run::RunningSpace> &spaces);
    const run::RunningSpace &space(int row) const { return m_spaces[row]; }
    /// -1 if it runs no more.
    int rowOf(const QString &id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const run::RunningSpace &space, int column) const;

    QList<run::RunningSpace> m_spaces;
};

} // namespace spacewright::views

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/content/modelfile.h>

#include <QAbstractTableModel>

namespace spacewright::views
{

/// The tensors of a file: name, type, shape, number of elements, bytes.
class TensorModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TensorModel)

public:
    enum Column { Name, Type, Shape, Elements, Size, ColumnCount };
    enum Role { SortRole = Qt::UserRole };

    explicit TensorModel(const QList<content::Tensor> &tensors, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<content::Tensor> m_tensors;
    /// Names with their numbers as long as each other, so that layer 2 comes before layer 10.
    QStringList m_sortNames;
};

} // namespace spacewright::views

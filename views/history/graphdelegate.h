// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "historypages.h"

#include <QStyledItemDelegate>

namespace spacewright::views
{

class HistoryModel;

/// Paints the lines between commits, the names that stand at one, and its first line.
class GraphDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GraphDelegate)

public:
    /// @p model must outlive this.
    explicit GraphDelegate(const HistoryModel *model, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    /// Both return where the rest of the row begins.
    int paintGraph(QPainter *painter, const QRect &place, const QModelIndex &index) const;
    int paintLabels(QPainter *painter, const QStyleOptionViewItem &option, int left, const HistoryRow &row) const;

    const HistoryModel *m_model;
};

} // namespace spacewright::views

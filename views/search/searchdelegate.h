// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace spacewright::views
{

/// Shows a result: the number of the line and the line with its match marked; with a replacement the match struck out
/// and what will stand there behind it.
class SearchDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SearchDelegate)

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintFile(QPainter *painter, QStyleOptionViewItem option, const QModelIndex &index) const;
    void paintHit(QPainter *painter, QStyleOptionViewItem option, const QModelIndex &index) const;
};

} // namespace spacewright::views

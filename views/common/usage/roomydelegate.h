// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace spacewright::views
{

/// For lists with many columns that are as wide as their text: a little more, or they cannot be told apart.
class RoomyDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        constexpr int room = 18;
        return QStyledItemDelegate::sizeHint(option, index) + QSize(room, 2);
    }
};

} // namespace spacewright::views

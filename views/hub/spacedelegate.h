// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/hub/space/spaceinfo.h>

#include <QStyledItemDelegate>

namespace spacewright::views
{

/// Draws a Space as the Hub does: a card in its two colours with emoji, title, owner, likes, stage and SDK.
class SpaceDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SpaceDelegate)

public:
    explicit SpaceDelegate(QObject *parent = nullptr) : QStyledItemDelegate(parent) {}

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    static void paintGround(QPainter &painter, const QStyleOptionViewItem &option, const QRect &card,
                            const hub::SpaceInfo &space);
    static void paintHead(QPainter &painter, const QFont &font, const QRect &line, const hub::SpaceInfo &space);
    static void paintTitle(QPainter &painter, const QFont &font, const QRect &line, const hub::SpaceInfo &space);
    static void paintFoot(QPainter &painter, const QFont &font, const QRect &line, const hub::SpaceInfo &space);
};

} // namespace spacewright::views

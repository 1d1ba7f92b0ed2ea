// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graphdelegate.h"

#include "historymodel.h"

#include <KColorScheme>
#include <KColorUtils>

#include <QApplication>
#include <QPainter>
#include <QPainterPath>

#include <array>

namespace spacewright::views
{

namespace
{

constexpr int laneWidth = 12;
constexpr int dot = 7;
constexpr int margin = 6;
/// More lanes side by side would leave no room for what the commits say.
constexpr int mostLanes = 12;
constexpr qsizetype mostLabels = 3;
constexpr int longestLabel = 140;
constexpr double labelShare = 0.25;

/// One colour for each lane, again and again: far enough from each other, and readable on light and dark.
QColor laneColour(int lane)
{
    static constexpr auto colours = std::to_array<QRgb>(
        {0xff6366f1, 0xff0ea5a4, 0xffd97706, 0xffdb2777, 0xff16a34a, 0xff9333ea, 0xff0284c7, 0xffdc2626});
    return colours[size_t(lane) % colours.size()];
}

int laneCentre(const QRect &place, int lane)
{
    return place.left() + margin + qMin(lane, mostLanes) * laneWidth + laneWidth / 2;
}

} // namespace

GraphDelegate::GraphDelegate(const HistoryModel *model, QObject *parent) : QStyledItemDelegate(parent), m_model(model)
{
}

int GraphDelegate::paintGraph(QPainter *painter, const QRect &place, const QModelIndex &index) const
{
    const HistoryRow &row = *m_model->rowAt(index);
    const HistoryRow *above = m_model->rowAt(index.siblingAtRow(index.row() - 1));
    painter->setRenderHint(QPainter::Antialiasing);
    int widest = row.graph->lane;
    const int middle = place.center().y();
    const auto draw = [&](const git::GraphLine &line, int top, int bottom) {
        // Each half row shows half of the way from lane to lane.
        const double half = (laneCentre(place, line.from) + laneCentre(place, line.to)) / 2.0;
        const bool isUpper = bottom == middle;
        const QPointF from(isUpper ? half : laneCentre(place, line.from), top);
        const QPointF to(isUpper ? laneCentre(place, line.to) : half, bottom);
        QPainterPath path(from);
        path.cubicTo(QPointF(from.x(), (top + bottom) / 2.0), QPointF(to.x(), (top + bottom) / 2.0), to);
        painter->setPen(QPen(laneColour(qMax(line.from, line.to)), 2));
        painter->drawPath(path);
        widest = std::max({widest, line.from, line.to});
    };
    if (above) {
        for (const git::GraphLine &line : above->graph->lines)
            draw(line, place.top(), middle);
    }
    for (const git::GraphLine &line : row.graph->lines)
        draw(line, middle, place.bottom() + 1);
    painter->setPen(Qt::NoPen);
    painter->setBrush(laneColour(row.graph->lane));
    painter->drawEllipse(QPointF(laneCentre(place, row.graph->lane), middle), dot / 2.0, dot / 2.0);
    return laneCentre(place, widest) + laneWidth / 2 + margin;
}

int GraphDelegate::paintLabels(QPainter *painter, const QStyleOptionViewItem &option, int left,
                               const HistoryRow &row) const
{
    const KColorScheme scheme(QPalette::Active, KColorScheme::View);
    const QColor base = option.palette.color(QPalette::Base);
    for (const git::Label &label : row.labels.first(qMin(mostLabels, row.labels.size()))) {
        const auto role = label.kind == git::LabelKind::Tag      ? KColorScheme::NeutralText
                          : label.kind == git::LabelKind::Branch ? KColorScheme::PositiveText
                                                                 : KColorScheme::LinkText;
        const QColor colour = scheme.foreground(role).color();
        QFont font = option.font;
        font.setWeight(label.isCheckedOut ? QFont::Bold : QFont::Normal);
        const QFontMetrics metrics(font);
        const QString text = metrics.elidedText(label.name, Qt::ElideMiddle, longestLabel);
        const QRect place(left, option.rect.top() + 3, metrics.horizontalAdvance(text) + 2 * margin,
                          option.rect.height() - 6);
        painter->setPen(colour);
        painter->setBrush(KColorUtils::mix(base, colour, labelShare));
        painter->drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        painter->setFont(font);
        painter->setPen(option.palette.color(QPalette::Text));
        painter->drawText(place, Qt::AlignCenter, text);
        left = place.right() + margin;
    }
    return left;
}

void GraphDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QString subject = std::exchange(item.text, QString());
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
    const HistoryRow *row = m_model->rowAt(index);
    if (!row)
        return;
    painter->save();
    painter->setClipRect(option.rect);
    int left = option.rect.left() + margin;
    if (row->graph)
        left = paintGraph(painter, option.rect, index);
    left = paintLabels(painter, item, left, *row);
    painter->setFont(item.font);
    const bool isSelected = item.state.testFlag(QStyle::State_Selected);
    painter->setPen(item.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text));
    const QRect room(left, item.rect.top(), item.rect.right() - left, item.rect.height());
    painter->drawText(room, Qt::AlignVCenter, item.fontMetrics.elidedText(subject, Qt::ElideRight, room.width()));
    painter->restore();
}

QSize GraphDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    return {size.width(), qMax(size.height(), option.fontMetrics.height() * 7 / 4)};
}

} // namespace spacewright::views

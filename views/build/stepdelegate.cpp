// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stepdelegate.h"

#include "stepmodel.h"

#include <QApplication>
#include <QPainter>

namespace spacewright::views
{

namespace
{

constexpr int padding = 8;
constexpr int iconSize = 16;
constexpr int barHeight = 6;

QColor stateColour(log::StepState state, const QPalette &palette)
{
    const bool isDark = palette.color(QPalette::Base).lightness() < 128;
    switch (state) {
    case log::StepState::Started:
        return palette.color(QPalette::Highlight);
    case log::StepState::Cached:
        return palette.color(QPalette::PlaceholderText);
    case log::StepState::Done:
        return isDark ? QColor(0x57, 0xc2, 0x7a) : QColor(0x1a, 0x7f, 0x37);
    case log::StepState::Failed:
        return isDark ? QColor(0xff, 0x7b, 0x72) : QColor(0xc6, 0x28, 0x28);
    }
    return {};
}

/// Drawn, not from a theme: the four must look alike in shape, and different without colour.
void paintState(QPainter &painter, const QRect &place, log::StepState state, const QColor &colour)
{
    const QRectF circle = QRectF(place).adjusted(1.5, 1.5, -1.5, -1.5);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const QPointF middle = circle.center();
    switch (state) {
    case log::StepState::Started:
        painter.setOpacity(0.35);
        painter.drawEllipse(circle);
        painter.setOpacity(1);
        painter.drawArc(circle, 90 * 16, -110 * 16);
        break;
    case log::StepState::Cached:
        painter.drawEllipse(circle);
        painter.drawLine(middle + QPointF(-3, 0), middle + QPointF(3, 0));
        break;
    case log::StepState::Done:
        painter.drawEllipse(circle);
        painter.drawPolyline(
            QPolygonF{middle + QPointF(-3, 0.2), middle + QPointF(-0.8, 2.6), middle + QPointF(3.2, -2.4)});
        break;
    case log::StepState::Failed:
        painter.setBrush(colour);
        painter.drawEllipse(circle);
        painter.setPen(QPen(Qt::white, 1.8, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(middle + QPointF(-2.4, -2.4), middle + QPointF(2.4, 2.4));
        painter.drawLine(middle + QPointF(-2.4, 2.4), middle + QPointF(2.4, -2.4));
        break;
    }
}

/// Icon, name, bar and duration from left to right.
struct StepPlaces {
    QRect icon;
    QRect name;
    QRect bar;
    QRect duration;

    StepPlaces(const QRect &row, const QFontMetrics &metrics)
    {
        const int durationWidth = metrics.horizontalAdvance(QStringLiteral("00 min 00 s"));
        const int barWidth = qBound(40, row.width() / 5, 160);
        const QRect inner = row.adjusted(padding, 0, -padding, 0);
        icon = QRect(inner.left(), inner.center().y() - iconSize / 2, iconSize, iconSize);
        duration = QRect(inner.right() - durationWidth + 1, inner.top(), durationWidth, inner.height());
        bar = QRect(duration.left() - padding - barWidth, inner.center().y() - barHeight / 2, barWidth, barHeight);
        name = QRect(QPoint(icon.right() + padding, inner.top()), QPoint(bar.left() - padding, inner.bottom()));
    }
};

void paintBar(QPainter &painter, const QRect &place, double share, const QColor &colour, const QColor &ground)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(place, barHeight / 2.0, barHeight / 2.0);
    if (share <= 0)
        return;
    QRectF filled = place;
    filled.setWidth(qMax<qreal>(barHeight, place.width() * share));
    painter.setBrush(colour);
    painter.drawRoundedRect(filled, barHeight / 2.0, barHeight / 2.0);
}

} // namespace

void StepDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    const QString name = ground.text;
    ground.text.clear();
    const QStyle *const style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);

    const auto state = log::StepState(index.data(StepModel::StateRole).toInt());
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const StepPlaces places(option.rect, option.fontMetrics);
    QPalette palette = option.palette;
    palette.setCurrentColorGroup(option.state.testFlag(QStyle::State_Active) ? QPalette::Active : QPalette::Inactive);
    const QColor text = palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text);
    const QColor colour = isSelected ? text : stateColour(state, palette);

    painter->save();
    paintState(*painter, places.icon, state, colour);
    painter->setFont(option.font);
    painter->setPen(state == log::StepState::Failed ? colour : text);
    painter->drawText(places.name, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                      option.fontMetrics.elidedText(name.simplified(), Qt::ElideRight, places.name.width()));
    if (state != log::StepState::Cached) {
        QColor barGround = text;
        barGround.setAlphaF(0.12F);
        paintBar(*painter, places.bar, index.data(StepModel::ShareRole).toDouble(), colour, barGround);
    }
    painter->setPen(isSelected ? text : palette.color(QPalette::PlaceholderText));
    painter->drawText(places.duration, Qt::AlignVCenter | Qt::AlignRight,
                      index.data(StepModel::DurationTextRole).toString());
    painter->restore();
}

QSize StepDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {240, qMax(option.fontMetrics.height(), iconSize) + padding};
}

} // namespace spacewright::views

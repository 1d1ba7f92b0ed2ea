// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timelinedelegate.h"

#include "timelinecolours.h"
#include "timelinemodel.h"

#include <QApplication>
#include <QPainter>

namespace spacewright::views
{

namespace
{

constexpr int padding = 6;
constexpr int iconSize = 16;
constexpr double criticalHeight = 12;
constexpr double plainHeight = 6;
/// What takes no time is still to be seen.
constexpr double narrowest = 3;

QPalette activePalette(const QStyleOptionViewItem &option)
{
    QPalette palette = option.palette;
    palette.setCurrentColorGroup(option.state.testFlag(QStyle::State_Active) ? QPalette::Active : QPalette::Inactive);
    return palette;
}

const log::TimelineItem &itemAt(const QModelIndex &index)
{
    return static_cast<const TimelineModel *>(index.model())->item(index);
}

/// A cached bar is hatched: colour alone says nothing to many.
QBrush brushFor(const log::TimelineItem &item, QColor colour)
{
    if (item.state == log::StepState::Cached)
        return QBrush(colour, Qt::BDiagPattern);
    if (!item.isCritical)
        colour.setAlphaF(0.65F);
    return colour;
}

} // namespace

TimelineDelegate::TimelineDelegate(const log::TimeScale &scale, QObject *parent)
    : QStyledItemDelegate(parent), m_scale(scale)
{
}

void TimelineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (index.column() > TimelineModel::BarColumn) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    ground.text.clear();
    const QStyle *const style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setClipRect(option.rect);
    if (index.column() == TimelineModel::NameColumn)
        paintName(*painter, option, index);
    else
        paintBar(*painter, option, index);
    painter->restore();
}

void TimelineDelegate::paintName(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const log::TimelineItem &item = itemAt(index);
    const QPalette palette = activePalette(option);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const QColor text = palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text);
    const QColor colour = isSelected ? text : stateColour(item.state, palette);
    QRect place = option.rect.adjusted(2, 0, -padding, 0);
    // What a phase did for one package is quiet: its row has no sign of its own unless it says more.
    if (item.kind != log::TimelineItem::Kind::Part || item.state != log::StepState::Done)
        paintState(painter, QRectF(place.left(), place.center().y() - iconSize / 2.0 + 0.5, iconSize, iconSize),
                   item.state, colour);
    place.setLeft(place.left() + iconSize + padding);
    painter.setFont(option.font);
    painter.setPen(item.state == log::StepState::Failed ? colour : text);
    painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, place.width()));
}

void TimelineDelegate::paintBar(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const log::TimelineItem &item = itemAt(index);
    const QPalette palette = activePalette(option);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const QColor text = palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text);
    QColor line = text;
    line.setAlphaF(0.10F);
    painter.setPen(line);
    for (const double tick : m_scale.ticks(option.rect.width() / 80)) {
        const double x = option.rect.left() + std::round(m_scale.position(tick, option.rect.width())) + 0.5;
        painter.drawLine(QPointF(x, option.rect.top()), QPointF(x, option.rect.bottom() + 1));
    }
    const bool isCached = item.state == log::StepState::Cached;
    if (item.start < 0 || (item.duration < 0 && !isCached))
        return;
    const QColor colour = isSelected ? text : stateColour(item.state, palette);
    const double left = option.rect.left() + m_scale.position(item.start, option.rect.width());
    const double width = m_scale.position(item.start + qMax(0.0, item.duration), option.rect.width()) -
                         m_scale.position(item.start, option.rect.width());
    const double height = item.isCritical ? criticalHeight : plainHeight;
    QRectF bar(left, option.rect.center().y() - height / 2 + 0.5, qMax(narrowest, width), height);
    const double estimate =
        m_estimate && item.state == log::StepState::Started && item.kind == log::TimelineItem::Kind::Step
            ? m_estimate(item.name)
            : -1;
    if (estimate > item.duration) {
        QRectF whole = bar;
        whole.setRight(option.rect.left() + m_scale.position(item.start + estimate, option.rect.width()));
        painter.setPen(QPen(colour, 1, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(whole, 2, 2);
    }
    painter.setPen(isCached ? QPen(colour, 1) : QPen(Qt::NoPen));
    painter.setBrush(brushFor(item, colour));
    painter.drawRoundedRect(bar, 2, 2);
}

QSize TimelineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {60, qMax(option.fontMetrics.height(), iconSize) + padding};
}

} // namespace spacewright::views

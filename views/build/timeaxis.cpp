// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timeaxis.h"

#include "timelinemodel.h"
#include "timelinetext.h"

#include <QLocale>
#include <QPainter>

namespace spacewright::views
{

namespace
{

constexpr int tickDistance = 80;

/// "0.25 s" where ticks stand closer than a tenth of a second.
QString tickText(double seconds, double distance)
{
    if (distance >= 0.1)
        return formatSeconds(seconds);
    return TimeAxis::tr("%1 s").arg(QLocale().toString(seconds, 'f', distance >= 0.01 ? 2 : 3));
}

} // namespace

TimeAxis::TimeAxis(const log::TimeScale &scale, QWidget *parent) : QHeaderView(Qt::Horizontal, parent), m_scale(scale)
{
}

void TimeAxis::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    if (section != TimelineModel::BarColumn) {
        QHeaderView::paintSection(painter, rect, section);
        return;
    }
    QStyleOptionHeaderV2 option;
    initStyleOption(&option);
    option.rect = rect;
    option.section = section;
    style()->drawControl(QStyle::CE_HeaderSection, &option, painter, this);
    painter->save();
    painter->setClipRect(rect);
    painter->setPen(palette().color(QPalette::ButtonText));
    const QList<double> ticks = m_scale.ticks(rect.width() / tickDistance);
    const double distance = ticks.size() > 1 ? ticks[1] - ticks[0] : m_scale.to() - m_scale.from();
    for (const double tick : ticks) {
        const auto x = int(std::round(rect.left() + m_scale.position(tick, rect.width())));
        painter->drawLine(x, rect.bottom() - 4, x, rect.bottom());
        painter->drawText(QRect(x + 4, rect.top(), tickDistance, rect.height()), Qt::AlignVCenter | Qt::AlignLeft,
                          tickText(tick, distance));
    }
    painter->restore();
}

} // namespace spacewright::views

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timelinecolours.h"

#include <QPainter>
#include <QPalette>

namespace spacewright::views
{

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

void paintState(QPainter &painter, const QRectF &place, log::StepState state, const QColor &colour)
{
    const QRectF circle = place.adjusted(1.5, 1.5, -1.5, -1.5);
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

} // namespace spacewright::views

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "curve.h"

#include <QPainter>
#include <QPainterPath>

namespace spacewright::views
{

namespace
{

/// The Hub says one each second or so.
constexpr qsizetype mostValues = 300;
constexpr int gap = 4;

} // namespace

Curve::Curve(const QString &title, const QColor &colour, QWidget *parent)
    : QWidget(parent), m_title(title), m_colour(colour)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(title);
}

void Curve::add(double value, double most, const QString &text)
{
    if (m_values.size() >= mostValues)
        m_values.removeFirst();
    m_values += value;
    m_most = most;
    m_text = text;
    setAccessibleDescription(text);
    update();
}

void Curve::clear()
{
    m_values.clear();
    m_text.clear();
    setAccessibleDescription({});
    update();
}

void Curve::paintLine(QPainter &painter, const QRectF &area) const
{
    const double highest = *std::ranges::max_element(m_values);
    const double scale = qMax(m_most > 0 ? m_most : highest * 1.15, 1e-9);
    const double step = area.width() / double(mostValues - 1);
    QPainterPath line;
    for (qsizetype i = 0; i < m_values.size(); ++i) {
        const double x = area.right() - step * double(m_values.size() - 1 - i);
        const double y = area.bottom() - area.height() * qBound(0.0, m_values.at(i) / scale, 1.0);
        if (i == 0)
            line.moveTo(x, y);
        else
            line.lineTo(x, y);
    }
    QPainterPath below = line;
    below.lineTo(area.right(), area.bottom());
    below.lineTo(area.right() - step * double(m_values.size() - 1), area.bottom());
    QColor soft = m_colour;
    soft.setAlpha(60);
    painter.fillPath(below, soft);
    painter.setPen(QPen(m_colour, 1.5));
    painter.drawPath(line);
}

void Curve::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int line = fontMetrics().height();
    painter.setPen(palette().color(QPalette::WindowText));
    const QRect head(0, 0, width(), line);
    painter.drawText(head, Qt::AlignLeft, m_title);
    painter.drawText(head, Qt::AlignRight, m_text);
    const QRectF area = QRectF(rect()).adjusted(0.5, line + gap, -0.5, -0.5);
    QColor frame = palette().color(QPalette::WindowText);
    frame.setAlpha(50);
    painter.setPen(frame);
    painter.drawRect(area);
    if (!m_values.isEmpty())
        paintLine(painter, area);
}

} // namespace spacewright::views

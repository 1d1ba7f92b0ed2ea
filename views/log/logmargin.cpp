// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What stands beside the lines of a log: their numbers, when they arrived, and how often they were repeated.

#include "logmargin.h"

#include "logtext.h"

#include <QDateTime>
#include <QPainter>
#include <QScrollBar>

namespace spacewright::views
{

namespace
{

/// "03:04:05.678"
constexpr int timeDigits = 12;
constexpr int stripeWidth = 3;

} // namespace

int LogText::marginWidth() const
{
    const auto digits = int(QString::number(qMax<qint64>(m_lines.end(), 999)).size());
    const int numbers = m_digitWidth * digits + 2 * margin;
    return m_showsTimes ? numbers + m_digitWidth * timeDigits + margin : numbers;
}

qreal LogText::textLeft() const
{
    return marginWidth() + margin - horizontalScrollBar()->value();
}

void LogText::paintMargin(QPainter &painter, qint64 number, int y)
{
    painter.setPen(m_colours.number());
    const int numbersEnd = marginWidth() - margin - (m_showsTimes ? m_digitWidth * timeDigits + margin : 0);
    painter.drawText(QRect(0, y, numbersEnd, m_lineHeight), Qt::AlignRight | Qt::AlignVCenter,
                     QString::number(number + 1));
    const LogLine *const line = m_lines.line(number);
    if (!line)
        return;
    if (m_showsTimes && line->time()) {
        const QTime time = QDateTime::fromMSecsSinceEpoch(*line->time()).time();
        painter.drawText(QRect(numbersEnd + margin, y, m_digitWidth * timeDigits + margin, m_lineHeight),
                         Qt::AlignLeft | Qt::AlignVCenter, time.toString(QStringLiteral("HH:mm:ss.zzz")));
    }
    if (line->level() && *line->level() >= log::Level::Warning)
        painter.fillRect(QRect(marginWidth() - stripeWidth, y, stripeWidth, m_lineHeight),
                         m_colours.level(*line->level()));
}

/// Behind a line, how many like it there were: those that follow it and are hidden.
void LogText::paintRepeats(QPainter &painter, qint64 number, const QPointF &end)
{
    const qint64 count = m_repeats.nextAbsent(number + 1) - number;
    if (count < 2)
        return;
    //: Behind a line of a log. %L1 is how many times it was written in succession
    const QString text = tr("× %L1").arg(count);
    const int width = QFontMetrics(m_font).horizontalAdvance(text) + margin;
    const QRectF badge(end.x() + margin, end.y() + 1, width, m_lineHeight - 2);
    painter.setFont(m_font);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_colours.badge());
    painter.drawRoundedRect(badge, 4, 4);
    painter.setPen(m_colours.text());
    painter.drawText(badge, Qt::AlignCenter, text);
}

} // namespace spacewright::views

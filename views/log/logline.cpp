// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logline.h"

#include "logcolours.h"

#include <core/log/ansi.h>
#include <core/log/logtime.h>

#include <QFontMetricsF>
#include <QPainter>

namespace spacewright::views
{

namespace
{

constexpr qsizetype partLength = 512;

/// The ranges of @p all that touch a part of the text, with places as that part counts them.
QList<QTextLayout::FormatRange> rangesOf(const QList<QTextLayout::FormatRange> &all, qsizetype start, qsizetype length)
{
    QList<QTextLayout::FormatRange> inside;
    for (const QTextLayout::FormatRange &range : all) {
        const qsizetype from = qMax<qsizetype>(range.start, start);
        const qsizetype to = qMin<qsizetype>(range.start + range.length, start + length);
        if (from < to)
            inside.append({int(from - start), int(to - from), range.format});
    }
    return inside;
}

} // namespace

struct LogLine::Part {
    QTextLayout layout;
    qsizetype start = 0;
    qsizetype length = 0;
    qreal x = 0;
    qreal width = 0;

    qsizetype end() const { return start + length; }
    qreal right() const { return x + width; }
};

LogLine::LogLine(QByteArrayView bytes, const LogStyle &style, std::optional<log::LogMark> mark)
    : m_level(log::levelOf(bytes)), m_time(mark ? std::optional(mark->time) : log::timeOf(bytes)), m_font(style.font),
      m_usualWidth(QFontMetricsF(style.font).horizontalAdvance(QLatin1Char('0')))
{
    if (mark)
        m_source = mark->source;
    const log::AnsiText decoded = log::decodeAnsi(bytes);
    m_text = decoded.text;
    m_formats.reserve(decoded.spans.size());
    for (const log::AnsiSpan &span : decoded.spans)
        m_formats.append({int(span.start), int(span.length), style.colours.format(span.style)});
    addMarks(bytes, style);
}

/// Of a very long line only the start is marked: a pattern that takes its time must not take the window's.
void LogLine::addMarks(QByteArrayView bytes, const LogStyle &style)
{
    constexpr qsizetype longest = 8192;
    for (const LogStyle::Marker &marker : style.markers) {
        for (const log::LogMatch &match : marker.pattern.matchesIn(bytes.left(longest)))
            m_formats.append({int(match.start), int(match.length), marker.format});
    }
}

LogLine::~LogLine() = default;

/// Lays out the next part; null at the end of the line.
LogLine::Part *LogLine::addPart()
{
    const qsizetype start = m_parts.empty() ? 0 : m_parts.back()->end();
    if (start >= m_text.size())
        return nullptr;
    auto part = std::make_unique<Part>();
    part->start = start;
    part->length = qMin(partLength, m_text.size() - start);
    if (part->end() < m_text.size() && m_text[part->end()].isLowSurrogate())
        ++part->length;
    part->x = m_parts.empty() ? 0 : m_parts.back()->right();
    part->layout.setText(m_text.mid(start, part->length));
    part->layout.setFont(m_font);
    part->layout.setFormats(rangesOf(m_formats, start, part->length));
    part->layout.beginLayout();
    QTextLine line = part->layout.createLine();
    line.setNumColumns(int(part->length));
    part->layout.endLayout();
    part->width = line.naturalTextWidth();
    m_parts.push_back(std::move(part));
    return m_parts.back().get();
}

void LogLine::draw(QPainter &painter, QPointF origin, qreal left, qreal right,
                   const QList<QTextLayout::FormatRange> &marks)
{
    while ((m_parts.empty() || m_parts.back()->right() < right) && addPart()) {
    }
    for (const auto &part : m_parts) {
        if (part->right() >= left && part->x <= right)
            part->layout.draw(&painter, origin + QPointF(part->x, 0), rangesOf(marks, part->start, part->length));
    }
}

qsizetype LogLine::positionAt(qreal x)
{
    while ((m_parts.empty() || m_parts.back()->right() < x) && addPart()) {
    }
    for (const auto &part : m_parts) {
        if (x < part->right())
            return part->start + part->layout.lineAt(0).xToCursor(x - part->x);
    }
    return m_text.size();
}

qreal LogLine::xOf(qsizetype position)
{
    while ((m_parts.empty() || m_parts.back()->end() < position) && addPart()) {
    }
    for (const auto &part : m_parts) {
        if (position <= part->end())
            return part->x + part->layout.lineAt(0).cursorToX(int(position - part->start));
    }
    return 0;
}

qreal LogLine::width() const
{
    const qsizetype known = m_parts.empty() ? 0 : m_parts.back()->end();
    return (m_parts.empty() ? 0 : m_parts.back()->right()) + qreal(m_text.size() - known) * m_usualWidth;
}

} // namespace spacewright::views

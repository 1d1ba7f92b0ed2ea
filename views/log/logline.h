// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextLayout>

#include <memory>
#include <vector>

namespace spacewright::views
{

class LogColours;

/// One line of a log, ready to be painted. A long line is laid out in parts, from the left and only as far as somebody
/// looks: one line may have 64 KiB.
class LogLine final
{
public:
    LogLine(QByteArrayView bytes, const LogColours &colours, const QFont &font);
    ~LogLine();

    const QString &text() const { return m_text; }
    /// Paints what lies between @p left and @p right of the line, which starts at @p origin.
    void draw(QPainter &painter, QPointF origin, qreal left, qreal right, const QList<QTextLayout::FormatRange> &marks);
    /// The place between two characters that is nearest to @p x.
    qsizetype positionAt(qreal x);
    qreal xOf(qsizetype position);
    /// As far as it is known: parts that nobody looked at count as usual characters.
    qreal width() const;

private:
    struct Part;

    Part *addPart();

    QString m_text;
    QList<QTextLayout::FormatRange> m_formats;
    QFont m_font;
    qreal m_usualWidth;
    std::vector<std::unique_ptr<Part>> m_parts;
};

} // namespace spacewright::views

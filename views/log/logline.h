// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/log/loglevel.h>
#include <core/log/logmarks.h>
#include <core/log/logsearch.h>

#include <QTextLayout>

#include <memory>
#include <optional>
#include <vector>

namespace spacewright::views
{

class LogColours;

/// How lines are made visible.
struct LogStyle {
    const LogColours &colours;
    const QFont &font;
    /// What is coloured wherever it stands, the last one over the others.
    struct Marker {
        log::LogPattern pattern;
        QTextCharFormat format;
    };
    QList<Marker> markers;
};

/// One line of a log, ready to be painted. A long line is laid out in parts, from the left and only as far as somebody
/// looks: one line may have 64 KiB.
class LogLine final
{
public:
    LogLine(QByteArrayView bytes, const LogStyle &style, std::optional<log::LogMark> mark);
    ~LogLine();

    const QString &text() const { return m_text; }
    /// What the line says it is.
    std::optional<log::Level> level() const { return m_level; }
    /// When it arrived or, if nobody noted that, what it says itself; milliseconds since 1970.
    std::optional<qint64> time() const { return m_time; }
    std::optional<log::Source> source() const { return m_source; }
    /// Paints what lies between @p left and @p right of the line, which starts at @p origin.
    void draw(QPainter &painter, QPointF origin, qreal left, qreal right, const QList<QTextLayout::FormatRange> &marks);
    /// The place between two characters that is nearest to @p x.
    qsizetype positionAt(qreal x);
    qreal xOf(qsizetype position);
    /// As far as it is known: parts that nobody looked at count as usual characters.
    qreal width() const;

private:
    struct Part;

    void addMarks(QByteArrayView bytes, const LogStyle &style);
    Part *addPart();

    QString m_text;
    std::optional<log::Level> m_level;
    std::optional<qint64> m_time;
    std::optional<log::Source> m_source;
    QList<QTextLayout::FormatRange> m_formats;
    QFont m_font;
    qreal m_usualWidth;
    std::vector<std::unique_ptr<Part>> m_parts;
};

} // namespace spacewright::views

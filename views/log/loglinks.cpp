// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logtext.h"

namespace spacewright::views
{

std::optional<log::FilePlace> LogText::fileAt(QPoint point)
{
    const qint64 line = placeAt(point).line;
    return log::placeIn(m_lines.texts(line, line, 1).value(0), m_seen);
}

/// The place whose name is under @p point.
std::optional<log::FilePlace> LogText::linkAt(QPoint point)
{
    const LogPlace place = placeAt(point);
    const std::optional<log::FilePlace> file = fileAt(point);
    const bool isOver = file && point.x() >= marginWidth() && place.position >= file->start &&
                        place.position < file->start + file->length;
    return isOver ? file : std::nullopt;
}

/// Shows that what is under the pointer leads somewhere.
void LogText::hover(QPoint point)
{
    const std::optional<log::FilePlace> link = linkAt(point);
    const qint64 line = link ? placeAt(point).line : 0;
    const LogSelection now =
        link ? LogSelection{{line, link->start}, {line, link->start + link->length}} : LogSelection();
    if (now.anchor == m_link.anchor && now.cursor == m_link.cursor)
        return;
    m_link = now;
    viewport()->setCursor(link ? Qt::PointingHandCursor : Qt::IBeamCursor);
    viewport()->update();
}

bool LogText::activateLink(qint64 line)
{
    const std::optional<log::FilePlace> file = log::placeIn(m_lines.texts(line, line, 1).value(0), m_seen);
    if (file)
        Q_EMIT fileActivated(file->file, file->line, file->column);
    return file.has_value();
}

} // namespace spacewright::views

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logcursor.h"

#include <QKeyEvent>

namespace spacewright::views
{

namespace
{

LogPlace before(LogPlace cursor, const LogLines &lines)
{
    if (cursor.position > 0)
        return {cursor.line, cursor.position - 1};
    const qint64 above = lines.below(cursor.line, -1);
    return above < cursor.line ? LogPlace{above, lines.lengthOf(above)} : cursor;
}

LogPlace after(LogPlace cursor, const LogLines &lines)
{
    if (cursor.position < lines.lengthOf(cursor.line))
        return {cursor.line, cursor.position + 1};
    return cursor.line < lines.last() ? LogPlace{lines.below(cursor.line, 1), 0} : cursor;
}

LogPlace below(LogPlace cursor, const LogLines &lines, qint64 distance)
{
    return {lines.below(cursor.line, distance), cursor.position};
}

} // namespace

std::optional<LogPlace> movedBy(const QKeyEvent &event, LogPlace cursor, const LogLines &lines, int page)
{
    const bool isFar = event.modifiers().testFlag(Qt::ControlModifier);
    switch (event.key()) {
    case Qt::Key_Left:
        return before(cursor, lines);
    case Qt::Key_Right:
        return after(cursor, lines);
    case Qt::Key_Up:
        return below(cursor, lines, -1);
    case Qt::Key_Down:
        return below(cursor, lines, 1);
    case Qt::Key_PageUp:
        return below(cursor, lines, -page);
    case Qt::Key_PageDown:
        return below(cursor, lines, page);
    case Qt::Key_Home:
        return LogPlace{isFar ? lines.firstShown() : cursor.line, 0};
    case Qt::Key_End:
        cursor.line = isFar ? lines.last() : cursor.line;
        return LogPlace{cursor.line, lines.lengthOf(cursor.line)};
    default:
        return std::nullopt;
    }
}

} // namespace spacewright::views

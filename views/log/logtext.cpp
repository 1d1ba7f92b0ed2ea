// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logtext.h"

#include "logcursor.h"
#include "logmargin.h"

#include <QApplication>
#include <QClipboard>
#include <QFontDatabase>
#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>

namespace spacewright::views
{

namespace
{

constexpr int refreshMs = 40;
constexpr int dragMs = 50;
constexpr int leading = 2;

} // namespace

LogText::LogText(QWidget *parent) : QAbstractScrollArea(parent), m_colours(palette())
{
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    viewport()->setCursor(Qt::IBeamCursor);
    viewport()->setMouseTracking(true);
    viewport()->setBackgroundRole(QPalette::Base);
    updateFont();
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (!m_isScrolling)
            setFollowing(value >= verticalScrollBar()->maximum());
    });
}

void LogText::updateFont()
{
    m_font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    m_font.setStyleHint(QFont::Monospace);
    m_lineHeight = QFontMetrics(m_font).height() + leading;
    m_digitWidth = QFontMetrics(m_font).horizontalAdvance(QLatin1Char('0'));
    m_lines.forget();
}

void LogText::setStore(std::shared_ptr<log::LogStore> store)
{
    m_lines.setStore(std::move(store));
    m_selection = {};
    m_repeats = {};
    {
        const QScopedValueRollback scrolling(m_isScrolling, true);
        horizontalScrollBar()->setValue(0);
        verticalScrollBar()->setValue(0);
    }
    updateScrollBars();
    viewport()->update();
    Q_EMIT grown();
}

void LogText::setFollowing(bool isFollowing)
{
    if (isFollowing)
        updateScrollBars();
    if (m_isFollowing == isFollowing)
        return;
    m_isFollowing = isFollowing;
    updateScrollBars();
    Q_EMIT followingChanged(isFollowing);
}

void LogText::setMarkers(const QList<LogStyle::Marker> &markers)
{
    m_markers = markers;
    m_lines.forget();
    viewport()->update();
}

void LogText::setTimesShown(bool shown)
{
    m_showsTimes = shown;
    viewport()->update();
}

void LogText::setPassing(const std::optional<log::LineSet> &lines, const log::LineSet &repeats)
{
    const qint64 top = firstVisibleLine();
    m_lines.setPassing(lines);
    m_repeats = repeats;
    updateScrollBars();
    if (!m_isFollowing) {
        const QScopedValueRollback scrolling(m_isScrolling, true);
        verticalScrollBar()->setValue(int(m_lines.rows().rowOf(top)));
    }
    viewport()->update();
}

void LogText::showPlace(qint64 line, qsizetype start, qsizetype length)
{
    line = qBound(m_lines.firstShown(), line, m_lines.last());
    setFollowing(false);
    const qint64 row = m_lines.rows().rowOf(line);
    if (row < firstRow() || row >= firstRow() + visibleRows())
        verticalScrollBar()->setValue(int(row) - visibleRows() / 2);
    setSelection({{line, start}, {line, start + length}});
    showCursor();
}

void LogText::setSelection(const LogSelection &selection)
{
    m_selection = selection;
    viewport()->update();
    Q_EMIT selectionChanged();
}

void LogText::selectAll()
{
    setSelection({{m_lines.firstShown(), 0}, {m_lines.last(), m_lines.lengthOf(m_lines.last())}});
}

QString LogText::selectedText() const
{
    if (m_selection.isEmpty())
        return {};
    const qint64 first = m_selection.start().line;
    const qint64 last = m_selection.end().line;
    QStringList texts = m_lines.texts(first, last, copyLimit);
    const QList<qint64> lines = m_lines.shown(first, last, copyLimit);
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const LogSelection::Part part = m_selection.partOf(lines.value(i), texts[i].size());
        texts[i] = texts[i].sliced(part.start, part.length);
    }
    return texts.join(QLatin1Char('\n'));
}

void LogText::copy()
{
    const QString text = selectedText();
    if (text.isEmpty())
        return;
    QApplication::clipboard()->setText(text);
    if (m_selection.end().line - m_selection.start().line >= copyLimit)
        Q_EMIT copyLimited();
}

qint64 LogText::firstRow() const
{
    return verticalScrollBar()->value();
}

qint64 LogText::lastRow() const
{
    return qMin(m_lines.rows().count() - 1, firstRow() + viewport()->height() / m_lineHeight);
}

qint64 LogText::firstVisibleLine() const
{
    return qMax(m_lines.first(), m_lines.rows().lineAt(firstRow()));
}

qint64 LogText::lastVisibleLine() const
{
    return m_lines.rows().lineAt(lastRow());
}

/// Rows that are visible from top to bottom.
int LogText::visibleRows() const
{
    return qMax(1, viewport()->height() / m_lineHeight);
}

void LogText::refresh()
{
    const qint64 first = m_lines.first();
    if (!m_lines.refresh())
        return;
    if (!m_isFollowing && m_lines.first() > first && !m_lines.rows().isFiltered()) {
        // Lines went at the top: the same ones stay in view.
        const QScopedValueRollback scrolling(m_isScrolling, true);
        verticalScrollBar()->setValue(verticalScrollBar()->value() - int(m_lines.first() - first));
    }
    updateScrollBars();
    viewport()->update();
    Q_EMIT grown();
}

void LogText::updateScrollBars()
{
    const QScopedValueRollback scrolling(m_isScrolling, true);
    const qint64 rows = m_lines.rows().count();
    verticalScrollBar()->setPageStep(visibleRows());
    verticalScrollBar()->setRange(0, int(qMax<qint64>(0, rows - visibleRows())));
    if (m_isFollowing)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

void LogText::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), m_colours.background());
    const qint64 first = firstRow();
    const qint64 last = lastRow();
    m_lines.fetch(first, last, style());
    qreal widest = 0;
    for (qint64 row = first; row <= last; ++row) {
        const qint64 line = m_lines.rows().lineAt(row);
        paintLine(painter, line, int(row - first) * m_lineHeight);
        if (const LogLine *const known = m_lines.line(line))
            widest = qMax(widest, known->width());
    }
    painter.fillRect(0, 0, marginWidth(), viewport()->height(), m_colours.background());
    painter.setFont(m_font);
    for (qint64 row = first; row <= last; ++row)
        paintMargin(painter, m_lines.rows().lineAt(row), int(row - first) * m_lineHeight);
    updateWidth(widest);
}

/// How wide the text is shows only when it is painted, since only visible lines are known.
void LogText::updateWidth(qreal widest)
{
    const int range = qMax(0, int(widest) + marginWidth() + 2 * margin - viewport()->width());
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(m_digitWidth * 4);
    horizontalScrollBar()->setRange(0, qMax(range, horizontalScrollBar()->value()));
}

void LogText::paintLine(QPainter &painter, qint64 number, int y)
{
    LogLine *const line = m_lines.line(number);
    if (!line)
        return;
    const qreal left = textLeft();
    const qsizetype length = line->text().size();
    painter.setPen(m_colours.text());
    line->draw(painter, {left, y + leading / 2.0}, -left, viewport()->width() - left, marksOf(number, length));
    const QPointF end(left + line->xOf(length), y);
    if (m_selection.partOf(number, length).isToEnd)
        painter.fillRect(QRectF(end.x(), y, m_digitWidth, m_lineHeight), m_colours.selection().background());
    if (!m_repeats.isEmpty())
        paintRepeats(painter, number, end);
}

QList<QTextLayout::FormatRange> LogText::marksOf(qint64 line, qsizetype length) const
{
    QList<QTextLayout::FormatRange> marks;
    if (const LogSelection::Part link = m_link.partOf(line, length); link.length > 0) {
        QTextCharFormat format;
        format.setFontUnderline(true);
        marks.append({int(link.start), int(link.length), format});
    }
    if (const LogSelection::Part part = m_selection.partOf(line, length); part.length > 0)
        marks.append({int(part.start), int(part.length), m_colours.selection()});
    return marks;
}

LogPlace LogText::placeAt(QPoint point)
{
    const qint64 below = point.y() < 0 ? -1 : point.y() / m_lineHeight;
    const qint64 row = qBound<qint64>(0, firstRow() + below, qMax<qint64>(0, m_lines.rows().count() - 1));
    const qint64 number = qMax(m_lines.first(), m_lines.rows().lineAt(row));
    m_lines.fetch(row, row, style());
    LogLine *const line = m_lines.line(number);
    return {number, line ? line->positionAt(point.x() - textLeft()) : 0};
}

void LogText::selectLine(qint64 line)
{
    if (line < m_lines.last())
        setSelection({{line, 0}, {m_lines.below(line, 1), 0}});
    else
        setSelection({{line, 0}, {line, m_lines.lengthOf(line)}});
}

void LogText::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const LogPlace place = placeAt(event->position().toPoint());
    if (event->position().x() < marginWidth()) {
        selectLine(place.line);
        return;
    }
    setSelection({event->modifiers().testFlag(Qt::ShiftModifier) ? m_selection.anchor : place, place});
    m_dragPoint = event->position().toPoint();
    m_dragTimer.start(dragMs, this);
}

void LogText::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_dragTimer.isActive()) {
        hover(event->position().toPoint());
        return;
    }
    m_dragPoint = event->position().toPoint();
    setSelection({m_selection.anchor, placeAt(m_dragPoint)});
}

void LogText::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const bool isClick = m_dragTimer.isActive() && m_selection.isEmpty();
    m_dragTimer.stop();
    if (const auto link = isClick ? linkAt(event->position().toPoint()) : std::nullopt)
        Q_EMIT fileActivated(link->file, link->line, link->column);
    if (QApplication::clipboard()->supportsSelection() && !m_selection.isEmpty())
        QApplication::clipboard()->setText(selectedText(), QClipboard::Selection);
}

void LogText::mouseDoubleClickEvent(QMouseEvent *event)
{
    const LogPlace place = placeAt(event->position().toPoint());
    const auto [from, to] = wordAt(m_lines.texts(place.line, place.line, 1).value(0), place.position);
    setSelection({{place.line, from}, {place.line, to}});
}

void LogText::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copy();
    else if (event->matches(QKeySequence::SelectAll))
        selectAll();
    else if (event->modifiers().testFlag(Qt::ShiftModifier) && moveCursor(*event))
        showCursor();
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && activateLink(m_selection.cursor.line))
        event->accept();
    else if (event->key() == Qt::Key_Home)
        verticalScrollBar()->setValue(0);
    else if (event->key() == Qt::Key_End)
        setFollowing(true);
    else
        QAbstractScrollArea::keyPressEvent(event);
}

/// With Shift, the usual keys move the end of the selection.
bool LogText::moveCursor(const QKeyEvent &event)
{
    const std::optional<LogPlace> cursor = movedBy(event, m_selection.cursor, m_lines, visibleRows());
    if (cursor)
        setSelection({m_selection.anchor, *cursor});
    return cursor.has_value();
}

/// Scrolls as little as it takes to see the cursor.
void LogText::showCursor()
{
    const auto row = int(m_lines.rows().rowOf(m_selection.cursor.line));
    QScrollBar *const vertical = verticalScrollBar();
    if (row < vertical->value())
        vertical->setValue(row);
    else if (row >= vertical->value() + visibleRows())
        vertical->setValue(row - visibleRows() + 1);
    m_lines.fetch(row, row, style());
    LogLine *const line = m_lines.line(m_selection.cursor.line);
    if (!line)
        return;
    const auto x = int(line->xOf(qMin(m_selection.cursor.position, line->text().size())));
    const int width = viewport()->width() - marginWidth() - 2 * margin;
    QScrollBar *const horizontal = horizontalScrollBar();
    horizontal->setRange(0, qMax(horizontal->maximum(), x - width + 1));
    if (x < horizontal->value())
        horizontal->setValue(qMax(0, x - 4 * margin));
    else if (x > horizontal->value() + width)
        horizontal->setValue(x - width);
}

void LogText::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_refreshTimer.timerId()) {
        refresh();
    } else if (event->timerId() == m_dragTimer.timerId()) {
        // Dragging beyond the edge scrolls on.
        if (m_dragPoint.y() < 0 || m_dragPoint.y() > viewport()->height()) {
            verticalScrollBar()->setValue(verticalScrollBar()->value() + (m_dragPoint.y() < 0 ? -2 : 2));
            setSelection({m_selection.anchor, placeAt(m_dragPoint)});
        }
    } else {
        QAbstractScrollArea::timerEvent(event);
    }
}

void LogText::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationFontChange ||
        event->type() == QEvent::FontChange) {
        m_colours = LogColours(palette());
        updateFont();
        updateScrollBars();
        viewport()->update();
        Q_EMIT styleChanged();
    }
    QAbstractScrollArea::changeEvent(event);
}

void LogText::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateScrollBars();
}

void LogText::showEvent(QShowEvent *event)
{
    QAbstractScrollArea::showEvent(event);
    refresh();
    m_refreshTimer.start(refreshMs, this);
}

void LogText::hideEvent(QHideEvent *event)
{
    m_refreshTimer.stop();
    QAbstractScrollArea::hideEvent(event);
}

void LogText::scrollContentsBy(int, int)
{
    viewport()->update();
}

} // namespace spacewright::views

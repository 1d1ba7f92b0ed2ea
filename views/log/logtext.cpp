// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logtext.h"

#include "logcursor.h"

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
constexpr int margin = 8;
constexpr int leading = 2;

} // namespace

LogText::LogText(QWidget *parent) : QAbstractScrollArea(parent), m_colours(palette())
{
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    viewport()->setCursor(Qt::IBeamCursor);
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
    m_lines.forget();
}

void LogText::setStore(std::shared_ptr<log::LogStore> store)
{
    m_lines.setStore(std::move(store));
    m_selection = {};
    m_hits.clear();
    m_currentHit = -1;
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

void LogText::setHits(const QList<log::LogHit> &hits, qsizetype current)
{
    m_hits = hits;
    m_currentHit = current;
    viewport()->update();
}

void LogText::showPlace(qint64 line, qsizetype start, qsizetype length)
{
    line = qBound(m_lines.first(), line, m_lines.last());
    setFollowing(false);
    if (line < firstVisibleLine() || line >= firstVisibleLine() + visibleRows())
        verticalScrollBar()->setValue(int(line - m_lines.first()) - visibleRows() / 2);
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
    setSelection({{m_lines.first(), 0}, {m_lines.last(), m_lines.lengthOf(m_lines.last())}});
}

QString LogText::selectedText() const
{
    if (m_selection.isEmpty())
        return {};
    const qint64 first = qMax(m_selection.start().line, m_lines.first());
    QStringList texts = m_lines.texts(first, m_selection.end().line, copyLimit);
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const LogSelection::Part part = m_selection.partOf(first + i, texts[i].size());
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

qint64 LogText::firstVisibleLine() const
{
    return m_lines.first() + verticalScrollBar()->value();
}

qint64 LogText::lastVisibleLine() const
{
    return qMin(m_lines.end() - 1, firstVisibleLine() + viewport()->height() / m_lineHeight);
}

/// Rows that are visible from top to bottom.
int LogText::visibleRows() const
{
    return qMax(1, viewport()->height() / m_lineHeight);
}

int LogText::numberWidth() const
{
    const auto digits = int(QString::number(qMax<qint64>(m_lines.end(), 999)).size());
    return QFontMetrics(m_font).horizontalAdvance(QLatin1Char('0')) * digits + 2 * margin;
}

qreal LogText::textLeft() const
{
    return numberWidth() + margin - horizontalScrollBar()->value();
}

void LogText::refresh()
{
    const qint64 first = m_lines.first();
    if (!m_lines.refresh())
        return;
    if (!m_isFollowing && m_lines.first() > first) {
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
    const qint64 rows = m_lines.end() - m_lines.first();
    verticalScrollBar()->setPageStep(visibleRows());
    verticalScrollBar()->setRange(0, int(qMax<qint64>(0, rows - visibleRows())));
    if (m_isFollowing)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

void LogText::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), m_colours.background());
    const qint64 first = firstVisibleLine();
    const qint64 last = lastVisibleLine();
    m_lines.fetch(first, last, m_colours, m_font);
    qreal widest = 0;
    for (qint64 line = first; line <= last; ++line) {
        paintLine(painter, line, int(line - first) * m_lineHeight);
        if (const LogLine *const known = m_lines.line(line))
            widest = qMax(widest, known->width());
    }
    painter.fillRect(0, 0, numberWidth(), viewport()->height(), m_colours.background());
    for (qint64 line = first; line <= last; ++line)
        paintNumber(painter, line, int(line - first) * m_lineHeight);
    // How wide the text is shows only here, since only visible lines are known.
    const int range = qMax(0, int(widest) + numberWidth() + 2 * margin - viewport()->width());
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(QFontMetrics(m_font).horizontalAdvance(QLatin1Char('0')) * 4);
    horizontalScrollBar()->setRange(0, qMax(range, horizontalScrollBar()->value()));
}

void LogText::paintLine(QPainter &painter, qint64 number, int y)
{
    LogLine *const line = m_lines.line(number);
    if (!line)
        return;
    const qreal left = textLeft();
    painter.setPen(m_colours.text());
    line->draw(painter, {left, y + leading / 2.0}, -left, viewport()->width() - left,
               marksOf(number, line->text().size()));
    if (m_selection.partOf(number, line->text().size()).isToEnd) {
        const QRectF end(left + line->xOf(line->text().size()), y, QFontMetricsF(m_font).averageCharWidth(),
                         m_lineHeight);
        painter.fillRect(end, m_colours.selection().background());
    }
}

void LogText::paintNumber(QPainter &painter, qint64 line, int y)
{
    painter.setFont(m_font);
    painter.setPen(m_colours.number());
    painter.drawText(QRect(0, y, numberWidth() - margin, m_lineHeight), Qt::AlignRight | Qt::AlignVCenter,
                     QString::number(line + 1));
}

QList<QTextLayout::FormatRange> LogText::marksOf(qint64 line, qsizetype length) const
{
    QList<QTextLayout::FormatRange> marks;
    auto hit = std::ranges::lower_bound(m_hits, line, {}, &log::LogHit::line);
    for (; hit != m_hits.end() && hit->line == line; ++hit) {
        const bool isCurrent = hit - m_hits.begin() == m_currentHit;
        marks.append(
            {int(hit->match.start), int(hit->match.length), isCurrent ? m_colours.currentMatch() : m_colours.match()});
    }
    const LogSelection::Part part = m_selection.partOf(line, length);
    // The current hit is selected too, but its own mark says more.
    const bool isCurrentHit = m_currentHit >= 0 && m_currentHit < m_hits.size() && m_hits[m_currentHit].line == line &&
                              m_hits[m_currentHit].match.start == part.start &&
                              m_hits[m_currentHit].match.length == part.length;
    if (part.length > 0 && !isCurrentHit)
        marks.append({int(part.start), int(part.length), m_colours.selection()});
    return marks;
}

LogPlace LogText::placeAt(QPoint point)
{
    const qint64 row = point.y() < 0 ? -1 : point.y() / m_lineHeight;
    const qint64 number = qBound(m_lines.first(), firstVisibleLine() + row, m_lines.last());
    m_lines.fetch(number, number, m_colours, m_font);
    LogLine *const line = m_lines.line(number);
    return {number, line ? line->positionAt(point.x() - textLeft()) : 0};
}

void LogText::selectLine(qint64 line)
{
    if (line < m_lines.last())
        setSelection({{line, 0}, {line + 1, 0}});
    else
        setSelection({{line, 0}, {line, m_lines.lengthOf(line)}});
}

void LogText::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const LogPlace place = placeAt(event->position().toPoint());
    if (event->position().x() < numberWidth()) {
        selectLine(place.line);
        return;
    }
    setSelection({event->modifiers().testFlag(Qt::ShiftModifier) ? m_selection.anchor : place, place});
    m_dragPoint = event->position().toPoint();
    m_dragTimer.start(dragMs, this);
}

void LogText::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_dragTimer.isActive())
        return;
    m_dragPoint = event->position().toPoint();
    setSelection({m_selection.anchor, placeAt(m_dragPoint)});
}

void LogText::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_dragTimer.stop();
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
    const auto row = int(m_selection.cursor.line - m_lines.first());
    QScrollBar *const vertical = verticalScrollBar();
    if (row < vertical->value())
        vertical->setValue(row);
    else if (row >= vertical->value() + visibleRows())
        vertical->setValue(row - visibleRows() + 1);
    m_lines.fetch(m_selection.cursor.line, m_selection.cursor.line, m_colours, m_font);
    LogLine *const line = m_lines.line(m_selection.cursor.line);
    if (!line)
        return;
    const auto x = int(line->xOf(qMin(m_selection.cursor.position, line->text().size())));
    const int width = viewport()->width() - numberWidth() - 2 * margin;
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

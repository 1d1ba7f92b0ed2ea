// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "terminalview.h"

#include "terminalcolours.h"

#include <QAction>
#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

namespace spacewright::views
{

namespace
{

constexpr int refreshMs = 20;
constexpr QSize firstSize{80, 24};

/// Keys that this view or the window keeps for itself; all others are the program's.
bool isKept(const QKeyEvent &event)
{
    return event.modifiers().testFlags(Qt::ControlModifier | Qt::ShiftModifier);
}

} // namespace

TerminalView::TerminalView(QWidget *parent)
    : QAbstractScrollArea(parent), m_screen(firstSize, [this](const QByteArray &bytes) { Q_EMIT typed(bytes); })
{
    setObjectName(QStringLiteral("terminal_view"));
    setAccessibleName(tr("Terminal"));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_InputMethodEnabled);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    viewport()->setCursor(Qt::IBeamCursor);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_screen.setColours(terminalColours(palette()));
    addKey(QStringLiteral("terminal_copy"), tr("Copy"), QStringLiteral("edit-copy"), Qt::CTRL | Qt::SHIFT | Qt::Key_C,
           &TerminalView::copy);
    addKey(QStringLiteral("terminal_paste"), tr("Paste"), QStringLiteral("edit-paste"),
           Qt::CTRL | Qt::SHIFT | Qt::Key_V, &TerminalView::paste);
    m_refresh.setInterval(refreshMs);
    m_refresh.setSingleShot(true);
    connect(&m_refresh, &QTimer::timeout, this, &TerminalView::showChanges);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, viewport(), qOverload<>(&QWidget::update));
    fitScreen();
}

QAction *TerminalView::addKey(const QString &name, const QString &text, const QString &icon, const QKeySequence &keys,
                              void (TerminalView::*slot)())
{
    auto *action = new QAction(QIcon::fromTheme(icon), text, this);
    action->setObjectName(name);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, slot);
    addAction(action);
    return action;
}

void TerminalView::write(QByteArrayView output)
{
    m_screen.write(output);
    if (!m_refresh.isActive())
        m_refresh.start();
}

void TerminalView::showChanges()
{
    QScrollBar *bar = verticalScrollBar();
    const bool isAtEnd = bar->value() == bar->maximum();
    bar->setPageStep(m_screen.size().height());
    bar->setMaximum(int(m_screen.screenLine() - m_screen.firstLine()));
    if (isAtEnd)
        bar->setValue(bar->maximum());
    viewport()->update();
}

qint64 TerminalView::topLine() const
{
    return m_screen.firstLine() + verticalScrollBar()->value();
}

void TerminalView::fitScreen()
{
    const QFontMetrics metrics(font());
    m_cell = QSize(qMax(1, metrics.horizontalAdvance(QLatin1Char('0'))), qMax(1, metrics.height()));
    const QSize before = m_screen.size();
    m_screen.resize({viewport()->width() / m_cell.width(), viewport()->height() / m_cell.height()});
    if (m_screen.size() != before)
        Q_EMIT terminalResized(m_screen.size());
    showChanges();
}

void TerminalView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    fitScreen();
}

void TerminalView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        m_screen.setColours(terminalColours(palette()));
        viewport()->update();
    } else if (event->type() == QEvent::FontChange) {
        fitScreen();
    }
}

void TerminalView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.setFont(font());
    painter.fillRect(viewport()->rect(), palette().base());
    for (int row = 0; row < m_screen.size().height(); ++row)
        drawLine(painter, topLine() + row, row * m_cell.height());
    if (m_screen.isCursorVisible())
        drawCursor(painter);
}

void TerminalView::drawLine(QPainter &painter, qint64 number, int top) const
{
    int column = 0;
    for (const TerminalCell &cell : m_screen.line(number)) {
        const QRect place(column * m_cell.width(), top, cell.width * m_cell.width(), m_cell.height());
        if (cell.width > 0)
            drawCell(painter, cell, place, m_selection.contains({number, column}));
        ++column;
    }
}

void TerminalView::drawCell(QPainter &painter, const TerminalCell &cell, const QRect &place, bool isSelected) const
{
    if (isSelected)
        painter.fillRect(place, palette().highlight());
    else if (cell.background.isValid())
        painter.fillRect(place, cell.background);
    if (cell.text.isEmpty() || cell.text == QLatin1StringView(" "))
        return;
    QFont drawn = font();
    drawn.setBold(cell.isBold);
    drawn.setItalic(cell.isItalic);
    drawn.setUnderline(cell.isUnderlined);
    drawn.setStrikeOut(cell.isStruck);
    painter.setFont(drawn);
    painter.setPen(isSelected ? palette().color(QPalette::HighlightedText) : cell.foreground);
    painter.drawText(place.left(), place.top() + QFontMetrics(font()).ascent(), cell.text);
}

void TerminalView::drawCursor(QPainter &painter) const
{
    const QPoint cursor = m_screen.cursor();
    const int row = int(m_screen.screenLine() - topLine()) + cursor.y();
    const QRect place(cursor.x() * m_cell.width(), row * m_cell.height(), m_cell.width(), m_cell.height());
    painter.setPen(palette().color(QPalette::Text));
    if (!hasFocus()) {
        painter.drawRect(place.adjusted(0, 0, -1, -1));
        return;
    }
    painter.fillRect(place, palette().text());
    TerminalCell under = m_screen.line(m_screen.screenLine() + cursor.y()).value(cursor.x());
    under.foreground = palette().color(QPalette::Base);
    under.background = {};
    drawCell(painter, under, place, false);
}

bool TerminalView::event(QEvent *event)
{
    // Ctrl+C and the like are for the program, not for the window's menus.
    if (event->type() == QEvent::ShortcutOverride && !isKept(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QAbstractScrollArea::event(event);
}

bool TerminalView::focusNextPrevChild(bool)
{
    // Tab completes names in a shell.
    return false;
}

void TerminalView::keyPressEvent(QKeyEvent *event)
{
    const bool isPaging = event->key() == Qt::Key_PageUp || event->key() == Qt::Key_PageDown;
    if (isPaging && event->modifiers() == Qt::ShiftModifier) {
        scrollPages(event->key() == Qt::Key_PageUp ? -1 : 1);
        return;
    }
    if (isKept(*event)) {
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    if (m_screen.sendKey(event->key(), event->modifiers()))
        return;
    // With Ctrl, Qt's text is the control character already; the letter and the modifier say the same for all keys.
    const bool isControl = event->modifiers().testFlag(Qt::ControlModifier) && event->key() < 0x80;
    const QString text = isControl ? QString(QChar(event->key())).toLower() : event->text();
    m_screen.sendText(text, event->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
}

void TerminalView::inputMethodEvent(QInputMethodEvent *event)
{
    m_screen.sendText(event->commitString());
    event->accept();
}

void TerminalView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void TerminalView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

TerminalPlace TerminalView::placeAt(QPoint point) const
{
    const int column = (point.x() + m_cell.width() / 2) / m_cell.width();
    const qint64 line = topLine() + point.y() / m_cell.height();
    return {std::clamp(line, m_screen.firstLine(), m_screen.endLine() - 1),
            std::clamp(column, 0, m_screen.size().width())};
}

void TerminalView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_selection.anchor = m_selection.head = placeAt(event->position().toPoint());
    viewport()->update();
}

void TerminalView::mouseMoveEvent(QMouseEvent *event)
{
    if (!event->buttons().testFlag(Qt::LeftButton))
        return;
    m_selection.head = placeAt(event->position().toPoint());
    viewport()->update();
}

QString TerminalView::selectedText() const
{
    QStringList lines;
    for (qint64 number = m_selection.begin().line; number <= m_selection.end().line; ++number) {
        QString text;
        int column = 0;
        for (const TerminalCell &cell : m_screen.line(number)) {
            if (m_selection.contains({number, column}) && cell.width > 0)
                text += cell.text.isEmpty() ? QStringLiteral(" ") : cell.text;
            ++column;
        }
        while (text.endsWith(QLatin1Char(' ')))
            text.chop(1);
        lines += text;
    }
    return m_selection.isEmpty() ? QString() : lines.join(QLatin1Char('\n'));
}

QString TerminalView::visibleText() const
{
    QStringList lines;
    for (int row = 0; row < m_screen.size().height(); ++row)
        lines += m_screen.text(topLine() + row);
    return lines.join(QLatin1Char('\n')).trimmed();
}

void TerminalView::copy()
{
    if (!m_selection.isEmpty())
        QGuiApplication::clipboard()->setText(selectedText());
}

void TerminalView::paste()
{
    m_screen.paste(QGuiApplication::clipboard()->text());
}

void TerminalView::scrollPages(int pages)
{
    verticalScrollBar()->setValue(verticalScrollBar()->value() + pages * m_screen.size().height());
}

} // namespace spacewright::views

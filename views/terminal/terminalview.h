// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "terminalscreen.h"
#include "terminalselection.h"

#include <QAbstractScrollArea>
#include <QTimer>

class QAction;

namespace spacewright::views
{

/// Shows a terminal's screen and what scrolled away, and takes keys, the mouse and the clipboard.
class TerminalView final : public QAbstractScrollArea
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TerminalView)

public:
    explicit TerminalView(QWidget *parent = nullptr);

    void write(QByteArrayView output);
    /// In columns and rows.
    QSize terminalSize() const { return m_screen.size(); }
    QString selectedText() const;
    QString visibleText() const;

Q_SIGNALS:
    /// For the program.
    void typed(const QByteArray &bytes);
    void terminalResized(QSize size);

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    QAction *addKey(const QString &name, const QString &text, const QString &icon, const QKeySequence &keys,
                    void (TerminalView::*slot)());
    void copy();
    void paste();
    void scrollPages(int pages);
    void fitScreen();
    void showChanges();
    void drawLine(QPainter &painter, qint64 number, int top) const;
    void drawCell(QPainter &painter, const TerminalCell &cell, const QRect &place, bool isSelected) const;
    void drawCursor(QPainter &painter) const;
    qint64 topLine() const;
    TerminalPlace placeAt(QPoint point) const;

    TerminalScreen m_screen;
    QSize m_cell;
    TerminalSelection m_selection;
    /// Output comes in many small pieces; this draws some times a second.
    QTimer m_refresh;
};

} // namespace spacewright::views

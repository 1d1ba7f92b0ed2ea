// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "difftext.h"

#include <QScrollBar>
#include <QSplitter>
#include <QTextBlock>

namespace spacewright::views
{

DiffText::DiffText(QWidget *parent)
    : QStackedWidget(parent), m_unified(new DiffPane(DiffPane::Numbers::Both, this)),
      m_left(new DiffPane(DiffPane::Numbers::Old, this)), m_right(new DiffPane(DiffPane::Numbers::New, this))
{
    m_unified->setObjectName(QStringLiteral("diff_unified"));
    m_unified->setAccessibleName(tr("Difference"));
    m_left->setObjectName(QStringLiteral("diff_left"));
    m_left->setAccessibleName(tr("Before"));
    m_right->setObjectName(QStringLiteral("diff_right"));
    m_right->setAccessibleName(tr("After"));
    auto *sides = new QSplitter(Qt::Horizontal, this);
    sides->setChildrenCollapsible(false);
    sides->addWidget(m_left);
    sides->addWidget(m_right);
    sides->setSizes({1, 1});
    addWidget(m_unified);
    addWidget(sides);
    // Both columns have as many rows, so one bar is enough.
    m_left->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    join(m_left->verticalScrollBar(), m_right->verticalScrollBar());
    join(m_left->horizontalScrollBar(), m_right->horizontalScrollBar());
    for (DiffPane *pane : panes()) {
        connect(pane, &QPlainTextEdit::cursorPositionChanged, this, [this, pane] {
            m_isRightActive = pane != m_left;
            Q_EMIT placeChanged();
        });
        connect(pane, &QPlainTextEdit::selectionChanged, this, &DiffText::placeChanged);
    }
}

void DiffText::join(QScrollBar *one, QScrollBar *other)
{
    connect(one, &QScrollBar::valueChanged, other, &QScrollBar::setValue);
    connect(other, &QScrollBar::valueChanged, one, &QScrollBar::setValue);
}

void DiffText::setRows(const QList<DiffRow> &unified, const DiffSides &sides, const DiffSyntax &syntax)
{
    m_unified->setRows(unified, syntax);
    m_left->setRows(sides.left, syntax);
    m_right->setRows(sides.right, syntax);
}

DiffText::Place DiffText::place() const
{
    return {activePane()->textCursor().blockNumber(), activePane()->verticalScrollBar()->value()};
}

void DiffText::goTo(const Place &place)
{
    DiffPane *pane = activePane();
    const int row = int(qMin(place.row, pane->rows().size() - 1));
    pane->setTextCursor(QTextCursor(pane->document()->findBlockByNumber(row)));
    pane->verticalScrollBar()->setValue(place.scrolled);
}

void DiffText::setSideBySide(bool isSideBySide)
{
    const bool hadFocus = activePane()->hasFocus();
    setCurrentIndex(isSideBySide ? 1 : 0);
    setFocusProxy(activePane());
    if (hadFocus)
        activePane()->setFocus();
    Q_EMIT placeChanged();
}

DiffPane *DiffText::activePane() const
{
    if (currentIndex() == 0)
        return m_unified;
    return m_isRightActive ? m_right : m_left;
}

void DiffText::goToChange(int direction)
{
    DiffPane *pane = activePane();
    const qsizetype row = pane->nextChange(pane->textCursor().blockNumber(), direction);
    if (row >= 0)
        pane->setCurrentRow(row);
}

} // namespace spacewright::views

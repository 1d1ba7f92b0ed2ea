// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebyside.h"

#include <QBoxLayout>

namespace spacewright::views
{

namespace
{

// Enough for the longest choices of the first part and a curve beside them.
constexpr int leastWidth = 760;
constexpr int margin = 12;
constexpr int firstShare = 3;
constexpr int secondShare = 2;

} // namespace

SideBySide::SideBySide(QWidget *first, QWidget *second, QWidget *parent)
    : QScrollArea(parent), m_layout(new QBoxLayout(QBoxLayout::LeftToRight))
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    m_layout->setContentsMargins(margin, margin, margin, margin);
    m_layout->setSpacing(2 * margin);
    m_layout->addWidget(first);
    m_layout->addWidget(second);
    m_layout->addStretch();
    auto *content = new QWidget;
    content->setLayout(m_layout);
    setWidget(content);
    arrange();
}

void SideBySide::arrange()
{
    const bool isWide = width() >= leastWidth;
    m_layout->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_layout->setStretch(0, isWide ? firstShare : 0);
    m_layout->setStretch(1, isWide ? secondShare : 0);
    m_layout->setStretch(2, isWide ? 0 : 1);
}

void SideBySide::resizeEvent(QResizeEvent *event)
{
    arrange();
    QScrollArea::resizeEvent(event);
}

} // namespace spacewright::views

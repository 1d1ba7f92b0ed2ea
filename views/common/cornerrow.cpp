// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cornerrow.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenuBar>

namespace spacewright::views
{

CornerRow::CornerRow(QMenuBar *bar) : QWidget(bar), m_bar(bar)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    bar->setCornerWidget(this);
}

void CornerRow::add(QWidget *widget)
{
    auto *row = static_cast<QHBoxLayout *>(layout());
    row->addWidget(widget);
    // Hidden or not, so that the menu bar does not grow, and all below it move, when it appears.
    widget->ensurePolished();
    row->addStrut(widget->sizeHint().height());
}

bool CornerRow::event(QEvent *event)
{
    const bool isDone = QWidget::event(event);
    // Given again, it is given its place anew.
    if (event->type() == QEvent::LayoutRequest)
        m_bar->setCornerWidget(this);
    return isDone;
}

} // namespace spacewright::views

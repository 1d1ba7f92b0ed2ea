// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pageframe.h"

#include <QScrollBar>
#include <QWebEngineView>

#include <algorithm>

namespace spacewright::views
{

PageFrame::PageFrame(QWidget *parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setBackgroundRole(QPalette::Mid);
}

void PageFrame::setView(QWebEngineView *view)
{
    m_view = view;
    setWidget(view);
    arrange();
}

void PageFrame::setDeviceSize(const QSize &size)
{
    m_deviceSize = size;
    arrange();
}

void PageFrame::setZoom(double zoom)
{
    m_zoom = zoom;
    arrange();
}

void PageFrame::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    arrange();
}

void PageFrame::arrange()
{
    if (!m_view)
        return;
    setWidgetResizable(m_deviceSize.isEmpty());
    if (m_deviceSize.isEmpty()) {
        m_view->setZoomFactor(m_zoom);
        return;
    }
    // Room for the scroll bar is always kept, or its coming would make the page smaller and so let it go again.
    const int room = std::max(1, maximumViewportSize().width() - verticalScrollBar()->sizeHint().width());
    const double scale = std::min(1.0, double(room) / m_deviceSize.width());
    // Laid out for the device's width, painted in the width that there is.
    m_view->resize((m_deviceSize.toSizeF() * scale).toSize());
    m_view->setZoomFactor(m_zoom * scale);
}

} // namespace spacewright::views

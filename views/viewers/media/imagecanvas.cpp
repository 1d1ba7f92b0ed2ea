// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imagecanvas.h"

#include <QPaintEvent>
#include <QPainter>

namespace spacewright::views
{

namespace
{

constexpr int square = 8;

/// The ground that stands for nothing, in greys that go with the window.
QPixmap chequered(const QPalette &palette)
{
    const bool isDark = palette.color(QPalette::Base).lightness() < 128;
    QPixmap tile(2 * square, 2 * square);
    tile.fill(isDark ? QColor(0x3a, 0x3a, 0x3a) : QColor(0xff, 0xff, 0xff));
    QPainter painter(&tile);
    const QColor other = isDark ? QColor(0x4a, 0x4a, 0x4a) : QColor(0xdd, 0xdd, 0xdd);
    painter.fillRect(0, 0, square, square, other);
    painter.fillRect(square, square, square, square, other);
    return tile;
}

} // namespace

void ImageCanvas::setImage(const QImage &image)
{
    m_image = image;
    setScale(m_scale);
}

void ImageCanvas::setScale(double scale)
{
    m_scale = scale;
    resize((QSizeF(m_image.size()) * m_scale).toSize().expandedTo(QSize(1, 1)));
    update();
}

void ImageCanvas::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    if (m_image.hasAlphaChannel())
        painter.drawTiledPixmap(event->rect(), chequered(palette()), event->rect().topLeft());
    // Enlarged pixels are meant to be seen.
    painter.setRenderHint(QPainter::SmoothPixmapTransform, m_scale < 1);
    const QRectF shown = event->rect();
    const QRectF source(shown.topLeft() / m_scale, shown.size() / m_scale);
    painter.drawImage(shown, m_image, source);
}

} // namespace spacewright::views

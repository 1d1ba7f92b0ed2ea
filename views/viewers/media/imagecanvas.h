// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

namespace spacewright::views
{

/// Paints an image at some scale on a chequered ground.
class ImageCanvas final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImageCanvas)

public:
    using QWidget::QWidget;

    void setImage(const QImage &image);
    const QImage &image() const { return m_image; }
    void setScale(double scale);
    double scale() const { return m_scale; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QImage m_image;
    double m_scale = 1;
};

} // namespace spacewright::views

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <views/common/fileviewer.h>

#include <core/base/task.h>

#include <QImage>

class QScrollArea;

namespace spacewright::views
{

class ImageCanvas;

/// An image, with its true size, to be enlarged and made to fit. What is transparent shows a chequered ground. An image
/// that would take more memory than it is worth is not unpacked.
class ImageViewer final : public FileViewer
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImageViewer)

public:
    ImageViewer(const QString &path, QThreadPool *pool, QWidget *parent = nullptr);

    /// The pixels of the screen for one of the image.
    double scale() const;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showImage(const QImage &image);
    void setScale(double scale);
    void fit();
    void updateInfo();

    QScrollArea *m_area;
    ImageCanvas *m_canvas;
    bool m_isFitted = true;
    // Last, so that the work ends before what it would touch.
    Task<QImage> m_reading;
};

} // namespace spacewright::views

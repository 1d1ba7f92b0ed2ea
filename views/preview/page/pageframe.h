// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

class QWebEngineView;

namespace spacewright::views
{

/// Shows a page in the size of a device: as large as that, or smaller where there is less room, but always laid out as
/// on the device.
class PageFrame final : public QScrollArea
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PageFrame)

public:
    explicit PageFrame(QWidget *parent = nullptr);

    void setView(QWebEngineView *view);
    /// In the page's own pixels; an empty size fills the frame.
    void setDeviceSize(const QSize &size);
    void setZoom(double zoom);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();

    QWebEngineView *m_view = nullptr;
    QSize m_deviceSize;
    double m_zoom = 1;
};

} // namespace spacewright::views

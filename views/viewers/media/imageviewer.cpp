// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imageviewer.h"

#include "imagecanvas.h"

#include <QFileInfo>
#include <QImageReader>
#include <QLocale>
#include <QScrollArea>
#include <QToolButton>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

namespace spacewright::views
{

namespace
{

constexpr qint64 mostPixels = 200'000'000;
constexpr int mebibytesForDecoding = 1024;
constexpr double step = 1.25;
constexpr double smallest = 0.02;
constexpr double largest = 32;

Result<QImage> readImage(const QString &path)
{
    QImageReader reader(path);
    reader.setAutoTransform(true);
    reader.setDecideFormatFromContent(true);
    QImageReader::setAllocationLimit(mebibytesForDecoding);
    const QSize size = reader.size();
    if (qint64(size.width()) * size.height() > mostPixels) {
        return fail(ErrorCode::FileUnreadable,
                    ImageViewer::tr("The image has %1 × %2 pixels, more than can be shown here.")
                        .arg(size.width())
                        .arg(size.height()));
    }
    QImage image = reader.read();
    if (image.isNull()) {
        //: %1 is a reason in English
        return fail(ErrorCode::FileUnreadable,
                    ImageViewer::tr("The image is damaged or of an unknown kind: %1.").arg(reader.errorString()));
    }
    return image;
}

} // namespace

ImageViewer::ImageViewer(const QString &path, QThreadPool *pool, QWidget *parent)
    : FileViewer(path, parent), m_area(new QScrollArea(this)), m_canvas(new ImageCanvas)
{
    m_canvas->setObjectName(u"image_canvas"_s);
    m_area->setWidget(m_canvas);
    m_area->setAlignment(Qt::AlignCenter);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->viewport()->installEventFilter(this);
    connect(addButton(u"zoom-out"_s, tr("Smaller"), u"image_smaller"_s), &QToolButton::clicked, this,
            [this] { setScale(scale() / step); });
    connect(addButton(u"zoom-in"_s, tr("Larger"), u"image_larger"_s), &QToolButton::clicked, this,
            [this] { setScale(scale() * step); });
    connect(addButton(u"zoom-original"_s, tr("True Size"), u"image_original"_s), &QToolButton::clicked, this,
            [this] { setScale(1); });
    connect(addButton(u"zoom-fit-best"_s, tr("Fit"), u"image_fit"_s), &QToolButton::clicked, this, &ImageViewer::fit);
    m_reading = Task<QImage>(pool, [path](Progress &) { return readImage(path); });
    m_reading.future().then(this, [this](const Result<QImage> &image) {
        if (image)
            showImage(*image);
        else
            showError(image.error());
    });
}

double ImageViewer::scale() const
{
    return m_canvas->scale();
}

void ImageViewer::showImage(const QImage &image)
{
    m_canvas->setImage(image);
    setContent(m_area);
    fit();
}

void ImageViewer::setScale(double scale)
{
    m_isFitted = false;
    m_canvas->setScale(qBound(smallest, scale, largest));
    updateInfo();
}

void ImageViewer::fit()
{
    const QSize size = m_canvas->image().size();
    if (size.isEmpty())
        return;
    const QSize room = m_area->maximumViewportSize();
    m_isFitted = true;
    // Never larger than it is: it would only be blurred.
    m_canvas->setScale(qMin(1.0, qMin(double(room.width()) / size.width(), double(room.height()) / size.height())));
    updateInfo();
}

void ImageViewer::updateInfo()
{
    const QSize size = m_canvas->image().size();
    //: Of an image: %1 and %2 are width and height in pixels, %3 the size of the file, %4 how much it is enlarged in
    //: percent
    setInfo(tr("%1 × %2 pixels, %3, shown at %4 %")
                .arg(size.width())
                .arg(size.height())
                .arg(QLocale().formattedDataSize(QFileInfo(path()).size()))
                .arg(qRound(scale() * 100)));
}

void ImageViewer::resizeEvent(QResizeEvent *event)
{
    FileViewer::resizeEvent(event);
    if (m_isFitted)
        fit();
}

bool ImageViewer::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_area->viewport() && event->type() == QEvent::Resize && m_isFitted)
        fit();
    if (watched != m_area->viewport() || event->type() != QEvent::Wheel)
        return false;
    const auto *wheel = static_cast<QWheelEvent *>(event);
    if (!wheel->modifiers().testFlag(Qt::ControlModifier))
        return false;
    setScale(wheel->angleDelta().y() > 0 ? scale() * step : scale() / step);
    return true;
}

} // namespace spacewright::views

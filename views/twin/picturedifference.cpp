// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picturedifference.h"

namespace spacewright::views
{

namespace
{

/// Of 255, in any of the three colours.
constexpr int sameColour = 12;
constexpr QRgb mark = qRgb(0xe1, 0x1d, 0x48);

bool isSame(QRgb one, QRgb other)
{
    return qAbs(qRed(one) - qRed(other)) <= sameColour && qAbs(qGreen(one) - qGreen(other)) <= sameColour &&
           qAbs(qBlue(one) - qBlue(other)) <= sameColour;
}

/// Half way to white, so that the marks stand out.
QRgb pale(QRgb colour)
{
    const auto half = [](int part) { return (part + 2 * 255) / 3; };
    return qRgb(half(qRed(colour)), half(qGreen(colour)), half(qBlue(colour)));
}

} // namespace

PictureDifference comparePictures(const QImage &one, const QImage &other)
{
    if (one.isNull() || other.isNull())
        return {};
    const QImage first = one.convertToFormat(QImage::Format_RGB32);
    const QImage second = other.convertToFormat(QImage::Format_RGB32);
    const QSize size = first.size().expandedTo(second.size());
    const QSize common = first.size().boundedTo(second.size());
    QImage picture(size, QImage::Format_RGB32);
    picture.fill(mark);
    qint64 same = 0;
    for (int y = 0; y < common.height(); ++y) {
        const auto *a = reinterpret_cast<const QRgb *>(first.constScanLine(y));
        const auto *b = reinterpret_cast<const QRgb *>(second.constScanLine(y));
        auto *line = reinterpret_cast<QRgb *>(picture.scanLine(y));
        for (int x = 0; x < common.width(); ++x) {
            if (!isSame(a[x], b[x]))
                continue;
            line[x] = pale(a[x]);
            ++same;
        }
    }
    const double all = double(size.width()) * size.height();
    return {picture, 1 - double(same) / all};
}

} // namespace spacewright::views

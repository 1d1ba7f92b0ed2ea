// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

namespace spacewright::views
{

/// Where two pictures differ.
struct PictureDifference {
    /// The first one, pale, with every place that is another colour in the second one in a strong colour. Null if
    /// either is.
    QImage picture = {};
    /// How much of the area differs, from 0 to 1; what only one of them has counts.
    double share = 0;
};

/// Compares them at their top left corner, pixel by pixel. A colour is the same if nobody would see the difference:
/// letters are never smoothed twice alike.
PictureDifference comparePictures(const QImage &one, const QImage &other);

} // namespace spacewright::views

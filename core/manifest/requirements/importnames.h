// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace spacewright::manifest
{

/// The package to require for a Python module: "opencv-python-headless" for "cv2". Most have one name for both; the
/// others are known from the packages' own pages. @p module is the name without its submodules.
[[nodiscard]] QString packageOfModule(const QString &module);

} // namespace spacewright::manifest

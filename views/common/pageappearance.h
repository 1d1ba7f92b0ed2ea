// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>

namespace spacewright::views
{

/// Which colours a page is told that its reader prefers.
enum class ColorScheme { System, Light, Dark };

/// How a page is shown: what two pages that stand side by side have in common.
struct PageAppearance {
    /// In the page's own pixels; empty means the room there is.
    QSize deviceSize = {};
    ColorScheme scheme = ColorScheme::System;
    double zoom = 1;
    /// Inside a frame of another origin, as the Hub's own page has it, or by itself.
    bool isFramed = false;

    bool operator==(const PageAppearance &) const = default;
};

} // namespace spacewright::views

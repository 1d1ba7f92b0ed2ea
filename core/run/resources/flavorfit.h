// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/run/recipe/flavor.h>

namespace spacewright::run
{

/// Whether an app that took so much memory fits on a flavor: with room, with less than a fifth of it left, or not.
enum class Fit { Fits, Tight, TooSmall, Unknown };

/// A flavor for an app.
struct FlavorFit {
    Flavor flavor;
    Fit fit = Fit::Unknown;
    /// US dollars; below 0: not documented.
    double pricePerDay = -1;
};

/// How a Space is used, as far as it decides what it costs: the Hub bills a flavor while the Space is awake
/// (https://huggingface.co/docs/hub/spaces-gpus).
struct Waking {
    /// How long it stays awake after a visit, seconds; below 0: it never sleeps.
    qint64 sleepTime = -1;
    int visitsPerDay = 1;

    /// Of a day: visits as far from each other as can be, the dearest way.
    double hoursPerDay() const;
};

/// @p flavor for an app that took @p peakMemory bytes at most; 0: nobody knows.
[[nodiscard]] FlavorFit fitOf(const Flavor &flavor, qint64 peakMemory, const Waking &waking);

/// The same as one sentence: "Fits CPU basic: peak 3.1 of 16 GB".
[[nodiscard]] QString fitText(const FlavorFit &fit, qint64 peakMemory);

/// "GPU memory peak 9.1 of 24 GB"; empty if @p limit is 0, which is where there is none.
[[nodiscard]] QString gpuMemoryText(qint64 peak, qint64 limit);

} // namespace spacewright::run

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/run/recipe/flavor.h>

namespace spacewright::run
{

/// What an app took at most, bytes; 0: nothing, or nobody knows.
struct Peaks {
    qint64 memory = 0;
    qint64 gpuMemory = 0;
};

/// Whether an app with such peaks fits on a flavor: with room, with less than a fifth of it left, or not; or that the
/// flavor has no graphics processor, which the app had.
enum class Fit { Fits, Tight, TooSmall, NoGpu, Unknown };

/// A flavor for an app.
struct FlavorFit {
    Flavor flavor;
    Fit fit = Fit::Unknown;
    /// What decides that: the memory, or that of the graphics processors; bytes.
    bool isOfGpu = false;
    qint64 peak = 0;
    qint64 limit = 0;
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

/// @p flavor for an app with those peaks.
[[nodiscard]] FlavorFit fitOf(const Flavor &flavor, const Peaks &peaks, const Waking &waking);

/// The same as one sentence: "Fits CPU basic: peak 3.1 of 16 GB".
[[nodiscard]] QString fitText(const FlavorFit &fit);

/// What the graphics processors of @p flavor have together, bytes; 0 where it has none, or nobody has documented it.
[[nodiscard]] qint64 gpuMemoryOf(const Flavor &flavor);

/// "GPU memory peak 9.1 of 24 GB"; empty if @p limit is 0, which is where there is none.
[[nodiscard]] QString gpuMemoryText(qint64 peak, qint64 limit);

} // namespace spacewright::run

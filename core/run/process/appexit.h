// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/result.h>

namespace spacewright::run
{

/// How an app ended by itself.
struct AppExit {
    int code = 0;
    /// The signal that ended it, 0 if none did.
    int signal = 0;
    /// It had answered before.
    bool wasReady = false;
    /// The limit that it reached or was near; 0 if its memory is no suspect.
    qint64 memoryLimit = 0;
};

/// What that means, in one sentence.
[[nodiscard]] Error appExitError(const AppExit &exit);
[[nodiscard]] Error appMemoryError(qint64 memoryLimit);
[[nodiscard]] Error appDiskError(qint64 diskLimit);
[[nodiscard]] Error appTimeoutError(qint64 seconds, int lastStatus);
/// @p isFree: whether the card may name another port.
[[nodiscard]] Error appPortError(quint16 actual, quint16 expected, bool isFree);

} // namespace spacewright::run

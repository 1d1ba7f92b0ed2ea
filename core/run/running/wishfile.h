// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runningspace.h"

#include <optional>

namespace spacewright::run
{

/// What one process wants of a run of another stands in a file beside the mark of the run, until that takes it away.
[[nodiscard]] QString wishPath(const QString &markPath);
[[nodiscard]] std::optional<RunningWish> takeWishAt(const QString &markPath);
[[nodiscard]] Result<> writeWishAt(const QString &markPath, RunningWish wish);

} // namespace spacewright::run

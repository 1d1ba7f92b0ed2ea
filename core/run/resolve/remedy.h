// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conflict.h"

#include <core/base/progress.h>

namespace spacewright::run
{

/// Looks for the smallest change with which everything fits: it tries each line of the Space that has a part in the
/// conflict with less to say about versions, the author's own lines before the SDK's. Asks nobody but the cache.
/// Nothing if no single line is to blame.
[[nodiscard]] std::optional<Remedy> findRemedy(const Conflict &conflict, const WantedPackages &wanted, bool isOffline,
                                               Progress &progress);

} // namespace spacewright::run

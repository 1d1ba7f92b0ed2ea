// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "resolver.h"

namespace spacewright::run
{

/// The lock of a Space on disk: pylock.toml in its folder.
struct SpaceLock {
    manifest::Lock lock;
    /// Whether it is there at all.
    bool isThere = false;
    /// Whether it was made by Spacewright from just what the Space's files want now. Locks that others made are taken
    /// as they are.
    bool isCurrent = false;
};

[[nodiscard]] QString lockPath(const QString &folder);

/// Reads the lock of a Space that wants @p wanted. Fails if it is there and cannot be read.
[[nodiscard]] Result<SpaceLock> readSpaceLock(const QString &folder, const WantedPackages &wanted);

} // namespace spacewright::run

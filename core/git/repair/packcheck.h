// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/progress.h>
#include <core/base/result.h>

#include <QString>

namespace spacewright::git
{

class Repository;

enum class PackState {
    Sound,
    /// The pack is sound, but what leads into it is not, or is missing.
    IndexDamaged,
    Damaged,
};

/// Looks at every byte of a pack and its index, which are guarded by sums; @p path without an ending.
[[nodiscard]] Result<PackState> checkPack(const QString &path, Progress &progress);

/// Makes the index of a sound pack; the old one must be out of the way.
[[nodiscard]] Result<> makePackIndex(const Repository &repository, const QString &path, Progress &progress);

} // namespace spacewright::git

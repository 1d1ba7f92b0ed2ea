// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/progress.h>
#include <core/base/result.h>

#include <QStringList>

namespace spacewright::git
{

class Repository;

struct RepairedObjects {
    /// Indexes of packs that were made anew.
    QStringList indexes;
    /// Damaged files, where they lie now. What could still be read of a pack is kept.
    QStringList damaged;
};

/// Puts aside what is damaged of the objects of a repository, and makes the indexes of packs anew. Reads every byte of
/// them. Handles that are open have seen the old files: nothing may be read through @p repository after that.
[[nodiscard]] Result<RepairedObjects> repairObjects(const Repository &repository, Progress &progress);

/// Takes over the packs of another repository, as a fetch has made it, at @p folder.
[[nodiscard]] Result<> adoptPacks(const Repository &repository, const QString &folder);

} // namespace spacewright::git

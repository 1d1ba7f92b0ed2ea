// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/progress.h>
#include <core/base/result.h>

namespace spacewright::git
{

class Repository;

/// Writes all files of the checked out commit into a work tree that has none yet, and the index with them: on all
/// processors, where libgit2 would write one file after the other and look for each of its folders first. Nothing is
/// written through a link, and nothing that is there already is replaced. Files that attributes have changed on the way
/// are left to libgit2.
[[nodiscard]] Result<> writeFreshFiles(const Repository &repository, Progress &progress);

} // namespace spacewright::git

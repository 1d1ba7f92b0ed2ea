// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/result.h>
#include <core/git/githandle.h>

namespace spacewright::git
{

class Repository;

/// The index as it is on disk now.
[[nodiscard]] Result<IndexHandle> readIndex(const Repository &repository);
/// Writes it back as one step. Where that fails, what was changed in memory is forgotten.
[[nodiscard]] Result<> writeIndex(git_index *index);

} // namespace spacewright::git

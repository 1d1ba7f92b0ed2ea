// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "credentials.h"

#include <core/git/combine/merge.h>

namespace spacewright::git
{

/// Fetches what the checked out branch follows and merges it; see merge().
[[nodiscard]] Result<Merged> pull(const Repository &repository, const Credentials &credentials,
                                  const MergeOptions &options, Progress &progress);

} // namespace spacewright::git

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "credentials.h"

#include <core/base/progress.h>
#include <core/git/objectid.h>

namespace spacewright::git
{

class Repository;

enum class PullOutcome { UpToDate, FastForwarded, Merged };

struct Pulled {
    PullOutcome outcome = PullOutcome::UpToDate;
    ObjectId tip;
};

/// Fetches what the checked out branch follows and brings it in: the branch moves forward, or a merge is committed. If
/// the two sides touch the same lines, or a file with uncommitted changes is in the way, files, index and branch stay
/// as they are and the error names the files.
[[nodiscard]] Result<Pulled> pull(const Repository &repository, const Credentials &credentials, Progress &progress);

} // namespace spacewright::git

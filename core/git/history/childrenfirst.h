// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commitreader.h"

#include <vector>

namespace spacewright::git
{

/// Puts each of @p commits before those that it was made on, and otherwise leaves them in their order. What claims to
/// be its own ancestor, as only a damaged repository says, stays where it is.
void putChildrenFirst(std::vector<StoredCommit> &commits);

} // namespace spacewright::git

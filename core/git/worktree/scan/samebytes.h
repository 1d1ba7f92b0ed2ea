// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

struct git_index_entry;

namespace spacewright::git
{

/// Whether the file of that name in an open folder has the very bytes that its entry stands for, and none that git may
/// change on their way from the disk: then only a filter such as git LFS could make a difference. False for what is no
/// file, or large. Asks nothing of a repository: many threads may do this at a time.
bool hasSameBytes(int folder, const char *name, const git_index_entry &entry);

} // namespace spacewright::git

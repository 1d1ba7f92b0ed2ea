// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace spacewright::git
{

/// Makes libgit2 give files with the attribute `filter=lfs` to us: what is staged becomes a pointer and an entry of the
/// LfsStore, what is checked out becomes content again if the store has it, and stays a pointer if not. Nothing is
/// fetched and no program is run, whatever filter the repository's settings name. Called once, when libgit2 starts.
void registerLfsFilter();

} // namespace spacewright::git

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/progress.h>

namespace spacewright::git
{

/// Makes libgit2 give files with the attribute `filter=lfs` to us: what is staged becomes a pointer and an entry of the
/// LfsStore, what is checked out becomes content again if the store has it, and stays a pointer if not. Nothing is
/// fetched and no program is run, whatever filter the repository's settings name. Called once, when libgit2 starts.
void registerLfsFilter();

/// While one lives, the filter ends in the middle of a file when @p progress is cancelled, on this thread. libgit2 asks
/// about a cancel between files only, and one can have gigabytes.
class LfsInterruption final
{
public:
    explicit LfsInterruption(const Progress &progress);
    LfsInterruption(const LfsInterruption &) = delete;
    LfsInterruption &operator=(const LfsInterruption &) = delete;
    ~LfsInterruption();

private:
    const Progress *m_outer;
};

} // namespace spacewright::git

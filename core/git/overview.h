// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/git/combine/unfinished.h>
#include <core/git/references/branch.h>
#include <core/git/remote/detours.h>
#include <core/git/worktree/status.h>

namespace spacewright::git
{

/// A repository at a glance, as windows show it.
struct Overview {
    Branch branch;
    QList<FileStatus> files;
    /// Whether there is an "origin" to fetch from and push to.
    bool hasRemote = false;
    /// What git is in the middle of.
    Unfinished unfinished = {};
    /// What settings would have git do with it.
    Detours detours = {};
    /// Whether the user's git settings want commits signed.
    bool isSigningWanted = false;
};

[[nodiscard]] Result<Overview> readOverview(const Repository &repository, Progress &progress);
/// The same with a status that is known already.
[[nodiscard]] Result<Overview> readOverview(const Repository &repository, QList<FileStatus> files);

} // namespace spacewright::git

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "credentials.h"

#include <core/base/progress.h>
#include <core/git/diff/diff.h>
#include <core/git/history/commit.h>

namespace spacewright::git
{

class Repository;

/// The name that git's users give to the remote that a copy was made of.
inline const QString upstreamRemote = QStringLiteral("upstream");

/// Makes the remote "origin" the upstream of this copy, which then has no origin of its own.
[[nodiscard]] Result<> makeUpstream(const Repository &repository);
/// The address of the upstream as it is written, without user name and password; empty if there is none.
QString upstreamUrl(const Repository &repository);

/// A commit of upstream that the checked out branch does not have.
struct UpstreamCommit {
    Commit commit = {};
    /// What it changes was made here too, as by taking it over.
    bool isTaken = false;
};

/// What upstream has that is not here.
struct UpstreamNews {
    /// Where both were the same last; none without a common history.
    ObjectId base = {};
    ObjectId tip = {};
    /// Newest first.
    QList<UpstreamCommit> commits = {};
    /// What lies between base and tip.
    QList<ChangedFile> files = {};
};

/// Looks at upstream's main as it was fetched last.
[[nodiscard]] Result<UpstreamNews> readUpstream(const Repository &repository, Progress &progress);

/// Makes one file here as upstream has it, or removes it where that has none; it is not committed. What was here is in
/// KeptFiles.
[[nodiscard]] Result<> takeFile(const Repository &repository, const ObjectId &commit, const QByteArray &path);

} // namespace spacewright::git

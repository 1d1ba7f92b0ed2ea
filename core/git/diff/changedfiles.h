// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diff.h"

#include <core/git/history/commitreader.h>

namespace spacewright::git
{

/// Lists which files commits changed, without what changed in them: much faster than a Diff, and the faster the more
/// commits are asked for. Used on the repository's thread, and not longer than the repository lives.
class ChangedFiles final
{
public:
    explicit ChangedFiles(const Repository &repository) : m_repository(&repository), m_commits(repository) {}

    /// As Diff::ofCommits() lists them, renames included; none is the empty tree.
    [[nodiscard]] Result<QList<ChangedFile>> between(const ObjectId &from, const ObjectId &to, Progress &progress);

    /// What a commit changed of its first parent; all files of one that has none.
    [[nodiscard]] Result<QList<ChangedFile>> of(const ObjectId &commit, Progress &progress);

private:
    struct Side {
        ObjectId commit;
        ObjectId tree;
    };
    [[nodiscard]] Result<CommitHead> headOf(const ObjectId &commit);
    [[nodiscard]] Result<QList<ChangedFile>> compare(const Side &from, const Side &to, Progress &progress);

    const Repository *m_repository;
    CommitReader m_commits;
};

} // namespace spacewright::git

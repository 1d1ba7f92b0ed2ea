// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/result.h>
#include <core/git/githandle.h>
#include <core/git/objectid.h>

#include <QList>

namespace spacewright::git
{

class Repository;

/// Everything that a commit is made of.
struct CommitContent {
    ObjectId tree;
    QList<ObjectId> parents;
    /// Who wrote it, and who put it here; both must live until it is written.
    const git_signature *author = nullptr;
    const git_signature *committer = nullptr;
    QString message;
    /// With the user's SSH key.
    bool isSigned = false;
};

/// Writes a commit that no branch leads to yet.
[[nodiscard]] Result<ObjectId> writeCommit(const Repository &repository, const CommitContent &content);

/// Moves the checked out branch, or HEAD where there is none, unless somebody else has moved it from @p from meanwhile.
/// Files and index stay. @p remark is for the reflog.
[[nodiscard]] Result<> moveHead(const Repository &repository, const ObjectId &from, const ObjectId &to,
                                const QByteArray &remark);

} // namespace spacewright::git

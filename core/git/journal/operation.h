// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/result.h>
#include <core/git/objectid.h>

#include <QDateTime>
#include <QList>
#include <QStringList>

namespace spacewright::git
{

class Repository;

enum class OperationKind {
    Commit,
    Amend,
    CreateBranch,
    RenameBranch,
    DeleteBranch,
    Switch,
    Merge,
    Rebase,
    CherryPick,
    Revert,
    ResetSoft,
    ResetMixed,
    ResetHard,
    CreateTag,
    DeleteTag,
    Stash,
    DropStash,
    Discard,
    Restore,
};

/// A branch, a tag or the stash that an operation moved, made or removed; none where there was none.
struct MovedReference {
    QString name;
    ObjectId before;
    ObjectId after;
};

/// Something that was done in a repository, with what is needed to undo it.
struct Operation {
    qint64 number = 0;
    OperationKind kind = OperationKind::Commit;
    QDateTime time = {};
    /// What it was done with: a subject line, branches, how many files.
    QStringList subjects = {};
    /// "refs/heads/main", or the id of a commit.
    QString headBefore = {};
    QString headAfter = {};
    QList<MovedReference> references = {};
    /// See KeptFiles; empty if no file was kept.
    QString keptId = {};
    bool isUndone = false;
};

/// What was done, in one sentence for people.
QString operationText(const Operation &operation);

/// Newest first, some hundred at most. They are this repository's, whoever did them with Spacewright.
[[nodiscard]] QList<Operation> operations(const Repository &repository);

} // namespace spacewright::git

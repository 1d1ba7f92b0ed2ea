// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changedfiles.h"

#include "treecomparison.h"

#include <core/git/gitlibrary.h>

#include <QCoreApplication>

#include <algorithm>

namespace spacewright::git
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Diff)
};

constexpr int kindBits = 0170000;

std::unexpected<Error> failed(int code)
{
    return gitFailure(code, Tr::tr("The changes cannot be listed."));
}

FileChange changeOf(const TreeChange &change)
{
    if (change.before.id.isNull())
        return FileChange::Added;
    if (change.after.id.isNull())
        return FileChange::Deleted;
    const bool isSameKind = (change.before.mode & kindBits) == (change.after.mode & kindBits);
    return isSameKind ? FileChange::Modified : FileChange::TypeChanged;
}

/// One that came and one that went may be the same.
bool mayHaveRenames(const QList<TreeChange> &changes)
{
    const auto isNew = [](const TreeChange &change) { return changeOf(change) == FileChange::Added; };
    const auto isGone = [](const TreeChange &change) { return changeOf(change) == FileChange::Deleted; };
    return std::ranges::any_of(changes, isNew) && std::ranges::any_of(changes, isGone);
}

} // namespace

Result<CommitHead> ChangedFiles::headOf(const ObjectId &commit)
{
    StoredCommit stored;
    if (const int code = commit.isNull() ? 0 : m_commits.read(stored, commit); code != 0)
        return failed(code);
    return stored.head;
}

Result<QList<ChangedFile>> ChangedFiles::between(const ObjectId &from, const ObjectId &to, Progress &progress)
{
    const Result<CommitHead> before = headOf(from);
    if (!before)
        return failure(before);
    const Result<CommitHead> after = headOf(to);
    return after ? compare({from, before->tree}, {to, after->tree}, progress) : failure(after);
}

Result<QList<ChangedFile>> ChangedFiles::of(const ObjectId &commit, Progress &progress)
{
    const Result<CommitHead> after = headOf(commit);
    if (!after)
        return failure(after);
    const ObjectId parent = after->parents.isEmpty() ? ObjectId() : after->parents.first();
    const Result<CommitHead> before = headOf(parent);
    return before ? compare({parent, before->tree}, {commit, after->tree}, progress) : failure(before);
}

Result<QList<ChangedFile>> ChangedFiles::compare(const Side &from, const Side &to, Progress &progress)
{
    if (progress.isCancelled())
        return cancelled();
    QList<TreeChange> changes;
    if (const int code = TreeComparison(m_commits.objects()).compare(changes, from.tree, to.tree); code != 0)
        return failed(code);
    if (mayHaveRenames(changes)) {
        const Result<Diff> diff = Diff::ofCommits(*m_repository, from.commit, to.commit, {}, progress);
        return diff ? Result<QList<ChangedFile>>(diff->files()) : failure(diff);
    }
    QList<ChangedFile> files;
    files.reserve(changes.size());
    for (const TreeChange &change : std::as_const(changes))
        files.append({.change = changeOf(change),
                      .path = change.path,
                      .oldPath = change.path,
                      .oldMode = change.before.mode,
                      .mode = change.after.mode});
    return files;
}

} // namespace spacewright::git

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "githandle.h"
#include "objectid.h"

#include <core/base/result.h>

namespace spacewright::git
{

/// A git repository on disk. Opening and asking runs nothing that the repository names, and a folder of another user is
/// refused. Movable; used by one thread at a time.
class Repository final
{
public:
    /// Opens the repository of exactly @p folder: folders above are not searched, because a Space that was unpacked
    /// inside another repository would take that one's remote and ignore rules.
    [[nodiscard]] static Result<Repository> open(const QString &folder);
    /// The same for whoever repairs it: no object may be read through libgit2.
    [[nodiscard]] static Result<Repository> openDamaged(const QString &folder);

    /// Takes over a repository that libgit2 has just made.
    explicit Repository(RepositoryHandle handle);

    /// Makes @p folder a repository on branch "main" with one commit of every file in it that is not ignored. The
    /// author comes from the user's git settings, where they name one.
    [[nodiscard]] static Result<Repository> create(const QString &folder, const QString &message);

    /// The work tree's folder; empty for a bare repository.
    QString folder() const;
    /// The commit that @p revision names: a branch, a tag, an id, "HEAD~2".
    [[nodiscard]] Result<ObjectId> resolve(const QString &revision) const;
    /// The commit that is checked out; none before the first one.
    [[nodiscard]] Result<ObjectId> head() const;
    /// Address of the remote "origin" as it is written, without user name and password; empty if there is none.
    QString originUrl() const;
    /// "main", also before the first commit; empty when HEAD points at no branch.
    QString headBranch() const;
    /// Whether .gitignore and its like leave out @p path, which is relative to the folder.
    bool isIgnored(const QString &path) const;
    /// Whether .gitattributes give @p path to git LFS.
    bool isStoredByLfs(const QString &path) const;

    /// For the other classes of this module.
    git_repository *handle() const { return m_handle.get(); }

private:
    [[nodiscard]] Result<> commitAll(const QString &message);

    RepositoryHandle m_handle;
};

} // namespace spacewright::git

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/progress.h>
#include <core/base/result.h>
#include <core/git/githandle.h>
#include <core/git/objectid.h>

#include <QByteArray>
#include <QList>

namespace spacewright::git
{

class Repository;

/// What the next commit will hold. Every call reads the index from disk, changes it and writes it back as one step, or
/// changes nothing. No filter that the repository names is run; what belongs to git LFS becomes a pointer. Used on the
/// repository's thread, and not longer than the repository lives.
class Index final
{
public:
    explicit Index(const Repository &repository) : m_repository(repository) {}

    /// Takes these files as they are on disk, also when one is gone. See ChangedFile on paths.
    [[nodiscard]] Result<> stage(const QList<QByteArray> &paths);
    /// Takes every change of files that are already tracked.
    [[nodiscard]] Result<> stageTracked(Progress &progress);
    /// Puts these files back to how the checked out commit has them; the disk stays as it is.
    [[nodiscard]] Result<> unstage(const QList<QByteArray> &paths);
    /// Makes the next commit have these files as @p commit has them, which may be not at all; the disk stays as it is.
    [[nodiscard]] Result<> stageFrom(const ObjectId &commit, const QList<QByteArray> &paths);

private:
    [[nodiscard]] Result<> take(git_index *index, const QByteArray &path) const;

    const Repository &m_repository;
};

} // namespace spacewright::git

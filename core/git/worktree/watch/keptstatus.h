// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "worktreewatch.h"

#include <core/git/repository.h>
#include <core/git/worktree/status.h>

#include <memory>
#include <optional>

namespace spacewright::git
{

/// A work tree's status that costs no more than what has changed since the last look: a watch names the files, and as
/// long as git's own files are the same all others are as they were. Has a repository of its own; used by one thread at
/// a time, never the GUI's.
class KeptStatus final
{
public:
    struct Look {
        QList<FileStatus> files;
        /// Whether anything was written since the last look, if only to what differed before.
        bool hasChanged = true;
    };

    explicit KeptStatus(QString folder) : m_folder(std::move(folder)) {}
    KeptStatus(const KeptStatus &) = delete;
    KeptStatus &operator=(const KeptStatus &) = delete;

    /// As of readStatus(), without ignored files.
    [[nodiscard]] Result<Look> read(Progress &progress);
    /// Whether the system watches all folders; if not, every look is at everything.
    bool isComplete() const { return !m_watch || m_watch->isComplete(); }

private:
    /// What decides over more than one file.
    struct Base {
        ObjectId head;
        ObjectId index;
        QList<qint64> stamps;

        bool operator==(const Base &) const = default;
    };

    [[nodiscard]] Result<> open();
    [[nodiscard]] Result<Base> base() const;
    bool canKeep(const WorktreeChanges &changes) const;

    QString m_folder;
    std::optional<Repository> m_repository;
    std::unique_ptr<WorktreeWatch> m_watch;
    std::optional<Base> m_base;
    QList<FileStatus> m_files;
};

} // namespace spacewright::git

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commitreader.h"

#include <core/base/progress.h>
#include <core/git/diff/numberedtext.h>
#include <core/git/objects/treepath.h>

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace spacewright::git
{

/// Lines of a blame's result, and where they stand in the file of an origin.
struct BlameRange {
    int result = 0;
    int start = 0;
    int count = 0;
};

/// A file in a commit to which lines have been traced.
struct FileOrigin {
    ObjectId commit;
    QByteArray path;
    ObjectId blob = {};
    /// Only while it is needed; see FileOrigins::read().
    std::optional<NumberedText> lines = {};
    QList<BlameRange> ranges = {};
};

/// The versions of a file that a blame has come to. Used on the repository's thread, and no longer than it lives.
class FileOrigins final
{
public:
    FileOrigins(const Repository &repository, Progress &progress)
        : m_repository(&repository), m_progress(&progress), m_commits(repository)
    {
    }

    /// The file in a commit; null where there is none of that name.
    [[nodiscard]] Result<FileOrigin *> at(const ObjectId &commit, const QByteArray &path);
    /// The file in a parent of the origin's commit: under the same name, or under the one it had before.
    [[nodiscard]] Result<FileOrigin *> inParent(const ObjectId &parent, const FileOrigin &origin, bool isRenamed);
    /// All that are known of a commit.
    std::vector<FileOrigin *> ofCommit(const ObjectId &commit) const;
    [[nodiscard]] Result<CommitHead> headOf(const ObjectId &commit);
    /// Reads its lines, if that has not been done: all versions together would fill the memory.
    [[nodiscard]] Result<> read(FileOrigin &origin, const FileOrigin *alike = nullptr);
    /// Text that is in no commit.
    FileOrigin uncommitted(const QByteArray &path, const QByteArray &text);

private:
    [[nodiscard]] Result<QByteArray> renamedFrom(const ObjectId &parent, const FileOrigin &origin) const;

    const Repository *m_repository;
    Progress *m_progress;
    CommitReader m_commits;
    LineNumbers m_numbers;
    QHash<ObjectId, CommitHead> m_heads;
    std::map<QByteArray, TreePath> m_paths;
    std::map<std::pair<ObjectId, QByteArray>, std::unique_ptr<FileOrigin>> m_origins;
};

} // namespace spacewright::git

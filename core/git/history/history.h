// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commitreader.h"
#include "committexts.h"

#include <core/base/progress.h>
#include <core/git/objects/treepath.h>

#include <QSet>

#include <memory>
#include <queue>

namespace spacewright::git
{

/// Which commits are wanted.
struct HistoryQuery {
    /// What they lead to: one commit, or where all branches stand; see tips().
    QList<ObjectId> starts = {};
    /// A file or folder as git keeps it, which they change; empty for all.
    QByteArray path = {};
    /// In the author's name or address, and in the message; upper and lower case count as the same.
    QString author = {};
    QString text = {};
    /// Each before those that it was made on, as a graph needs them, also where several are of the same second. git's
    /// own order otherwise.
    bool isChildrenFirst = false;
};

/// The commits that lead to some, newest first, page by page: nothing is read before it is asked for. For one path,
/// those that changed it, by git's rules: where a merge took one side as it was, only that side is followed. Used on
/// the repository's thread, and not longer than the repository lives.
class History final
{
public:
    [[nodiscard]] static Result<History> of(const Repository &repository, HistoryQuery query);

    /// Up to @p count more; none at the end.
    [[nodiscard]] Result<QList<Commit>> next(qsizetype count, Progress &progress);

private:
    struct Found {
        StoredCommit commit = {};
        /// What it has at the path, if one is asked for.
        TreeItem content = {};
    };

    /// Newest first; of one second, the first found first, as git has it.
    struct Waiting {
        qint64 time = 0;
        qint64 number = 0;
        std::shared_ptr<Found> found;

        bool operator<(const Waiting &other) const
        {
            return time != other.time ? time < other.time : number > other.number;
        }
    };

    History(const Repository &repository, HistoryQuery query);

    [[nodiscard]] Result<std::shared_ptr<Found>> read(const ObjectId &id);
    void await(std::shared_ptr<Found> found);
    [[nodiscard]] Result<bool> follow(const Found &found);
    [[nodiscard]] Result<> take(std::vector<StoredCommit> &commits);
    [[nodiscard]] Result<std::vector<StoredCommit>> walk(size_t count, Progress &progress);
    [[nodiscard]] Result<> readOn(qsizetype count, Progress &progress);
    bool isWanted(const Commit &commit) const;

    HistoryQuery m_query;
    std::unique_ptr<CommitReader> m_commits;
    std::unique_ptr<TreePath> m_path;
    std::priority_queue<Waiting> m_waiting;
    QSet<ObjectId> m_seen;
    qint64 m_count = 0;
    CommitTexts m_texts;
    /// Read and not asked for yet.
    QList<Commit> m_ready;
};

} // namespace spacewright::git

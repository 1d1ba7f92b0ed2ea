// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commit.h"

#include <core/base/progress.h>

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
    /// Newest first; of one second, the first found first, as git has it.
    struct Waiting {
        qint64 time = 0;
        qint64 number = 0;
        std::shared_ptr<git_commit> commit;

        bool operator<(const Waiting &other) const
        {
            return time != other.time ? time < other.time : number > other.number;
        }
    };

    /// What a commit has at the path; a new mode is a change too.
    struct Content {
        ObjectId id;
        int mode = 0;

        bool operator==(const Content &) const = default;
    };

    History(const Repository &repository, HistoryQuery query) : m_repository(&repository), m_query(std::move(query)) {}

    [[nodiscard]] Result<> add(const ObjectId &id);
    [[nodiscard]] Result<bool> follow(const git_commit *commit);
    [[nodiscard]] Result<Content> contentAt(const git_commit *commit) const;
    [[nodiscard]] Result<> addParents(const git_commit *commit);
    bool isWanted(const git_commit *commit) const;

    const Repository *m_repository;
    HistoryQuery m_query;
    std::priority_queue<Waiting> m_waiting;
    QSet<ObjectId> m_seen;
    qint64 m_count = 0;
};

} // namespace spacewright::git

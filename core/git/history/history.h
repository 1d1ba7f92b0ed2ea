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

/// The commits that lead to one, newest first, page by page: nothing is read before it is asked for. For one path,
/// those that changed it, by git's rules: where a merge took one side as it was, only that side is followed. Used on
/// the repository's thread, and not longer than the repository lives.
class History final
{
public:
    /// @p path: a file or folder as git keeps it; empty for all.
    [[nodiscard]] static Result<History> of(const Repository &repository, const ObjectId &newest,
                                            const QByteArray &path = {});

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

    History(const Repository &repository, QByteArray path) : m_repository(&repository), m_path(std::move(path)) {}

    [[nodiscard]] Result<> add(const ObjectId &id);
    [[nodiscard]] Result<bool> follow(const git_commit *commit);
    [[nodiscard]] Result<Content> contentAt(const git_commit *commit) const;
    [[nodiscard]] Result<> addParents(const git_commit *commit);

    const Repository *m_repository;
    QByteArray m_path;
    std::priority_queue<Waiting> m_waiting;
    QSet<ObjectId> m_seen;
    qint64 m_count = 0;
};

} // namespace spacewright::git

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "historyfilter.h"

#include <core/git/history/commitgraph.h>
#include <core/git/references/labels.h>
#include <core/git/repository.h>

#include <QMultiHash>

#include <optional>

namespace spacewright::views
{

/// A commit as the list shows it.
struct HistoryRow {
    git::Commit commit;
    /// Nothing where commits were left out.
    std::optional<git::GraphRow> graph = {};
    QList<git::Label> labels = {};
};

/// Reads a history page by page. Shared with the work that reads, of which there is one at a time.
class HistoryPages final
{
public:
    /// What is read, and from where: all branches, or the checked out one.
    struct Query {
        HistoryFilter filter = {};
        bool isOfAllBranches = true;
    };

    [[nodiscard]] static Result<std::shared_ptr<HistoryPages>> open(const git::Repository &repository,
                                                                    const Query &query);
    [[nodiscard]] Result<QList<HistoryRow>> next(Progress &progress);

    HistoryPages(git::Repository repository, QList<git::Label> labels, bool hasGraph);
    HistoryPages(const HistoryPages &) = delete;
    HistoryPages &operator=(const HistoryPages &) = delete;

private:
    QList<git::Label> labelsOf(const git::ObjectId &commit) const;

    /// Before the history, which refers to it.
    git::Repository m_repository;
    std::optional<git::History> m_history;
    git::CommitGraph m_graph;
    QMultiHash<git::ObjectId, git::Label> m_labels;
    bool m_hasGraph;
};

} // namespace spacewright::views

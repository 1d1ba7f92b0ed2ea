// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "historypages.h"

#include <QFile>

#include <algorithm>

namespace spacewright::views
{

namespace
{

// Some screens full: read in a few milliseconds, and scrolled through in some seconds.
constexpr qsizetype pageSize = 200;

git::HistoryQuery toQuery(const HistoryFilter &filter, const QList<git::ObjectId> &starts)
{
    return {.starts = starts,
            .path = QFile::encodeName(filter.path),
            .author = filter.author,
            .text = filter.text,
            .isChildrenFirst = true};
}

} // namespace

HistoryPages::HistoryPages(git::Repository repository, QList<git::Label> labels, bool hasGraph)
    : m_repository(std::move(repository)), m_hasGraph(hasGraph)
{
    for (const git::Label &label : std::as_const(labels))
        m_labels.insert(label.commit, label);
}

Result<std::shared_ptr<HistoryPages>> HistoryPages::open(const git::Repository &repository, const Query &query)
{
    Result<git::Repository> own = git::Repository::open(repository.folder());
    if (!own)
        return failure(own);
    Result<QList<git::Label>> labels = git::labels(*own);
    if (!labels)
        return failure(labels);
    const Result<git::ObjectId> head = own->head();
    if (!head)
        return failure(head);
    const Result<QList<git::ObjectId>> starts =
        query.isOfAllBranches ? git::tips(*own) : Result<QList<git::ObjectId>>(QList{*head});
    if (!starts)
        return failure(starts);
    // Between commits that were left out there are no lines to draw.
    auto pages = std::make_shared<HistoryPages>(*std::move(own), *std::move(labels), query.filter.isEmpty());
    QList<git::ObjectId> known = *starts;
    known.removeIf([](const git::ObjectId &id) { return id.isNull(); });
    Result<git::History> history = git::History::of(pages->m_repository, toQuery(query.filter, known));
    if (!history)
        return failure(history);
    pages->m_history.emplace(*std::move(history));
    return pages;
}

Result<QList<HistoryRow>> HistoryPages::next(Progress &progress)
{
    const Result<QList<git::Commit>> commits = m_history->next(pageSize, progress);
    if (!commits)
        return failure(commits);
    QList<HistoryRow> rows;
    rows.reserve(commits->size());
    for (const git::Commit &commit : *commits)
        rows.append({.commit = commit,
                     .graph = m_hasGraph ? std::optional(m_graph.add(commit.id, commit.parents))
                                         : std::optional<git::GraphRow>(),
                     .labels = labelsOf(commit.id)});
    return rows;
}

QList<git::Label> HistoryPages::labelsOf(const git::ObjectId &commit) const
{
    QList<git::Label> labels = m_labels.values(commit);
    std::ranges::sort(labels, {}, [](const git::Label &label) {
        return std::tuple(!label.isCheckedOut, int(label.kind), label.name);
    });
    return labels;
}

} // namespace spacewright::views

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "history.h"

#include <core/git/gitlibrary.h>
#include <core/git/repository.h>

#include <QCoreApplication>

#include <git2.h>

namespace spacewright::git
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(History)
};

std::unexpected<Error> failed(int code)
{
    return gitFailure(code, Tr::tr("The history cannot be read."));
}

bool contains(const char *text, const QString &wanted)
{
    return QString::fromUtf8(text).contains(wanted, Qt::CaseInsensitive);
}

} // namespace

Result<History> History::of(const Repository &repository, HistoryQuery query)
{
    History history(repository, std::move(query));
    const QList<ObjectId> starts = history.m_query.starts;
    for (const ObjectId &start : starts) {
        if (start.isNull())
            continue;
        if (const Result<> added = history.add(start); !added)
            return failure(added);
    }
    return history;
}

Result<> History::add(const ObjectId &id)
{
    if (m_seen.contains(id))
        return {};
    m_seen.insert(id);
    CommitHandle commit;
    const git_oid native = id.toGit();
    if (const int code = obtain(commit, git_commit_lookup, m_repository->handle(), &native); code != 0)
        return failed(code);
    const qint64 time = git_commit_time(commit.get());
    m_waiting.push({time, m_count++, std::move(commit)});
    return {};
}

Result<> History::addParents(const git_commit *commit)
{
    for (unsigned index = 0; index < git_commit_parentcount(commit); ++index) {
        if (const Result<> added = add(ObjectId(*git_commit_parent_id(commit, index))); !added)
            return failure(added);
    }
    return {};
}

Result<History::Content> History::contentAt(const git_commit *commit) const
{
    TreeHandle tree;
    TreeEntryHandle entry;
    int code = obtain(tree, git_commit_tree, commit);
    if (code == 0)
        code = obtain(entry, git_tree_entry_bypath, tree.get(), m_query.path.constData());
    if (code == GIT_ENOTFOUND && tree)
        return Content();
    if (code != 0)
        return failed(code);
    return Content{ObjectId(*git_tree_entry_id(entry.get())), int(git_tree_entry_filemode(entry.get()))};
}

/// Adds the parents worth following; whether the commit itself is one of the history.
Result<bool> History::follow(const git_commit *commit)
{
    const unsigned parents = git_commit_parentcount(commit);
    if (m_query.path.isEmpty()) {
        const Result<> added = addParents(commit);
        return added ? Result<bool>(true) : failure(added);
    }
    const Result<Content> here = contentAt(commit);
    if (!here)
        return failure(here);
    for (unsigned index = 0; index < parents; ++index) {
        CommitHandle parent;
        if (const int code = obtain(parent, git_commit_parent, commit, index); code != 0)
            return failed(code);
        const Result<Content> there = contentAt(parent.get());
        if (!there)
            return failure(there);
        if (*there != *here)
            continue;
        const Result<> added = add(ObjectId(*git_commit_id(parent.get())));
        return added ? Result<bool>(false) : failure(added);
    }
    const Result<> added = addParents(commit);
    return added ? Result<bool>(parents > 0 || !here->id.isNull()) : failure(added);
}

bool History::isWanted(const git_commit *commit) const
{
    if (!m_query.author.isEmpty()) {
        const git_signature *author = git_commit_author(commit);
        if (!contains(author->name, m_query.author) && !contains(author->email, m_query.author))
            return false;
    }
    return m_query.text.isEmpty() || contains(git_commit_message(commit), m_query.text);
}

Result<QList<Commit>> History::next(qsizetype count, Progress &progress)
{
    QList<Commit> page;
    while (page.size() < count && !m_waiting.empty()) {
        if (progress.isCancelled())
            return cancelled();
        const std::shared_ptr<git_commit> commit = m_waiting.top().commit;
        m_waiting.pop();
        const Result<bool> isShown = follow(commit.get());
        if (!isShown)
            return failure(isShown);
        if (*isShown && isWanted(commit.get()))
            page.append(toCommit(commit.get()));
    }
    return page;
}

} // namespace spacewright::git

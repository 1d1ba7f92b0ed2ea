// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "history.h"

#include "childrenfirst.h"

#include <core/git/gitlibrary.h>
#include <core/git/repository.h>

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

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

// How many are read in one go: enough for several threads, few enough for the first page to come at once.
constexpr qsizetype leastAtOnce = 64;
constexpr qsizetype mostAtOnce = 4096;

bool contains(const QString &text, const QString &wanted)
{
    return text.contains(wanted, Qt::CaseInsensitive);
}

} // namespace

History::History(const Repository &repository, HistoryQuery query)
    : m_query(std::move(query)), m_commits(std::make_unique<CommitReader>(repository)), m_texts(repository)
{
    if (!m_query.path.isEmpty())
        m_path = std::make_unique<TreePath>(m_commits->objects(), m_query.path);
}

Result<History> History::of(const Repository &repository, HistoryQuery query)
{
    History history(repository, std::move(query));
    const QList<ObjectId> starts = history.m_query.starts;
    for (const ObjectId &start : starts) {
        if (start.isNull())
            continue;
        Result<std::shared_ptr<Found>> found = history.read(start);
        if (!found)
            return failure(found);
        history.await(*std::move(found));
    }
    return history;
}

Result<std::shared_ptr<History::Found>> History::read(const ObjectId &id)
{
    auto found = std::make_shared<Found>();
    int code = m_commits->read(found->commit, id);
    if (code == 0 && m_path)
        code = m_path->find(found->content, found->commit.head.tree);
    if (code != 0)
        return failed(code);
    return found;
}

void History::await(std::shared_ptr<Found> found)
{
    const qsizetype known = m_seen.size();
    m_seen.insert(found->commit.id);
    if (m_seen.size() == known)
        return;
    const qint64 time = found->commit.head.time;
    m_waiting.push({time, m_count++, std::move(found)});
}

/// Adds the parents worth following; whether the commit itself is one of the history.
Result<bool> History::follow(const Found &found)
{
    const CommitHead &head = found.commit.head;
    QVarLengthArray<std::shared_ptr<Found>, 2> parents;
    for (const ObjectId &id : head.parents) {
        if (!m_path && m_seen.contains(id))
            continue;
        Result<std::shared_ptr<Found>> parent = read(id);
        if (!parent)
            return failure(parent);
        parents.append(*std::move(parent));
        if (m_path && parents.last()->content == found.content) {
            await(parents.last());
            return false;
        }
    }
    for (const std::shared_ptr<Found> &parent : parents)
        await(parent);
    return !m_path || !head.parents.isEmpty() || !found.content.id.isNull();
}

bool History::isWanted(const Commit &commit) const
{
    if (!m_query.author.isEmpty() && !contains(commit.author.name, m_query.author) &&
        !contains(commit.author.email, m_query.author))
        return false;
    return m_query.text.isEmpty() || contains(commit.subject, m_query.text) || contains(commit.body, m_query.text);
}

/// The newest one, with all of its second and of later ones that it was made on if the order among them matters.
Result<> History::take(std::vector<StoredCommit> &commits)
{
    const qint64 second = m_waiting.top().time;
    std::vector<StoredCommit> taken;
    do {
        const std::shared_ptr<Found> found = m_waiting.top().found;
        m_waiting.pop();
        const Result<bool> isShown = follow(*found);
        if (!isShown)
            return failure(isShown);
        if (*isShown)
            taken.push_back(std::move(found->commit));
    } while (m_query.isChildrenFirst && !m_waiting.empty() && m_waiting.top().time >= second);
    if (taken.size() > 1)
        putChildrenFirst(taken);
    std::ranges::move(taken, std::back_inserter(commits));
    return {};
}

/// The next ones of the history, whoever's they are.
Result<std::vector<StoredCommit>> History::walk(size_t count, Progress &progress)
{
    std::vector<StoredCommit> commits;
    while (commits.size() < count && !m_waiting.empty()) {
        if (progress.isCancelled())
            return cancelled();
        if (const Result<> taken = take(commits); !taken)
            return failure(taken);
    }
    return commits;
}

/// Gets some more ready, perhaps none of those that were looked at.
Result<> History::readOn(qsizetype count, Progress &progress)
{
    Result<std::vector<StoredCommit>> commits = walk(size_t(std::clamp(count, leastAtOnce, mostAtOnce)), progress);
    if (!commits)
        return failure(commits);
    Result<std::vector<Commit>> shown = m_texts.read(*commits);
    if (!shown)
        return failure(shown);
    m_ready.reserve(m_ready.size() + qsizetype(shown->size()));
    for (Commit &commit : *shown) {
        if (isWanted(commit))
            m_ready.append(std::move(commit));
    }
    return {};
}

Result<QList<Commit>> History::next(qsizetype count, Progress &progress)
{
    while (m_ready.size() < count && !m_waiting.empty()) {
        if (const Result<> read = readOn(count - m_ready.size(), progress); !read)
            return failure(read);
    }
    if (m_ready.size() <= count)
        return std::exchange(m_ready, {});
    QList<Commit> page = m_ready.first(count);
    m_ready.remove(0, count);
    return page;
}

} // namespace spacewright::git

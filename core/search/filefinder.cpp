// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filefinder.h"

#include "fuzzymatcher.h"

#include <QHash>

#include <algorithm>
#include <functional>
#include <limits>
#include <mutex>
#include <thread>
#include <vector>

namespace spacewright::search
{

namespace
{

/// What the newest of the recent files is worth; each older one a little less.
constexpr int recentScore = 24;
constexpr qsizetype filesBetweenLooks = 4096;

constexpr qsizetype leastOfThread = 8192;
constexpr qsizetype mostThreads = 8;

struct Candidate {
    int score = 0;
    qsizetype index = 0;
};

bool isBetter(const Candidate &left, const Candidate &right)
{
    return left.score != right.score ? left.score > right.score : left.index < right.index;
}

/// The best of very many, without keeping the others.
class Best final
{
public:
    explicit Best(qsizetype limit) : m_limit(size_t(qMax<qsizetype>(limit, 0))) {}

    void add(const Candidate &candidate)
    {
        if (candidate.score < m_least)
            return;
        m_candidates.push_back(candidate);
        if (m_candidates.size() > 2 * m_limit + slack)
            shrink();
    }
    void add(const Best &other)
    {
        for (const Candidate &candidate : other.m_candidates)
            add(candidate);
    }
    const std::vector<Candidate> &sorted()
    {
        shrink();
        std::ranges::sort(m_candidates, isBetter);
        return m_candidates;
    }

private:
    static constexpr size_t slack = 1024;

    void shrink()
    {
        if (m_candidates.size() <= m_limit)
            return;
        const auto end = m_candidates.begin() + std::ptrdiff_t(m_limit);
        std::ranges::nth_element(m_candidates, end, isBetter);
        m_least = end->score;
        m_candidates.erase(end, m_candidates.end());
    }

    size_t m_limit;
    /// What has fewer points is none of the best.
    int m_least = std::numeric_limits<int>::min();
    std::vector<Candidate> m_candidates;
};

/// Has each thread look at its part of @p count files, and gathers the best of all.
void onSeveralThreads(qsizetype count, Best &best, const std::function<void(qsizetype, qsizetype, Best &)> &lookAt)
{
    const qsizetype most = qBound<qsizetype>(1, std::thread::hardware_concurrency(), mostThreads);
    const qsizetype parts = qBound<qsizetype>(1, count / leastOfThread, most);
    std::vector<Best> others(size_t(parts - 1), best);
    {
        std::vector<std::jthread> threads;
        for (qsizetype part = 1; part < parts; ++part)
            threads.emplace_back(lookAt, count * part / parts, count * (part + 1) / parts,
                                 std::ref(others[size_t(part - 1)]));
        lookAt(0, count / parts, best);
    }
    for (const Best &other : others)
        best.add(other);
}

} // namespace

FileFinder::FileFinder(const QByteArrayList &paths)
{
    QByteArrayList sorted = paths;
    std::ranges::sort(sorted);
    m_starts.reserve(sorted.size());
    m_letters.reserve(sorted.size());
    for (const QByteArray &path : std::as_const(sorted)) {
        m_starts.append(m_paths.size());
        m_letters.append(FuzzyMatcher::lettersOf(path));
        m_paths += path;
    }
}

Result<FileFinder> FileFinder::ofFolder(const FileSelection &selection, Progress &progress)
{
    std::mutex mutex;
    QByteArrayList all;
    const Result<> walked = walkFiles(
        selection,
        [&](const QByteArrayList &paths) {
            const std::lock_guard lock(mutex);
            all += paths;
        },
        progress);
    return walked ? Result<FileFinder>(FileFinder(all)) : failure(walked);
}

QByteArrayView FileFinder::path(qsizetype index) const
{
    const qsizetype end = index + 1 < m_starts.size() ? m_starts[index + 1] : m_paths.size();
    return QByteArrayView(m_paths).sliced(m_starts[index], end - m_starts[index]);
}

QList<FoundFile> FileFinder::find(QStringView wanted, const QByteArrayList &recent, qsizetype limit,
                                  const Progress &progress) const
{
    const QByteArray letters = wanted.toUtf8();
    QHash<QByteArrayView, int> extra;
    for (qsizetype age = recent.size() - 1; age >= 0; --age)
        extra.insert(recent[age], qMax(1, recentScore - int(age)));
    const auto lookAt = [&](qsizetype first, qsizetype end, Best &best) {
        FuzzyMatcher matcher(letters);
        for (qsizetype index = first; index < end; ++index) {
            if (index % filesBetweenLooks == 0 && progress.isCancelled())
                return;
            if ((m_letters[index] & matcher.letters()) != matcher.letters())
                continue;
            const QByteArrayView own = path(index);
            if (const auto score = matcher.score(own))
                best.add({*score + (extra.isEmpty() ? 0 : extra.value(own)), index});
        }
    };
    Best best(limit);
    onSeveralThreads(count(), best, lookAt);
    if (progress.isCancelled())
        return {};
    FuzzyMatcher matcher(letters);
    QList<FoundFile> found;
    for (const Candidate &candidate : best.sorted()) {
        const QByteArrayView own = path(candidate.index);
        found.append({own.toByteArray(), matcher.positions(own)});
    }
    return found;
}

} // namespace spacewright::search

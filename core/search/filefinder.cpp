// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filefinder.h"

#include "fuzzymatcher.h"

#include <QHash>

#include <mutex>

namespace spacewright::search
{

namespace
{

/// What the newest of the recent files is worth; each older one a little less.
constexpr int recentScore = 24;
constexpr qsizetype filesBetweenLooks = 4096;

struct Candidate {
    int score = 0;
    qsizetype index = 0;
};

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
    FuzzyMatcher matcher(wanted.toUtf8());
    QHash<QByteArrayView, int> extra;
    for (qsizetype age = recent.size() - 1; age >= 0; --age)
        extra.insert(recent[age], qMax(1, recentScore - int(age)));
    QList<Candidate> candidates;
    for (qsizetype index = 0; index < m_starts.size(); ++index) {
        if (index % filesBetweenLooks == 0 && progress.isCancelled())
            return {};
        if ((m_letters[index] & matcher.letters()) != matcher.letters())
            continue;
        const QByteArrayView own = path(index);
        const int added = extra.isEmpty() ? 0 : extra.value(own);
        if (const auto score = matcher.score(own))
            candidates.append({*score + added, index});
    }
    const auto isBetter = [](const Candidate &left, const Candidate &right) {
        return left.score != right.score ? left.score > right.score : left.index < right.index;
    };
    const auto end = candidates.begin() + qMin(limit, candidates.size());
    std::partial_sort(candidates.begin(), end, candidates.end(), isBetter);
    QList<FoundFile> found;
    for (auto candidate = candidates.begin(); candidate != end; ++candidate) {
        const QByteArrayView own = path(candidate->index);
        found.append({own.toByteArray(), matcher.positions(own)});
    }
    return found;
}

} // namespace spacewright::search

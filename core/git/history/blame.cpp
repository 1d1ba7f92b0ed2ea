// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "blame.h"

#include "treewalk.h"
#include <core/git/diff/diff.h>
#include <core/git/diff/textdiff.h>

#include <core/git/gitlibrary.h>
#include <core/git/repository.h>

#include <QCoreApplication>
#include <QFile>

#include <git2.h>

#include <algorithm>
#include <map>
#include <memory>
#include <queue>

namespace spacewright::git
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Blame)
};

/// Lines of the result, and where they stand in the file of an origin.
struct Range {
    int result = 0;
    int start = 0;
    int count = 0;
};

/// A file in a commit to which lines have been traced.
struct Origin {
    ObjectId commit;
    QByteArray path;
    ObjectId blob = {};
    /// Only while it is needed; see textOf().
    QByteArray text = {};
    QList<Range> ranges = {};
};

/// One question. The lines are handed from each commit to those parents that have them too, newest commits first, until
/// no parent has them. Comparing only the file's own versions is what libgit2's blame does not do.
class Tracer final
{
public:
    Tracer(const Repository &repository, Progress &progress, const BlameListener &listener)
        : m_repository(repository.handle()), m_opened(repository), m_progress(progress), m_listener(listener)
    {
    }

    [[nodiscard]] Result<QList<BlameHunk>> run(const BlameQuery &query);

private:
    struct Waiting {
        qint64 time = 0;
        qint64 number = 0;
        ObjectId commit;

        bool operator<(const Waiting &other) const
        {
            return time != other.time ? time < other.time : number > other.number;
        }
    };

    [[nodiscard]] Result<> begin(const BlameQuery &query);
    [[nodiscard]] Result<Origin *> originAt(const ObjectId &commit, const QByteArray &path);
    [[nodiscard]] Result<QByteArrayView> textOf(Origin &origin) const;
    [[nodiscard]] Result<QByteArray> renamedFrom(const ObjectId &parent, const Origin &origin);
    [[nodiscard]] Result<Origin *> originInParent(const ObjectId &parent, const Origin &origin, bool isRenamed);
    [[nodiscard]] Result<std::vector<ObjectId>> parentsOf(const ObjectId &commit) const;
    [[nodiscard]] Result<> trace(Origin &origin);
    [[nodiscard]] Result<> traceAll(const ObjectId &commit);
    [[nodiscard]] Result<bool> findScapegoats(const Origin &origin, const std::vector<ObjectId> &parents,
                                              std::vector<Origin *> &found);
    [[nodiscard]] Result<> pass(Origin &origin, Origin &parent);
    void await(const Origin &origin);
    void give(Origin &parent, const Range &range);
    void giveAll(Origin &parent, QList<Range> ranges);
    void settle(Origin &origin);

    git_repository *m_repository;
    const Repository &m_opened;
    Progress &m_progress;
    const BlameListener &m_listener;
    std::priority_queue<Waiting> m_waiting;
    std::map<std::pair<ObjectId, QByteArray>, std::unique_ptr<Origin>> m_origins;
    qint64 m_count = 0;
    QList<BlameHunk> m_settled;
};

std::unexpected<Error> failed(int code, const QByteArray &path)
{
    //: %1 is the path of a file
    return gitFailure(code, Tr::tr("The history of %1 cannot be read.").arg(QFile::decodeName(path)));
}

/// The file in a commit; null where there is none of that name.
Result<Origin *> Tracer::originAt(const ObjectId &commit, const QByteArray &path)
{
    const auto known = m_origins.find({commit, path});
    if (known != m_origins.end())
        return known->second.get();
    TreeHandle tree;
    TreeEntryHandle entry;
    int code = treeOfCommit(tree, m_repository, commit);
    if (code == 0)
        code = obtain(entry, git_tree_entry_bypath, tree.get(), path.constData());
    if (code == GIT_ENOTFOUND || (code == 0 && git_tree_entry_type(entry.get()) != GIT_OBJECT_BLOB))
        return nullptr;
    if (code != 0)
        return failed(code, path);
    auto origin = std::make_unique<Origin>(
        Origin{.commit = commit, .path = path, .blob = ObjectId(*git_tree_entry_id(entry.get()))});
    return m_origins.emplace(std::pair(commit, path), std::move(origin)).first->second.get();
}

/// The text, read when it is asked for: all versions together would fill the memory.
Result<QByteArrayView> Tracer::textOf(Origin &origin) const
{
    if (!origin.text.isNull() || origin.blob.isNull())
        return origin.text;
    BlobHandle blob;
    const git_oid id = origin.blob.toGit();
    if (const int code = obtain(blob, git_blob_lookup, m_repository, &id); code != 0)
        return failed(code, origin.path);
    origin.text =
        QByteArray(static_cast<const char *>(git_blob_rawcontent(blob.get())), qsizetype(git_blob_rawsize(blob.get())));
    return origin.text;
}

/// What the file was called in the parent; nothing where it came in anew.
Result<QByteArray> Tracer::renamedFrom(const ObjectId &parent, const Origin &origin)
{
    const Result<Diff> diff = Diff::ofCommits(m_opened, parent, origin.commit, {}, m_progress);
    if (!diff)
        return failure(diff);
    for (const ChangedFile &file : diff->files()) {
        if (file.path == origin.path && file.change == FileChange::Renamed)
            return file.oldPath;
    }
    return QByteArray();
}

Result<Origin *> Tracer::originInParent(const ObjectId &parent, const Origin &origin, bool isRenamed)
{
    if (!isRenamed)
        return originAt(parent, origin.path);
    const Result<Origin *> same = originAt(parent, origin.path);
    // Text that is in no commit has no other name in one.
    if (!same || *same || origin.commit.isNull())
        return same ? Result<Origin *>(nullptr) : same;
    const Result<QByteArray> path = renamedFrom(parent, origin);
    if (!path)
        return failure(path);
    return path->isEmpty() ? Result<Origin *>(nullptr) : originAt(parent, *path);
}

Result<std::vector<ObjectId>> Tracer::parentsOf(const ObjectId &id) const
{
    CommitHandle commit;
    const git_oid native = id.toGit();
    if (const int code = obtain(commit, git_commit_lookup, m_repository, &native); code != 0)
        return failed(code, {});
    std::vector<ObjectId> parents;
    for (unsigned index = 0; index < git_commit_parentcount(commit.get()); ++index)
        parents.emplace_back(*git_commit_parent_id(commit.get(), index));
    return parents;
}

/// Lets the commit have its turn once it has lines.
void Tracer::await(const Origin &origin)
{
    CommitHandle commit;
    const git_oid id = origin.commit.toGit();
    if (origin.ranges.isEmpty() && obtain(commit, git_commit_lookup, m_repository, &id) == 0)
        m_waiting.push({git_commit_time(commit.get()), m_count++, origin.commit});
}

void Tracer::give(Origin &parent, const Range &range)
{
    await(parent);
    parent.ranges.append(range);
}

/// Most commits do not touch the file: their lines are not counted one by one.
void Tracer::giveAll(Origin &parent, QList<Range> ranges)
{
    await(parent);
    if (parent.ranges.isEmpty())
        parent.ranges = std::move(ranges);
    else
        parent.ranges.append(ranges);
}

/// Hands on what the parent has too.
Result<> Tracer::pass(Origin &origin, Origin &parent)
{
    const Result<QByteArrayView> after = textOf(origin);
    const Result<QByteArrayView> before = textOf(parent);
    if (!after || !before)
        return after ? failure(before) : failure(after);
    QList<Range> rest;
    const QList<SameLines> runs = sameLines(*before, *after);
    for (Range range : std::exchange(origin.ranges, {})) {
        auto run = std::ranges::lower_bound(runs, range.start, {},
                                            [](const SameLines &same) { return same.after + same.count - 1; });
        while (range.count > 0) {
            const bool isLast = run == runs.end() || run->after >= range.start + range.count;
            const int own = isLast ? range.count : qMax(0, run->after - range.start);
            if (own > 0)
                rest.append({range.result, range.start, own});
            range = {range.result + own, range.start + own, range.count - own};
            if (isLast)
                break;
            const int shared = qMin(range.count, run->after + run->count - range.start);
            give(parent, {range.result, run->before + range.start - run->after, shared});
            range = {range.result + shared, range.start + shared, range.count - shared};
            ++run;
        }
    }
    origin.ranges = rest;
    return {};
}

void Tracer::settle(Origin &origin)
{
    for (const Range &range : std::exchange(origin.ranges, {})) {
        m_settled.append({origin.commit, range.result, range.count, range.start, origin.path});
        if (m_listener)
            m_listener(m_settled.last());
    }
}

/// The parents' versions to compare with, those under the same name first; whether one of them is the same file, and so
/// the only one.
Result<bool> Tracer::findScapegoats(const Origin &origin, const std::vector<ObjectId> &parents,
                                    std::vector<Origin *> &found)
{
    for (const bool isRenamed : {false, true}) {
        for (size_t index = 0; index < parents.size(); ++index) {
            if (found[index])
                continue;
            const Result<Origin *> parent = originInParent(parents[index], origin, isRenamed);
            if (!parent)
                return failure(parent);
            if (*parent && (*parent)->blob == origin.blob) {
                std::ranges::fill(found, nullptr);
                found[index] = *parent;
                return true;
            }
            const bool isKnown = *parent && std::ranges::any_of(found, [&](const Origin *other) {
                return other && other->blob == (*parent)->blob;
            });
            if (!isKnown)
                found[index] = *parent;
        }
    }
    return false;
}

Result<> Tracer::trace(Origin &origin)
{
    const Result<std::vector<ObjectId>> parents = parentsOf(origin.commit);
    if (!parents)
        return failure(parents);
    std::vector<Origin *> found(parents->size(), nullptr);
    const Result<bool> isSame = findScapegoats(origin, *parents, found);
    if (!isSame)
        return failure(isSame);
    for (Origin *parent : found) {
        if (!parent || origin.ranges.isEmpty())
            continue;
        if (*isSame) {
            giveAll(*parent, std::exchange(origin.ranges, {}));
        } else if (const Result<> passed = pass(origin, *parent); !passed) {
            return passed;
        }
    }
    settle(origin);
    origin.text = QByteArray();
    return {};
}

Result<> Tracer::traceAll(const ObjectId &commit)
{
    const auto first = m_origins.lower_bound({commit, QByteArray()});
    std::vector<Origin *> origins;
    for (auto place = first; place != m_origins.end() && place->first.first == commit; ++place)
        origins.push_back(place->second.get());
    for (Origin *origin : origins) {
        if (origin->ranges.isEmpty())
            continue;
        if (!std::ranges::is_sorted(origin->ranges, {}, &Range::start))
            std::ranges::sort(origin->ranges, {}, &Range::start);
        if (const Result<> traced = trace(*origin); !traced)
            return traced;
    }
    return {};
}

/// Gives the lines to where they are first.
Result<> Tracer::begin(const BlameQuery &query)
{
    const Result<Origin *> committed = originAt(query.commit, query.path);
    if (!committed)
        return failure(committed);
    if (!*committed && !query.text)
        return fail(ErrorCode::FileMissing,
                    //: %1 is the path of a file
                    Tr::tr("The commit has no file %1.").arg(QFile::decodeName(query.path)));
    // What is in no commit is the version of none.
    Origin uncommitted{.commit = {}, .path = query.path, .blob = {}, .text = query.text.value_or(QByteArray())};
    const Result<QByteArrayView> text = query.text ? QByteArrayView(*query.text) : textOf(**committed);
    if (!text)
        return failure(text);
    const Range all{0, 0, countLines(*text)};
    if (all.count > 0 && query.text)
        uncommitted.ranges.append(all);
    else if (all.count > 0)
        give(**committed, all);
    const Result<> passed = *committed && query.text ? pass(uncommitted, **committed) : Result<>();
    settle(uncommitted);
    return passed;
}

Result<QList<BlameHunk>> Tracer::run(const BlameQuery &query)
{
    if (const Result<> begun = begin(query); !begun)
        return failure(begun);
    while (!m_waiting.empty()) {
        if (m_progress.isCancelled())
            return cancelled();
        const ObjectId commit = m_waiting.top().commit;
        m_waiting.pop();
        if (const Result<> traced = traceAll(commit); !traced)
            return failure(traced);
    }
    std::ranges::sort(m_settled, {}, &BlameHunk::firstLine);
    return m_settled;
}

} // namespace

Result<QList<BlameHunk>> blame(const Repository &repository, const BlameQuery &query, Progress &progress,
                               const BlameListener &listener)
{
    return Tracer(repository, progress, listener).run(query);
}

} // namespace spacewright::git

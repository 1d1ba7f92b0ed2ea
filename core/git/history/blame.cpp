// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "blame.h"

#include "fileorigins.h"

#include <core/git/gitlibrary.h>

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <queue>

namespace spacewright::git
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Blame)
};

/// One question. The lines are handed from each commit to those parents that have them too, newest commits first, until
/// no parent has them. Comparing only the file's own versions is what libgit2's blame does not do.
class Tracer final
{
public:
    Tracer(const Repository &repository, Progress &progress, const BlameListener &listener)
        : m_progress(progress), m_listener(listener), m_origins(repository, progress)
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
    [[nodiscard]] Result<> trace(FileOrigin &origin);
    [[nodiscard]] Result<> traceAll(const ObjectId &commit);
    [[nodiscard]] Result<bool> findScapegoats(const FileOrigin &origin, const CommitHead &head,
                                              std::vector<FileOrigin *> &found);
    [[nodiscard]] Result<> pass(FileOrigin &origin, FileOrigin &parent);
    [[nodiscard]] Result<> await(const FileOrigin &origin, bool wasWaiting);
    void handOnAll(FileOrigin &origin, FileOrigin &parent);
    void handOn(FileOrigin &origin, FileOrigin &parent, const QList<SameLines> &runs);
    void settle(FileOrigin &origin);

    Progress &m_progress;
    const BlameListener &m_listener;
    FileOrigins m_origins;
    std::priority_queue<Waiting> m_waiting;
    qint64 m_count = 0;
    QList<BlameHunk> m_settled;
};

/// Lets the commit have its turn now that it has lines.
Result<> Tracer::await(const FileOrigin &origin, bool wasWaiting)
{
    if (wasWaiting || origin.ranges.isEmpty())
        return {};
    const Result<CommitHead> head = m_origins.headOf(origin.commit);
    if (!head)
        return failure(head);
    m_waiting.push({head->time, m_count++, origin.commit});
    return {};
}

/// Hands on what the parent has too.
Result<> Tracer::pass(FileOrigin &origin, FileOrigin &parent)
{
    if (const Result<> read = m_origins.read(origin); !read)
        return read;
    if (const Result<> read = m_origins.read(parent, &origin); !read)
        return read;
    handOn(origin, parent, sameLines(*parent.lines, *origin.lines));
    if (parent.ranges.isEmpty())
        parent.lines.reset();
    return {};
}

/// Most commits do not touch the file: their lines are not counted one by one, nor read again.
void Tracer::handOnAll(FileOrigin &origin, FileOrigin &parent)
{
    if (parent.ranges.isEmpty())
        parent.ranges = std::exchange(origin.ranges, {});
    else
        parent.ranges.append(std::exchange(origin.ranges, {}));
    if (!parent.lines)
        parent.lines = std::move(origin.lines);
}

void Tracer::handOn(FileOrigin &origin, FileOrigin &parent, const QList<SameLines> &runs)
{
    QList<BlameRange> rest;
    for (BlameRange range : std::exchange(origin.ranges, {})) {
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
            parent.ranges.append({range.result, run->before + range.start - run->after, shared});
            range = {range.result + shared, range.start + shared, range.count - shared};
            ++run;
        }
    }
    origin.ranges = rest;
}

void Tracer::settle(FileOrigin &origin)
{
    for (const BlameRange &range : std::exchange(origin.ranges, {})) {
        m_settled.append({origin.commit, range.result, range.count, range.start, origin.path});
        if (m_listener)
            m_listener(m_settled.last());
    }
}

/// The parents' versions to compare with, those under the same name first; whether one of them is the same file, and so
/// the only one.
Result<bool> Tracer::findScapegoats(const FileOrigin &origin, const CommitHead &head, std::vector<FileOrigin *> &found)
{
    for (const bool isRenamed : {false, true}) {
        for (size_t index = 0; index < found.size(); ++index) {
            if (found[index])
                continue;
            const Result<FileOrigin *> parent =
                m_origins.inParent(head.parents.at(qsizetype(index)), origin, isRenamed);
            if (!parent)
                return failure(parent);
            if (*parent && (*parent)->blob == origin.blob) {
                std::ranges::fill(found, nullptr);
                found[index] = *parent;
                return true;
            }
            const bool isKnown = *parent && std::ranges::any_of(found, [&](const FileOrigin *other) {
                return other && other->blob == (*parent)->blob;
            });
            if (!isKnown)
                found[index] = *parent;
        }
    }
    return false;
}

Result<> Tracer::trace(FileOrigin &origin)
{
    const Result<CommitHead> head = m_origins.headOf(origin.commit);
    if (!head)
        return failure(head);
    std::vector<FileOrigin *> found(size_t(head->parents.size()), nullptr);
    const Result<bool> isSame = findScapegoats(origin, *head, found);
    if (!isSame)
        return failure(isSame);
    for (FileOrigin *parent : found) {
        if (!parent || origin.ranges.isEmpty())
            continue;
        const bool wasWaiting = !parent->ranges.isEmpty();
        if (*isSame)
            handOnAll(origin, *parent);
        else if (const Result<> passed = pass(origin, *parent); !passed)
            return passed;
        if (const Result<> awaited = await(*parent, wasWaiting); !awaited)
            return awaited;
    }
    settle(origin);
    origin.lines.reset();
    return {};
}

Result<> Tracer::traceAll(const ObjectId &commit)
{
    for (FileOrigin *origin : m_origins.ofCommit(commit)) {
        if (origin->ranges.isEmpty())
            continue;
        if (!std::ranges::is_sorted(origin->ranges, {}, &BlameRange::start))
            std::ranges::sort(origin->ranges, {}, &BlameRange::start);
        if (const Result<> traced = trace(*origin); !traced)
            return traced;
    }
    return {};
}

/// Gives the lines to where they are first.
Result<> Tracer::begin(const BlameQuery &query)
{
    const Result<FileOrigin *> committed = m_origins.at(query.commit, query.path);
    if (!committed)
        return failure(committed);
    if (!*committed && !query.text)
        return fail(ErrorCode::FileMissing,
                    //: %1 is the path of a file
                    Tr::tr("The commit has no file %1.").arg(QFile::decodeName(query.path)));
    // What is in no commit is the version of none.
    FileOrigin uncommitted = m_origins.uncommitted(query.path, query.text.value_or(QByteArray()));
    FileOrigin &first = query.text ? uncommitted : **committed;
    if (const Result<> read = m_origins.read(first); !read)
        return read;
    const BlameRange all{0, 0, first.lines->lineCount()};
    if (all.count == 0)
        return {};
    first.ranges.append(all);
    if (!query.text)
        return await(first, false);
    const Result<> passed = *committed ? pass(uncommitted, **committed) : Result<>();
    settle(uncommitted);
    return passed && *committed ? await(**committed, false) : passed;
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

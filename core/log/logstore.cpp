// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logstore.h"

#include "keptindex.h"
#include "lineindex.h"
#include "logfile.h"

#include <core/base/ordered.h>

#include <QDateTime>
#include <QMutex>
#include <QMutexLocker>
#include <QThread>

#include <mutex>

namespace spacewright::log
{

namespace
{

constexpr qsizetype readSize = qsizetype(128) * 1024;
/// What one thread indexes at a time.
constexpr qint64 partSize = qint64(4) * 1024 * 1024;
constexpr int mostThreads = 8;
/// How much of the start of a foreign file is compared, to see that it is still the same.
constexpr qsizetype headSize = 256;

/// Feeds the bytes of @p file from @p offset to @p end to @p take(QByteArrayView), until it returns false or the file
/// ends.
template <class Take> void readThrough(const LogFile &file, qint64 offset, qint64 end, QByteArray &buffer, Take take)
{
    buffer.resize(readSize);
    while (offset < end) {
        const qsizetype length = file.read(offset, buffer.data(), qMin<qint64>(buffer.size(), end - offset));
        if (length == 0 || !take(QByteArrayView(buffer.constData(), length)))
            break;
        offset += length;
    }
}

QByteArray headOf(const LogFile &file, qint64 size)
{
    QByteArray head(qMin<qint64>(size, headSize), Qt::Uninitialized);
    head.truncate(file.read(0, head.data(), head.size()));
    return head;
}

} // namespace

Result<LogBytes> bytesOfFile(const QString &path)
{
    const Result<std::shared_ptr<LogFile>> file = LogFile::open(path);
    if (!file)
        return failure(file);
    return LogBytes{*file, 0, (*file)->status().size, 0};
}

class LogStore::Data
{
public:
    /// Guards all below. Held for moments only: bytes are read and written outside of it.
    mutable QMutex mutex;
    std::shared_ptr<LogFile> file;
    LineIndex index;
    qint64 cap = defaultCap;
    qint64 droppedBytes = 0;
    qint64 droppedLines = 0;
    bool isWritable = false;
    LogMarks marks;
    /// Of a foreign file, as far as it is indexed.
    QByteArray head;
    bool isLost = false;
    /// Held by whoever appends, so that there is one at a time.
    QMutex writing;

    Result<> write(const QByteArray &piece, Source source);
    Result<> dropOldest();
    qint64 startOfNewestHalf() const;
    void indexTo(qint64 size, Progress &progress);
    bool isSameFile(qint64 size) const;
};

/// The first line that starts in the newer half; the middle itself if a single line fills that half.
qint64 LogStore::Data::startOfNewestHalf() const
{
    const qint64 middle = index.size() / 2;
    qint64 start = middle;
    bool found = false;
    QByteArray buffer;
    readThrough(*file, middle, index.size(), buffer, [&start, &found](QByteArrayView bytes) {
        const qsizetype end = bytes.indexOf('\n');
        found = end >= 0;
        start += found ? end + 1 : bytes.size();
        return !found;
    });
    return found && start < index.size() ? start : middle;
}

Result<> LogStore::Data::dropOldest()
{
    const qint64 from = startOfNewestHalf();
    const Result<std::shared_ptr<LogFile>> rest = file->cut(from, index.size());
    if (!rest)
        return failure(rest);
    LineIndex fresh;
    QByteArray buffer;
    readThrough(**rest, 0, index.size() - from, buffer, [&fresh](QByteArrayView bytes) {
        fresh.append(bytes);
        return true;
    });
    const QMutexLocker lock(&mutex);
    droppedLines += index.lineCount() - fresh.lineCount();
    droppedBytes += from;
    index = std::move(fresh);
    file = *rest;
    marks.drop(droppedLines, droppedBytes);
    return {};
}

Result<> LogStore::Data::write(const QByteArray &piece, Source source)
{
    // Only the thread that holds the other lock changes these, so they may be read without this one.
    if (const Result<> written = file->write(index.size(), piece); !written)
        return written;
    const bool isBegun = index.lineCount() > index.lineEnds();
    const QMutexLocker lock(&mutex);
    if (!isBegun || piece.contains('\n')) {
        marks.add(droppedLines + index.lineEnds() + (isBegun ? 1 : 0), QDateTime::currentMSecsSinceEpoch(), source);
    }
    index.append(piece);
    return {};
}

/// Indexes what lies behind the end of the index, on several threads, and makes each part known at once.
void LogStore::Data::indexTo(qint64 size, Progress &progress)
{
    const qint64 from = index.size();
    const qint64 parts = (size - from + partSize - 1) / partSize;
    const auto makeWorker = [this, from, size, &progress] {
        return [this, from, size, &progress, buffer = QByteArray()](qint64 part) mutable {
            LineIndex found;
            const qint64 start = from + part * partSize;
            readThrough(*file, start, qMin(size, start + partSize), buffer, [&found, &progress](QByteArrayView bytes) {
                found.append(bytes);
                return !progress.isCancelled();
            });
            return found;
        };
    };
    bool isWhole = true;
    doInOrder(parts, qMin(QThread::idealThreadCount(), mostThreads), progress, makeWorker, [&](const LineIndex &found) {
        if (!isWhole)
            return;
        const std::scoped_lock lock(mutex);
        index.append(found);
        // A part that ends before its time: the file was cut just now. What follows would stand in a wrong place.
        isWhole = index.size() == size || (index.size() - from) % partSize == 0;
        progress.report(index.size(), size, {});
    });
}

bool LogStore::Data::isSameFile(qint64 size) const
{
    return !file->isReplaced() &&
           headOf(*file, qMin<qint64>(size, head.size())) == head.first(qMin<qint64>(size, head.size()));
}

LogStore::LogStore() : d(std::make_unique<Data>()) {}

LogStore::~LogStore() = default;

Result<std::shared_ptr<LogStore>> LogStore::create(const QString &path, qint64 cap)
{
    const Result<std::shared_ptr<LogFile>> file = LogFile::create(path);
    if (!file)
        return failure(file);
    std::shared_ptr<LogStore> store(new LogStore);
    store->d->file = *file;
    store->d->cap = cap;
    store->d->marks = LogMarks::create(path);
    store->d->isWritable = true;
    return store;
}

Result<std::shared_ptr<LogStore>> LogStore::resume(const QString &path, Progress &progress, qint64 cap)
{
    const Result<std::shared_ptr<LogStore>> store = open(path, progress);
    if (!store)
        return failure(store);
    Data &d = *(*store)->d;
    const Result<std::shared_ptr<LogFile>> file = d.file->cut(0, d.index.size());
    if (!file)
        return failure(file);
    d.file = *file;
    d.cap = cap;
    d.marks = LogMarks::resume(path);
    d.isWritable = true;
    return store;
}

Result<std::shared_ptr<LogStore>> LogStore::attach(const QString &path)
{
    const Result<std::shared_ptr<LogFile>> file = LogFile::open(path);
    if (!file)
        return failure(file);
    std::shared_ptr<LogStore> store(new LogStore);
    store->d->file = *file;
    store->d->marks = LogMarks::open(path);
    store->d->droppedLines = store->d->marks.droppedLines();
    store->d->droppedBytes = store->d->marks.droppedBytes();
    return store;
}

Result<std::shared_ptr<LogStore>> LogStore::open(const QString &path, Progress &progress)
{
    Result<std::shared_ptr<LogStore>> store = attach(path);
    if (store)
        (*store)->update(progress);
    return store;
}

FileChange LogStore::update(Progress &progress)
{
    const QMutexLocker one(&d->writing);
    if (d->isWritable)
        return FileChange::None;
    const qint64 size = d->file->status().size;
    const qint64 known = d->index.size();
    if (d->isLost || size < known || !d->isSameFile(size)) {
        d->isLost = true;
        return size < known && !d->file->isReplaced() ? FileChange::CutShort : FileChange::Replaced;
    }
    if (size == known)
        return FileChange::None;
    if (known == 0) {
        if (std::optional<LineIndex> kept = readKeptIndex(*d->file)) {
            const QMutexLocker lock(&d->mutex);
            d->index = std::move(*kept);
        }
    }
    const qint64 from = d->index.size();
    d->indexTo(size, progress);
    d->head = headOf(*d->file, d->index.size());
    // An index that took a moment to make is worth keeping; a little more at the end of it is not.
    if (!progress.isCancelled() && (d->index.size() - from) * 4 > d->index.size())
        keepIndex(*d->file, d->index);
    return FileChange::Grown;
}

Result<> LogStore::append(const QByteArray &bytes, Source source)
{
    const QMutexLocker one(&d->writing);
    if (!d->isWritable)
        return fail(ErrorCode::Internal, QStringLiteral("This log is read-only."));
    const bool isBegun = d->index.lineCount() > d->index.lineEnds();
    const std::optional<LogMark> last = d->marks.of(d->droppedLines + d->index.lineEnds());
    const bool isInterrupted = isBegun && last && last->source != source && !bytes.isEmpty();
    const QByteArray whole = isInterrupted ? '\n' + bytes : bytes;
    // A piece that is larger than the log may be goes in parts, so that the cap holds at all times.
    const qint64 part = qMax<qint64>(1, d->cap / 2);
    for (qint64 done = 0; done < whole.size(); done += part) {
        const QByteArray piece = whole.size() <= part ? whole : whole.mid(done, part);
        if (d->index.size() + piece.size() > d->cap) {
            if (const Result<> dropped = d->dropOldest(); !dropped)
                return dropped;
        }
        if (const Result<> written = d->write(piece, source); !written)
            return written;
    }
    return {};
}

qint64 LogStore::lineCount() const
{
    const QMutexLocker lock(&d->mutex);
    return d->index.lineCount();
}

qint64 LogStore::byteCount() const
{
    const QMutexLocker lock(&d->mutex);
    return d->index.size();
}

qint64 LogStore::droppedBytes() const
{
    const QMutexLocker lock(&d->mutex);
    return d->droppedBytes;
}

qint64 LogStore::droppedLines() const
{
    const QMutexLocker lock(&d->mutex);
    return d->droppedLines;
}

QList<QByteArray> LogStore::lines(qint64 first, qint64 count) const
{
    if (first < 0 || count <= 0)
        return {};
    QMutexLocker lock(&d->mutex);
    if (first >= d->index.lineCount())
        return {};
    const std::shared_ptr<LogFile> file = d->file;
    const LineIndex::Block block = d->index.blockOf(first);
    const qint64 end = d->index.size();
    lock.unlock();
    return readLines(*file, block, end, first, count);
}

std::optional<LogMark> LogStore::markOf(qint64 line) const
{
    const QMutexLocker lock(&d->mutex);
    return d->marks.of(line);
}

std::optional<qint64> LogStore::lineAt(qint64 time) const
{
    const QMutexLocker lock(&d->mutex);
    return d->marks.lineAt(time);
}

std::vector<LogMark> LogStore::marks() const
{
    const QMutexLocker lock(&d->mutex);
    return d->marks.all();
}

QList<Source> LogStore::sources() const
{
    const QMutexLocker lock(&d->mutex);
    return d->marks.sources();
}

LogBytes LogStore::bytesFrom(qint64 line) const
{
    QMutexLocker lock(&d->mutex);
    const qint64 dropped = d->droppedLines;
    const qint64 own = qBound<qint64>(0, line - dropped, d->index.lineCount());
    const LineIndex::Block block = d->index.blockOf(own);
    LogBytes bytes{d->file, block.start.offset, d->index.size(), dropped + own};
    lock.unlock();
    qint64 toPass = own - block.start.line;
    QByteArray buffer;
    readThrough(*bytes.file, block.start.offset, bytes.end, buffer, [&bytes, &toPass](QByteArrayView piece) {
        for (qsizetype end = -1; toPass > 0; --toPass) {
            end = piece.indexOf('\n', end + 1);
            if (end < 0)
                break;
            if (toPass == 1)
                bytes.offset += end + 1;
        }
        if (toPass > 0)
            bytes.offset += piece.size();
        return toPass > 0;
    });
    return bytes;
}

QString LogStore::path() const
{
    const QMutexLocker lock(&d->mutex);
    return d->file->path();
}

} // namespace spacewright::log

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logstore.h"

#include "lineindex.h"
#include "logfile.h"

#include <QMutex>
#include <QMutexLocker>

namespace spacewright::log
{

namespace
{

constexpr qsizetype readSize = qsizetype(1024) * 1024;

/// Feeds the bytes of @p file from @p offset on to @p take(QByteArrayView), until it returns false or the file ends.
template <class Take> void readThrough(const LogFile &file, qint64 offset, Take take)
{
    QByteArray buffer(readSize, Qt::Uninitialized);
    while (true) {
        const qsizetype length = file.read(offset, buffer.data(), buffer.size());
        if (length == 0 || !take(QByteArrayView(buffer.constData(), length)))
            break;
        offset += length;
    }
}

} // namespace

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
    /// Held by whoever appends, so that there is one at a time.
    QMutex writing;

    Result<> dropOldest();
    qint64 startOfNewestHalf() const;
};

/// The first line that starts in the newer half; the middle itself if a single line fills that half.
qint64 LogStore::Data::startOfNewestHalf() const
{
    const qint64 middle = index.size() / 2;
    qint64 start = middle;
    bool found = false;
    readThrough(*file, middle, [&start, &found](QByteArrayView bytes) {
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
    readThrough(**rest, 0, [&fresh](QByteArrayView bytes) {
        fresh.append(bytes);
        return true;
    });
    const QMutexLocker lock(&mutex);
    droppedLines += index.lineCount() - fresh.lineCount();
    droppedBytes += from;
    index = std::move(fresh);
    file = *rest;
    return {};
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
    store->d->isWritable = true;
    return store;
}

Result<std::shared_ptr<LogStore>> LogStore::open(const QString &path, Progress &progress)
{
    const Result<std::shared_ptr<LogFile>> file = LogFile::open(path);
    if (!file)
        return failure(file);
    std::shared_ptr<LogStore> store(new LogStore);
    store->d->file = *file;
    readThrough(**file, 0, [&store, &progress](QByteArrayView bytes) {
        store->d->index.append(bytes);
        return !progress.isCancelled();
    });
    return store;
}

Result<> LogStore::append(const QByteArray &bytes)
{
    const QMutexLocker one(&d->writing);
    if (!d->isWritable)
        return fail(ErrorCode::Internal, QStringLiteral("This log is read-only."));
    // A piece that is larger than the log may be goes in parts, so that the cap holds at all times.
    const qint64 part = qMax<qint64>(1, d->cap / 2);
    for (qint64 done = 0; done < bytes.size(); done += part) {
        const QByteArray piece = bytes.size() <= part ? bytes : bytes.mid(done, part);
        if (d->index.size() + piece.size() > d->cap) {
            if (const Result<> dropped = d->dropOldest(); !dropped)
                return dropped;
        }
        // Only this thread changes the size, so it may be read without the lock.
        if (const Result<> written = d->file->write(d->index.size(), piece); !written)
            return written;
        const QMutexLocker lock(&d->mutex);
        d->index.append(piece);
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
    return readLines(*file, block.offset, end, first - block.firstLine, count);
}

QString LogStore::path() const
{
    const QMutexLocker lock(&d->mutex);
    return d->file->path();
}

} // namespace spacewright::log

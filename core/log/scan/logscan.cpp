// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logscan.h"

#include "cleanlines.h"

#include <core/base/ordered.h>
#include <core/log/logfile.h>

#include <QThread>

namespace spacewright::log
{

namespace
{

/// What one thread looks through before it hands over what it found.
constexpr qint64 partSize = qint64(4) * 1024 * 1024;
/// The first part is smaller: whoever waits for a hit gets it at once.
constexpr qint64 firstPartSize = qint64(512) * 1024;
/// Small enough to stay in a processor's cache from reading to matching.
constexpr qsizetype blockSize = qsizetype(128) * 1024;
/// Of a line that is longer than a block: what two of its pieces share, so that a match between them is seen.
constexpr qsizetype overlap = 1024;
constexpr int mostThreads = 8;

struct PartHits {
    RuleHits hits;
    size_t firstHash = 0;
    size_t lastHash = 0;
    bool endsOpen = false;
};

/// Reads the lines that start within one part, for one thread.
class PartReader final
{
public:
    PartReader(const LogBytes &bytes, const LogRules &rules, const Progress &progress)
        : m_bytes(bytes), m_scanner(rules), m_progress(progress), m_buffer(blockSize + overlap, Qt::Uninitialized)
    {
    }

    PartHits read(qint64 start, qint64 end);

private:
    bool skipToLine(qint64 &offset, qint64 end);
    qsizetype wanted(qint64 offset, qint64 end, qsizetype room) const;
    void scan(qsizetype length);

    const LogBytes &m_bytes;
    RuleScanner m_scanner;
    const Progress &m_progress;
    QByteArray m_buffer;
    CleanLines m_clean;
    bool m_isContinued = false;
};

/// To the first line that starts at @p offset or later, and before @p end; false if none does.
bool PartReader::skipToLine(qint64 &offset, qint64 end)
{
    if (offset == m_bytes.offset)
        return true;
    // The line end before decides.
    for (qint64 at = offset - 1; at < end - 1 && !m_progress.isCancelled();) {
        const qsizetype length = m_bytes.file->read(at, m_buffer.data(), qMin<qint64>(m_buffer.size(), end - 1 - at));
        const qsizetype found = QByteArrayView(m_buffer).first(length).indexOf('\n');
        if (found >= 0) {
            offset = at + found + 1;
            return true;
        }
        if (length == 0)
            break;
        at += length;
    }
    return false;
}

/// How much is read at @p offset: no further than @p end, and behind it only as far as the last line may go.
qsizetype PartReader::wanted(qint64 offset, qint64 end, qsizetype room) const
{
    constexpr qint64 tail = 4096;
    const qint64 limit = offset < end ? end : qMin(m_bytes.end, offset + tail);
    return qMin<qint64>(room, limit - offset);
}

void PartReader::scan(qsizetype length)
{
    m_clean.set(QByteArrayView(m_buffer).first(length));
    m_scanner.scan(m_clean, m_isContinued, m_progress);
    m_isContinued = m_buffer[length - 1] != '\n';
}

PartHits PartReader::read(qint64 start, qint64 end)
{
    m_scanner.clear();
    m_isContinued = false;
    bool isOver = !skipToLine(start, end);
    qsizetype kept = 0;
    for (qint64 offset = start; !isOver && !m_progress.isCancelled();) {
        const qsizetype room = wanted(offset, end, m_buffer.size() - kept);
        const qsizetype length = m_bytes.file->read(offset, m_buffer.data() + kept, room);
        offset += length;
        isOver = length == 0;
        QByteArrayView read(m_buffer.constData(), kept + length);
        if (offset - length >= end - 1 || isOver) {
            // The last line started before the end of the part: what follows it is the next part's.
            const qsizetype lineEnd = read.sliced(kept).indexOf('\n');
            isOver = isOver || lineEnd >= 0;
            read = lineEnd >= 0 ? read.first(kept + lineEnd + 1) : read;
        } else if (offset >= end && read.endsWith('\n')) {
            isOver = true;
        }
        const qsizetype lastEnd = read.lastIndexOf('\n');
        const bool isFull = lastEnd < 0 && read.size() == m_buffer.size();
        const qsizetype whole = isOver || isFull ? read.size() : lastEnd + 1;
        if (whole > 0)
            scan(whole);
        const qsizetype from = isFull && !isOver ? whole - overlap : whole;
        kept = read.size() - from;
        std::memmove(m_buffer.data(), m_buffer.constData() + from, size_t(kept));
    }
    return {m_scanner.takeHits(), m_scanner.firstHash(), m_scanner.lastHash(), m_isContinued};
}

/// Puts parts one behind the other.
class PartTaker final
{
public:
    PartTaker(qint64 firstLine, bool hasRepeats, const std::function<void(ScanPart &&)> &take)
        : m_line(firstLine), m_hasRepeats(hasRepeats), m_take(take)
    {
    }

    void take(PartHits &&part)
    {
        const qint64 lines = part.hits.lines;
        if (lines == 0)
            return;
        if (m_hasRepeats && m_hasBefore && part.firstHash == m_lastHash)
            part.hits.repeats.insert(part.hits.repeats.begin(), 0);
        m_hasBefore = true;
        m_lastHash = part.lastHash;
        m_isOpen = part.endsOpen;
        m_take({m_line, std::move(part.hits)});
        m_line += lines;
    }
    qint64 next() const { return m_line - (m_isOpen ? 1 : 0); }

private:
    qint64 m_line;
    bool m_hasRepeats;
    const std::function<void(ScanPart &&)> &m_take;
    bool m_hasBefore = false;
    bool m_isOpen = false;
    size_t m_lastHash = 0;
};

} // namespace

qint64 scanLog(const LogBytes &bytes, const LogRules &rules, Progress &progress,
               const std::function<void(ScanPart &&)> &take)
{
    const qint64 length = bytes.end - bytes.offset;
    if (length <= 0)
        return bytes.line;
    const auto startOf = [&bytes](qint64 part) {
        return part == 0 ? bytes.offset : bytes.offset + firstPartSize + (part - 1) * partSize;
    };
    const qint64 parts = 1 + (qMax<qint64>(0, length - firstPartSize) + partSize - 1) / partSize;
    PartTaker taker(bytes.line, rules.hasRepeats(), take);
    qint64 done = 0;
    const auto makeWorker = [&] {
        return [&, reader = std::make_shared<PartReader>(bytes, rules, progress)](qint64 part) {
            return reader->read(startOf(part), qMin(bytes.end, startOf(part + 1)));
        };
    };
    doInOrder(parts, qMin(QThread::idealThreadCount(), mostThreads), progress, makeWorker, [&](PartHits &&part) {
        taker.take(std::move(part));
        progress.report(qMin(bytes.end, startOf(++done)) - bytes.offset, length, {});
    });
    return taker.next();
}

} // namespace spacewright::log

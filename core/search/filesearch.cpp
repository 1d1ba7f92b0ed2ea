// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filesearch.h"

#include "textcontent.h"

#include <core/base/files/readonlyfile.h>

#include <QFile>

#include <atomic>
#include <mutex>

namespace spacewright::search
{

namespace
{

/// A file up to this size is read at once; a larger one block by block, and a line is cut where it does not fit.
constexpr qsizetype blockSize = qsizetype(16) * 1024 * 1024;
/// How much of a cut line is looked at again, so that a match over the cut is found.
constexpr qsizetype overlap = 4096;
/// So many matches are held for a file before they are handed on.
constexpr qsizetype mostHeld = 10'000;
constexpr qsizetype smallestBuffer = 64 * 1024;

/// What one thread needs for a file after the other.
struct Worker {
    explicit Worker(const TextPattern &pattern) : scanner(pattern) {}

    HitScanner scanner;
    QByteArray buffer;
};

class Search final
{
public:
    Search(const SearchRequest &request, const TextPattern &pattern, const TakeHits &take, Progress &progress)
        : m_request(request), m_root(QFile::encodeName(request.files.folder) + '/'), m_pattern(pattern), m_take(take),
          m_progress(progress)
    {
    }

    Result<SearchSummary> run();

private:
    void searchBatch(const QByteArrayList &paths);
    void searchFile(const QByteArray &path, Worker &worker);
    bool searchContent(const ReadOnlyFile &file, Worker &worker, FileHits &found);
    bool searchBlocks(const ReadOnlyFile &file, Worker &worker, FileHits &found);
    void scan(QByteArrayView text, qsizetype end, HitScanner &scanner, FileHits &found);
    void hand(FileHits &found);
    bool isOver() const { return m_isFull || m_progress.isCancelled(); }
    std::unique_ptr<Worker> takeWorker();

    const SearchRequest &m_request;
    QByteArray m_root;
    const TextPattern &m_pattern;
    const TakeHits &m_take;
    Progress &m_progress;
    std::mutex m_workersMutex;
    std::vector<std::unique_ptr<Worker>> m_workers;
    std::mutex m_takeMutex;
    SearchSummary m_summary;
    std::atomic_bool m_isFull = false;
    std::atomic_int64_t m_unreadable = 0;
    std::atomic_int64_t m_hits = 0;
};

Result<SearchSummary> Search::run()
{
    const Result<> walked =
        walkFiles(m_request.files, [this](const QByteArrayList &paths) { searchBatch(paths); }, m_progress);
    if (!walked)
        return failure(walked);
    for (const std::unique_ptr<Worker> &worker : m_workers)
        m_summary.givenUp += worker->scanner.givenUp();
    m_summary.unreadable = m_unreadable;
    m_summary.isCut = m_isFull;
    return m_summary;
}

std::unique_ptr<Worker> Search::takeWorker()
{
    const std::lock_guard lock(m_workersMutex);
    if (m_workers.empty())
        return std::make_unique<Worker>(m_pattern);
    auto worker = std::move(m_workers.back());
    m_workers.pop_back();
    return worker;
}

void Search::searchBatch(const QByteArrayList &paths)
{
    auto worker = takeWorker();
    for (const QByteArray &path : paths) {
        if (isOver())
            break;
        searchFile(path, *worker);
    }
    const std::lock_guard lock(m_workersMutex);
    m_workers.push_back(std::move(worker));
}

void Search::searchFile(const QByteArray &path, Worker &worker)
{
    FileHits found{.path = path};
    worker.scanner.reset();
    if (const auto buffer = m_request.buffers.constFind(path); buffer != m_request.buffers.constEnd()) {
        found.isBuffer = true;
        scan(*buffer, buffer->size(), worker.scanner, found);
    } else {
        const auto file = ReadOnlyFile::open(m_root + path, ReadOnlyFile::Links::Refuse);
        const bool isRead = file ? searchContent(**file, worker, found) : file.error().code == ErrorCode::FileMissing;
        if (!isRead)
            ++m_unreadable;
    }
    if (!found.hits.isEmpty() && !m_progress.isCancelled())
        hand(found);
}

bool Search::searchContent(const ReadOnlyFile &file, Worker &worker, FileHits &found)
{
    if (file.size() > blockSize)
        return searchBlocks(file, worker, found);
    // One byte more than it says, to see its end; a file that grew meanwhile is searched as far as it was.
    const auto wanted = qsizetype(file.size()) + 1;
    if (worker.buffer.size() < wanted)
        worker.buffer.resize(qMax(smallestBuffer, wanted * 5 / 4));
    const qsizetype size = file.read(0, worker.buffer.data(), wanted);
    if (size < 0)
        return false;
    const QByteArrayView content = QByteArrayView(worker.buffer).first(size);
    if (looksBinary(content))
        return true;
    if (content.startsWith("\xff\xfe") || content.startsWith("\xfe\xff") || content.startsWith("\xef\xbb\xbf")) {
        if (const auto text = decodeText(content.toByteArray()))
            scan(text->text, text->text.size(), worker.scanner, found);
        return true;
    }
    scan(content, content.size(), worker.scanner, found);
    return true;
}

bool Search::searchBlocks(const ReadOnlyFile &file, Worker &worker, FileHits &found)
{
    QByteArray block(blockSize, Qt::Uninitialized);
    qsizetype kept = 0;
    qint64 offset = 0;
    bool isFirst = true;
    while (!isOver()) {
        const qsizetype count = file.read(offset, block.data() + kept, blockSize - kept);
        if (count < 0)
            return false;
        offset += count;
        const QByteArrayView text = QByteArrayView(block).first(kept + count);
        if (std::exchange(isFirst, false) && (looksBinary(text) || text.startsWith("\xff\xfe")))
            return true;
        const bool isLast = text.size() < blockSize;
        const qsizetype lines = text.lastIndexOf('\n') + 1;
        const qsizetype end = isLast ? text.size() : lines > 0 ? lines : text.size() - overlap;
        scan(text, end, worker.scanner, found);
        if (isLast)
            return true;
        // A match over the end of a cut line goes on behind it.
        const qsizetype done = qMin(qMax(end, worker.scanner.position()), text.size());
        worker.scanner.drop(text, done);
        kept = text.size() - done;
        std::memmove(block.data(), block.constData() + done, size_t(kept));
    }
    return true;
}

void Search::scan(QByteArrayView text, qsizetype end, HitScanner &scanner, FileHits &found)
{
    while (!isOver() && scanner.next(text, end, m_progress)) {
        if (m_request.hitLimit > 0 && m_hits.fetch_add(1) >= m_request.hitLimit) {
            m_isFull = found.isCut = true;
            return;
        }
        found.hits.append(scanner.hit(text));
        if (found.hits.size() == mostHeld)
            hand(found);
    }
}

void Search::hand(FileHits &found)
{
    FileHits handed = found;
    found.hits.clear();
    found.isMore = true;
    const std::lock_guard lock(m_takeMutex);
    m_summary.files += handed.isMore ? 0 : 1;
    m_summary.hits += handed.hits.size();
    m_take(std::move(handed));
}

} // namespace

Result<SearchSummary> searchFiles(const SearchRequest &request, const TakeHits &take, Progress &progress)
{
    const Result<TextPattern> pattern = TextPattern::compile(request.query);
    if (!pattern)
        return failure(pattern);
    return Search(request, *pattern, take, progress).run();
}

} // namespace spacewright::search

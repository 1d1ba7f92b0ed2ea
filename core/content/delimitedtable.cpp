// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "delimitedtable.h"

#include <QFile>
#include <QSet>

namespace spacewright::content
{

namespace
{

constexpr qsizetype blockSize = 1024 * 1024;
constexpr qsizetype sniffedBytes = 64 * 1024;
constexpr qint64 sniffedRecords = 200;
constexpr qint64 stride = 64;
constexpr qsizetype longestField = 2000;
constexpr qsizetype mostFields = 10'000;
/// What 64 records may take up to be shown.
constexpr qsizetype longestRead = 16 * 1024 * 1024;

/// How evenly the records have more than one field.
qint64 evenness(const QList<QStringList> &records)
{
    if (records.size() < 2 || records.constFirst().size() < 2)
        return 0;
    return std::ranges::count_if(
        records, [&](const QStringList &record) { return record.size() == records.constFirst().size(); });
}

bool looksLikeHead(const QStringList &record)
{
    const bool hasNumbers = std::ranges::any_of(record, [](const QString &field) {
        bool isNumber = false;
        field.toDouble(&isNumber);
        return isNumber;
    });
    return !record.isEmpty() && !hasNumbers && !record.contains(QString()) &&
           QSet<QString>(record.begin(), record.end()).size() == record.size();
}

/// Tells letters from what divides them, byte by byte. Quotes count at the start of a field only.
class RecordReader final
{
public:
    enum Step { Letter, Nothing, FieldEnd, RecordEnd };

    explicit RecordReader(char delimiter) : m_delimiter(delimiter) {}

    Step next(char letter)
    {
        const bool wasClosed = std::exchange(m_isClosed, false);
        if (letter == '"' && (m_isQuoted || m_isFresh)) {
            m_isClosed = m_isQuoted;
            m_isQuoted = !m_isQuoted;
            m_isFresh = false;
            return Nothing;
        }
        if (letter == '"' && wasClosed) {
            // Two quotes stand for one.
            m_isQuoted = true;
            return Letter;
        }
        if (m_isQuoted)
            return Letter;
        m_isFresh = letter == m_delimiter || letter == '\n';
        return letter == m_delimiter ? FieldEnd : letter == '\n' ? RecordEnd : Letter;
    }
    /// Nothing of a field was read yet.
    bool isAtStart() const { return m_isFresh; }

private:
    char m_delimiter;
    bool m_isQuoted = false;
    bool m_isFresh = true;
    bool m_isClosed = false;
};

} // namespace

QList<QStringList> parseDelimited(QByteArrayView text, char delimiter, qint64 most)
{
    QList<QStringList> records;
    QStringList record;
    QByteArray field;
    RecordReader reader(delimiter);
    const auto endField = [&] {
        if (record.size() < mostFields)
            record.append(QString::fromUtf8(field));
        field.clear();
    };
    for (const char letter : text) {
        const RecordReader::Step step = reader.next(letter);
        if (step == RecordReader::Letter && field.size() < longestField)
            field += letter;
        if (step == RecordReader::RecordEnd && field.endsWith('\r'))
            field.chop(1);
        if (step == RecordReader::FieldEnd || step == RecordReader::RecordEnd)
            endField();
        if (step == RecordReader::RecordEnd)
            records.append(std::exchange(record, {}));
        if (records.size() == most)
            return records;
    }
    if (!reader.isAtStart() || !record.isEmpty()) {
        endField();
        records.append(record);
    }
    return records;
}

DelimitedTable::DelimitedTable(std::shared_ptr<const ReadOnlyFile> file) : m_file(std::move(file))
{
    sniff();
}

Result<std::shared_ptr<DelimitedTable>> DelimitedTable::open(const QString &path)
{
    auto file = ReadOnlyFile::open(QFile::encodeName(path));
    if (!file)
        return failure(file);
    return std::shared_ptr<DelimitedTable>(new DelimitedTable(std::move(*file)));
}

void DelimitedTable::sniff()
{
    QByteArray head = m_file->read(0, sniffedBytes);
    if (head.startsWith("\xef\xbb\xbf")) {
        m_start = 3;
        head.slice(3);
    }
    qint64 best = -1;
    for (const char candidate : {',', '\t', ';', '|'}) {
        QList<QStringList> records = parseDelimited(head, candidate, sniffedRecords);
        // The last one may be cut.
        if (records.size() > 1 && records.size() < sniffedRecords && m_file->size() > sniffedBytes)
            records.removeLast();
        const qint64 score = evenness(records);
        if (score <= best)
            continue;
        best = score;
        m_delimiter = candidate;
        m_hasHead = records.size() > 1 && looksLikeHead(records.constFirst());
        m_fieldCount = 0;
        for (const QStringList &record : std::as_const(records))
            m_fieldCount = qMax(m_fieldCount, int(record.size()));
    }
}

void DelimitedTable::index(const Progress &progress)
{
    QByteArray block(blockSize, Qt::Uninitialized);
    RecordReader reader(m_delimiter);
    qint64 offset = m_start;
    qint64 recordStart = m_start;
    qint64 count = 0;
    QList<qint64> found{m_start};
    const auto publish = [&](bool isComplete) {
        const QMutexLocker lock(&m_mutex);
        m_offsets += found;
        m_count = count;
        m_isComplete = isComplete;
        found.clear();
    };
    while (!progress.isCancelled()) {
        const qsizetype size = m_file->read(offset, block.data(), blockSize);
        if (size <= 0)
            break;
        for (qsizetype at = 0; at < size; ++at) {
            if (reader.next(block[at]) != RecordReader::RecordEnd)
                continue;
            recordStart = offset + at + 1;
            if (++count % stride == 0)
                found.append(recordStart);
        }
        offset += size;
        publish(false);
    }
    if (recordStart < offset)
        ++count;
    publish(true);
}

qint64 DelimitedTable::recordCount() const
{
    const QMutexLocker lock(&m_mutex);
    return m_count;
}

bool DelimitedTable::isComplete() const
{
    const QMutexLocker lock(&m_mutex);
    return m_isComplete;
}

QList<QStringList> DelimitedTable::records(qint64 first, qint64 count) const
{
    QList<QStringList> result;
    while (count > 0) {
        qint64 start = 0;
        qint64 end = 0;
        {
            const QMutexLocker lock(&m_mutex);
            const qint64 group = first / stride;
            if (first >= m_count || group >= m_offsets.size())
                break;
            start = m_offsets[group];
            end = group + 1 < m_offsets.size() ? m_offsets[group + 1] : m_file->size();
        }
        const QByteArray text = m_file->read(start, qMin<qsizetype>(end - start, longestRead));
        const qint64 skipped = first % stride;
        const QList<QStringList> own = parseDelimited(text, m_delimiter, qMin(stride, skipped + count));
        if (own.size() <= skipped)
            break;
        result += own.sliced(skipped);
        first += own.size() - skipped;
        count -= own.size() - skipped;
    }
    return result;
}

} // namespace spacewright::content

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/files/readonlyfile.h>
#include <core/base/progress.h>

#include <QMutex>
#include <QStringList>

namespace spacewright::content
{

/// A file of comma- or tab-separated values of any size: where its records begin is kept, not what they hold.
/// https://www.rfc-editor.org/rfc/rfc4180
class DelimitedTable final
{
public:
    [[nodiscard]] static Result<std::shared_ptr<DelimitedTable>> open(const QString &path);

    /// Finds the records; for a worker. The others may ask meanwhile for what is known.
    void index(const Progress &progress);
    /// Records known until now, the head among them.
    qint64 recordCount() const;
    bool isComplete() const;
    /// Fields of the widest of the first records.
    int fieldCount() const { return m_fieldCount; }
    char delimiter() const { return m_delimiter; }
    /// Whether the first record names the fields: they are all different and no numbers.
    bool hasHead() const { return m_hasHead; }
    /// @p count records from @p first on; a field is cut where it is longer than a person reads.
    QList<QStringList> records(qint64 first, qint64 count) const;

private:
    explicit DelimitedTable(std::shared_ptr<const ReadOnlyFile> file);
    void sniff();

    std::shared_ptr<const ReadOnlyFile> m_file;
    qint64 m_start = 0;
    char m_delimiter = ',';
    int m_fieldCount = 0;
    bool m_hasHead = false;
    mutable QMutex m_mutex;
    /// Of each 64th record.
    QList<qint64> m_offsets;
    qint64 m_count = 0;
    bool m_isComplete = false;
};

/// Splits text into records; the last one may be cut short. @p most limits them.
QList<QStringList> parseDelimited(QByteArrayView text, char delimiter, qint64 most);

} // namespace spacewright::content

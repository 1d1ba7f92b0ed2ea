// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lineindex.h"

#include <core/base/result.h>

#include <QByteArray>
#include <QList>

#include <memory>

namespace spacewright::log
{

/// An open file that is read by position, so that any number of threads may share it. It is never mapped: a mapped
/// file that somebody cuts short would end the program.
class LogFile final
{
public:
    [[nodiscard]] static Result<std::shared_ptr<LogFile>> create(const QString &path);
    [[nodiscard]] static Result<std::shared_ptr<LogFile>> open(const QString &path);

    LogFile(const LogFile &) = delete;
    LogFile &operator=(const LogFile &) = delete;
    ~LogFile();

    /// Reads what there is, at most @p length bytes; less at the end of the file or when it was cut meanwhile.
    qsizetype read(qint64 offset, char *buffer, qsizetype length) const;
    /// Writes all of @p bytes at @p offset, or nothing: after a failure the file is as long as before.
    [[nodiscard]] Result<> write(qint64 offset, const QByteArray &bytes) const;
    /// A new file of the same path that holds what this one has from @p from to @p to. Whoever still reads this one
    /// is not disturbed.
    [[nodiscard]] Result<std::shared_ptr<LogFile>> cut(qint64 from, qint64 to) const;
    QString path() const { return m_path; }

    struct Status {
        qint64 size = 0;
        /// Nanoseconds since 1970.
        qint64 changed = 0;
    };
    Status status() const;
    /// Whether another file, or none, has its path now.
    bool isReplaced() const;

private:
    LogFile(QString path, int descriptor) : m_path(std::move(path)), m_descriptor(descriptor) {}

    QString m_path;
    int m_descriptor;
};

/// Reads @p count lines from @p first on, which is in @p block, and never past @p end. What a very long line holds
/// between its start and its end is passed over where the block says that it ends there.
[[nodiscard]] QList<QByteArray> readLines(const LogFile &file, const LineIndex::Block &block, qint64 end, qint64 first,
                                          qint64 count);

} // namespace spacewright::log

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/progress.h>
#include <core/base/result.h>

#include <QByteArray>
#include <QList>
#include <QString>

#include <memory>

namespace spacewright::log
{

/// Lines of one log: a file that bytes are appended to, with an index of where lines end. Nothing of it is kept
/// decoded; whoever shows it asks for the lines that are visible. Lines count from 0 here. All functions may be called
/// from any thread; a writer and any number of readers may work at the same time.
class LogStore final
{
public:
    /// What one log may hold before its oldest half is dropped (and counted).
    static constexpr qint64 defaultCap = 256LL * 1024 * 1024;

    /// A new, empty log in @p path, which is replaced.
    [[nodiscard]] static Result<std::shared_ptr<LogStore>> create(const QString &path, qint64 cap = defaultCap);
    /// Any existing file, read-only, indexed at once.
    [[nodiscard]] static Result<std::shared_ptr<LogStore>> open(const QString &path, Progress &progress);

    LogStore(const LogStore &) = delete;
    LogStore &operator=(const LogStore &) = delete;
    ~LogStore();

    /// Appends bytes as they come; a line may arrive in pieces. Fails when the disk is full; what was there stays.
    [[nodiscard]] Result<> append(const QByteArray &bytes);

    /// Complete lines, and the one being written if it is not empty.
    qint64 lineCount() const;
    qint64 byteCount() const;
    /// Bytes that went because the log reached its cap.
    qint64 droppedBytes() const;
    /// Lines that went with them: line 0 is the one after them.
    qint64 droppedLines() const;
    /// At most @p count lines from @p first, without line ends, each cut at 64 KiB. Of a longer line that redraws
    /// itself with carriage returns the last state is what is kept.
    QList<QByteArray> lines(qint64 first, qint64 count) const;
    QString path() const;

private:
    LogStore();
    class Data;
    std::unique_ptr<Data> d;
};

} // namespace spacewright::log

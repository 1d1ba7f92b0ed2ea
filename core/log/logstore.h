// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "logmarks.h"

#include <core/base/progress.h>
#include <core/base/result.h>

#include <QByteArray>
#include <QList>
#include <QString>

#include <memory>

namespace spacewright::log
{

class LogFile;

/// The bytes of a log from a line on, as they were at one moment: they stay readable when the log drops them.
struct LogBytes {
    std::shared_ptr<const LogFile> file;
    /// Where the line starts, and where the log ended.
    qint64 offset = 0;
    qint64 end = 0;
    /// Counted with dropped ones.
    qint64 line = 0;
};

/// All that a file holds now, without looking for its lines.
[[nodiscard]] Result<LogBytes> bytesOfFile(const QString &path);

/// What happened to a file since its lines were counted last.
enum class FileChange {
    None,
    Grown,
    /// It is shorter than it was: what is shown is gone.
    CutShort,
    /// There is another file, or none, in its place, or it was written anew.
    Replaced,
};

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
    /// A log of ours that goes on: what it holds stays, and what is appended follows it.
    [[nodiscard]] static Result<std::shared_ptr<LogStore>> resume(const QString &path, Progress &progress,
                                                                  qint64 cap = defaultCap);
    /// Any existing file, read-only, with the index that was kept of it or, read on several threads, a new one.
    [[nodiscard]] static Result<std::shared_ptr<LogStore>> open(const QString &path, Progress &progress);
    /// The same without looking for lines yet: update() does.
    [[nodiscard]] static Result<std::shared_ptr<LogStore>> attach(const QString &path);

    /// Looks for what has come to the file of somebody else. Lines can be read while it goes on, the first ones within
    /// milliseconds. After CutShort and Replaced nothing is taken any more: open the file again.
    FileChange update(Progress &progress);

    LogStore(const LogStore &) = delete;
    LogStore &operator=(const LogStore &) = delete;
    ~LogStore();

    /// Appends bytes as they come; a line may arrive in pieces, and ends where another source speaks. Fails when the
    /// disk is full; what was there stays.
    [[nodiscard]] Result<> append(const QByteArray &bytes, Source source = Source::Run);

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
    /// When a line arrived and from whom, if that was noted. It counts with dropped ones.
    std::optional<LogMark> markOf(qint64 line) const;
    /// The line, counted with dropped ones, that begins what had arrived last at that time; nothing if nothing had.
    std::optional<qint64> lineAt(qint64 time) const;
    std::vector<LogMark> marks() const;
    /// Who has written lines, as far as that was noted.
    QList<Source> sources() const;
    /// From @p line on, which counts with dropped ones.
    LogBytes bytesFrom(qint64 line) const;
    QString path() const;

private:
    LogStore();
    class Data;
    std::unique_ptr<Data> d;
};

} // namespace spacewright::log

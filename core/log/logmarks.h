// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/result.h>

#include <QFile>
#include <QList>
#include <QString>

#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace spacewright::log
{

/// Who wrote a line.
enum class Source : quint8 { Build, Run, Page, Runner, Hub };

constexpr int sourceCount = 5;

/// From a line on: when it arrived, and from whom. Lines count with dropped ones.
struct LogMark {
    qint64 line = 0;
    /// Milliseconds since 1970, UTC.
    qint64 time = 0;
    Source source = Source::Run;
};

/// When lines of a log arrived and where they came from: one mark for all lines of a moment. Kept in a file beside a
/// log of ours, so that it is known of a log of before as well. Not thread-safe.
class LogMarks final
{
public:
    /// Marks of a new log in @p path. That they cannot be written is no reason to write no log: they are kept in
    /// memory.
    static LogMarks create(const QString &path);
    /// Those of a log of ours, with what it has dropped; none for any other file.
    static LogMarks open(const QString &path);
    /// Those of a log of ours that goes on.
    static LogMarks resume(const QString &path);

    /// Lines from @p line on arrive now.
    void add(qint64 line, qint64 time, Source source);
    /// The log has dropped its oldest lines, so many in all.
    void drop(qint64 lines, qint64 bytes);

    /// The mark that holds for @p line; nothing if nobody noted it.
    std::optional<LogMark> of(qint64 line) const;
    /// The line that begins what had arrived last at @p time; nothing if nothing had, or nobody noted it.
    std::optional<qint64> lineAt(qint64 time) const;
    const std::vector<LogMark> &all() const { return m_marks; }
    /// Those that have written a line, in the order of their names in Source.
    QList<Source> sources() const;
    qint64 droppedLines() const { return m_droppedLines; }
    qint64 droppedBytes() const { return m_droppedBytes; }

private:
    void rewrite();

    std::vector<LogMark> m_marks;
    std::array<bool, sourceCount> m_hasSource = {};
    qint64 m_droppedLines = 0;
    qint64 m_droppedBytes = 0;
    std::unique_ptr<QFile> m_file;
};

} // namespace spacewright::log

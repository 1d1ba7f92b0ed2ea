// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "logline.h"
#include "logrows.h"

#include <core/log/logstore.h>

#include <QCache>

namespace spacewright::views
{

/// The lines of a store as a view needs them: decoded when they are asked for, the last few hundred kept. Lines count
/// with those that the store has dropped, so that a number means the same line for good; rows are the lines that are
/// shown.
class LogLines final
{
public:
    void setStore(std::shared_ptr<log::LogStore> store);
    const std::shared_ptr<log::LogStore> &store() const { return m_store; }

    /// Takes over what the store holds now. Returns whether anything changed.
    bool refresh();
    /// Shows only these lines; all of them without.
    void setPassing(std::optional<log::LineSet> lines) { m_rows.setPassing(std::move(lines)); }
    const LogRows &rows() const { return m_rows; }
    /// Forgets what was made with other fonts, colours or patterns.
    void forget() { m_lines.clear(); }

    qint64 first() const { return m_first; }
    /// One past the last line.
    qint64 end() const { return m_end; }
    /// The first and the last one that are shown; first() if there is none.
    qint64 firstShown() const { return qMax(m_first, m_rows.lineAt(0)); }
    qint64 last() const { return qMax(m_first, m_rows.lineAt(m_rows.count() - 1)); }
    /// The line so many rows below, or above; the last or first one if there are not so many.
    qint64 below(qint64 line, qint64 distance) const;
    /// As it is shown, without escape sequences.
    qsizetype lengthOf(qint64 line) const { return texts(line, line, 1).value(0).size(); }
    /// Makes the lines of rows ready with few reads.
    void fetch(qint64 firstRow, qint64 lastRow, const LogStyle &style);
    /// A line that was fetched; null if it is gone.
    LogLine *line(qint64 number) const { return m_lines.object(number); }
    /// Text of the shown ones of any lines, not kept; at most @p limit lines.
    QStringList texts(qint64 first, qint64 last, qint64 limit) const;
    /// Which lines texts() gives.
    QList<qint64> shown(qint64 first, qint64 last, qint64 limit) const;

private:
    QList<QByteArray> bytesOf(const QList<qint64> &lines) const;

    static constexpr qsizetype keptLines = 600;

    std::shared_ptr<log::LogStore> m_store;
    qint64 m_first = 0;
    qint64 m_end = 0;
    qint64 m_bytes = 0;
    LogRows m_rows;
    QCache<qint64, LogLine> m_lines{keptLines};
};

} // namespace spacewright::views

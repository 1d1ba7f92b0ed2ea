// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "logline.h"

#include <core/log/logstore.h>

#include <QCache>

namespace spacewright::views
{

/// The lines of a store as a view needs them: decoded when they are asked for, the last few hundred kept. Lines count
/// with those that the store has dropped, so that a number means the same line for good.
class LogLines final
{
public:
    void setStore(std::shared_ptr<log::LogStore> store);
    const std::shared_ptr<log::LogStore> &store() const { return m_store; }

    /// Takes over what the store holds now. Returns whether anything changed.
    bool refresh();
    /// Forgets what was made with other fonts or colours.
    void forget() { m_lines.clear(); }

    qint64 first() const { return m_first; }
    /// One past the last line.
    qint64 end() const { return m_end; }
    /// The first one if there is none.
    qint64 last() const { return qMax(m_first, m_end - 1); }
    /// As it is shown, without escape sequences.
    qsizetype lengthOf(qint64 line) const { return texts(line, line, 1).value(0).size(); }
    /// Makes lines @p first to @p last ready with one read.
    void fetch(qint64 first, qint64 last, const LogColours &colours, const QFont &font);
    /// A line that was fetched; null if it is gone.
    LogLine *line(qint64 number) const { return m_lines.object(number); }
    /// Text of any lines, not kept; at most @p limit lines.
    QStringList texts(qint64 first, qint64 last, qint64 limit) const;

private:
    static constexpr qsizetype keptLines = 600;

    std::shared_ptr<log::LogStore> m_store;
    qint64 m_first = 0;
    qint64 m_end = 0;
    qint64 m_bytes = 0;
    QCache<qint64, LogLine> m_lines{keptLines};
};

} // namespace spacewright::views

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/log/scan/lineset.h>

#include <optional>

namespace spacewright::views
{

/// Which line of a log stands in which row of a view: all that there are, or those that a filter shows.
class LogRows final
{
public:
    void setLines(qint64 first, qint64 end)
    {
        m_first = first;
        m_end = end;
    }
    /// Only these; all again without.
    void setPassing(std::optional<log::LineSet> lines) { m_passing = std::move(lines); }
    bool isFiltered() const { return m_passing.has_value(); }

    qint64 count() const { return m_passing ? m_passing->count() : m_end - m_first; }
    /// -1 if there is no such row.
    qint64 lineAt(qint64 row) const
    {
        if (m_passing)
            return m_passing->at(row);
        return row >= 0 && row < m_end - m_first ? m_first + row : -1;
    }
    /// The row of a line or, if it is hidden, of the next one that is not.
    qint64 rowOf(qint64 line) const { return m_passing ? m_passing->countBelow(line) : line - m_first; }
    bool isShown(qint64 line) const { return !m_passing || m_passing->contains(line); }

private:
    std::optional<log::LineSet> m_passing;
    qint64 m_first = 0;
    qint64 m_end = 0;
};

} // namespace spacewright::views

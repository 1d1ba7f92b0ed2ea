// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <compare>

namespace spacewright::views
{

/// A place between two characters of a log.
struct LogPlace {
    qint64 line = 0;
    qsizetype position = 0;

    auto operator<=>(const LogPlace &) const = default;
};

/// What is selected: from where the selection began to where the cursor is, in either order.
struct LogSelection {
    LogPlace anchor;
    LogPlace cursor;

    bool isEmpty() const { return anchor == cursor; }
    LogPlace start() const { return qMin(anchor, cursor); }
    LogPlace end() const { return qMax(anchor, cursor); }
    /// The part of a line that is selected, and whether its end is too.
    struct Part {
        qsizetype start = 0;
        qsizetype length = 0;
        bool isToEnd = false;
    };
    Part partOf(qint64 line, qsizetype lineLength) const;
};

/// Start and end of the word at @p position: what a double click selects.
std::pair<qsizetype, qsizetype> wordAt(const QString &text, qsizetype position);

} // namespace spacewright::views

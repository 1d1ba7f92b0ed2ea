// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/git/history/history.h>

namespace spacewright::views
{

/// What was typed to find commits: words, and `author:` and `path:` before what they narrow down. A value with spaces
/// stands in quotation marks.
struct HistoryFilter {
    QString author = {};
    QString path = {};
    QString text = {};

    static HistoryFilter parsed(const QString &typed);
    /// What would be typed for it.
    QString toString() const;
    bool isEmpty() const { return author.isEmpty() && path.isEmpty() && text.isEmpty(); }

    bool operator==(const HistoryFilter &) const = default;
};

} // namespace spacewright::views

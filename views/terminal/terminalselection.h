// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <algorithm>
#include <compare>

namespace spacewright::views
{

/// A place between two cells, by the number of the line.
struct TerminalPlace {
    qint64 line = 0;
    int column = 0;

    auto operator<=>(const TerminalPlace &) const = default;
};

/// What is selected: from where the mouse went down to where it is, in either direction.
struct TerminalSelection {
    TerminalPlace anchor = {};
    TerminalPlace head = {};

    bool isEmpty() const { return anchor == head; }
    TerminalPlace begin() const { return std::min(anchor, head); }
    TerminalPlace end() const { return std::max(anchor, head); }
    bool contains(const TerminalPlace &place) const { return begin() <= place && place < end(); }
};

} // namespace spacewright::views

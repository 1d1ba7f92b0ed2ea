// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "marker.h"
#include "textcursor.h"

namespace spacewright::manifest
{

/// Reads a marker at a place of a longer text.
class MarkerParser final
{
public:
    /// Whether there is one; the cursor stands behind it and the blanks after it, or at what cannot be understood.
    [[nodiscard]] static bool take(TextCursor &cursor, Marker &marker);

private:
    explicit MarkerParser(TextCursor &cursor) : m_cursor(cursor) {}

    bool takeItems(QList<Marker::Item> &items, int depth);
    bool takeItem(Marker::Item &item, int depth);
    bool takeSide(Marker::Side &side);
    bool takeVariable(Marker::Side &side);
    bool takeSign(QByteArray &sign);

    TextCursor &m_cursor;
};

} // namespace spacewright::manifest

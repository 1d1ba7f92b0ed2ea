// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diffrows.h"

#include <QColor>
#include <QPalette>

namespace spacewright::views
{

/// What a difference is painted with, on the base colour of a palette.
struct DiffColours {
    explicit DiffColours(const QPalette &palette);

    /// Behind a whole row; none for rows that are painted as they are.
    QColor behind(DiffRow::Kind kind) const;
    /// Behind words of a row of that kind.
    QColor behindWords(DiffRow::Kind kind) const;

    bool isDark;
    QColor text;
    QColor soft;
    QColor added;
    QColor removed;
    QColor addedWords;
    QColor removedWords;
    QColor head;
    QColor gap;
};

} // namespace spacewright::views

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QRect>
#include <QString>
#include <QTextCharFormat>

class QPainter;

namespace spacewright::views
{

/// A part of a line in its own dress.
struct Piece {
    QString text;
    QTextCharFormat format = {};
};

/// Draws a line of pieces, from the left, as much as there is room for.
void drawPieces(QPainter *painter, const QRect &place, const QList<Piece> &pieces, const QFont &font);

} // namespace spacewright::views

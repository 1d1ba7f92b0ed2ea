// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "piecepainter.h"

#include <QPainter>
#include <QTextLayout>

namespace spacewright::views
{

void drawPieces(QPainter *painter, const QRect &place, const QList<Piece> &pieces, const QFont &font)
{
    QString text;
    QList<QTextLayout::FormatRange> formats;
    for (const Piece &piece : pieces) {
        formats.append({int(text.size()), int(piece.text.size()), piece.format});
        text += piece.text;
    }
    QTextLayout layout(text, font);
    QTextOption wrap;
    wrap.setWrapMode(QTextOption::NoWrap);
    // A line is code, whatever it holds.
    wrap.setTextDirection(Qt::LeftToRight);
    layout.setTextOption(wrap);
    layout.setFormats(formats);
    layout.beginLayout();
    const QTextLine line = layout.createLine();
    layout.endLayout();
    painter->save();
    painter->setClipRect(place);
    layout.draw(painter, QPointF(place.left(), place.center().y() - line.height() / 2));
    painter->restore();
}

} // namespace spacewright::views

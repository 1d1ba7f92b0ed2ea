// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "quickopendelegate.h"

#include "piecepainter.h"
#include "quickopenmodel.h"

#include <views/common/fileicon.h>

#include <QApplication>
#include <QPainter>

namespace spacewright::views
{

namespace
{

constexpr int padding = 4;

/// The letters at @p marks in bold, all in @p colour.
QList<Piece> markedPieces(const QString &text, const QList<int> &marks, const QColor &colour)
{
    QTextCharFormat plain;
    plain.setForeground(colour);
    QTextCharFormat bold = plain;
    bold.setFontWeight(QFont::Bold);
    QList<Piece> pieces;
    for (qsizetype at = 0; at < text.size(); ++at)
        pieces.append({text.sliced(at, 1), marks.contains(int(at)) ? bold : plain});
    return pieces;
}

} // namespace

void QuickOpenDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem own = option;
    initStyleOption(&own, index);
    own.text.clear();
    makeSelectedIconPlain(own);
    const QStyle *style = own.widget ? own.widget->style() : QApplication::style();
    // The list never has the focus, but its current row is what Enter opens.
    own.state |= QStyle::State_Active;
    style->drawControl(QStyle::CE_ItemViewItem, &own, painter, own.widget);
    const bool isSelected = own.state.testFlag(QStyle::State_Selected);
    const QPalette::ColorRole strong = isSelected ? QPalette::HighlightedText : QPalette::Text;
    const QPalette::ColorRole pale = isSelected ? QPalette::HighlightedText : QPalette::PlaceholderText;
    QList<Piece> pieces =
        markedPieces(index.data().toString(), index.data(QuickOpenModel::NameMarksRole).value<QList<int>>(),
                     own.palette.color(QPalette::Active, strong));
    pieces.append({QStringLiteral("   ")});
    pieces += markedPieces(index.data(QuickOpenModel::FolderRole).toString(),
                           index.data(QuickOpenModel::FolderMarksRole).value<QList<int>>(),
                           own.palette.color(QPalette::Active, pale));
    const QRect place = own.rect.adjusted(own.decorationSize.width() + 3 * padding, 0, -padding, 0);
    drawPieces(painter, place, pieces, own.font);
}

QSize QuickOpenDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {0, QStyledItemDelegate::sizeHint(option, index).height() + padding};
}

} // namespace spacewright::views

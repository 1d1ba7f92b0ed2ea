// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "searchdelegate.h"

#include "piecepainter.h"
#include "searchmodel.h"

#include <views/common/fileicon.h>
#include <views/common/shownname.h>

#include <KColorScheme>
#include <KColorUtils>

#include <QApplication>
#include <QPainter>

namespace spacewright::views
{

namespace
{

constexpr double groundShare = 0.28;
constexpr int gap = 6;
/// Before the match, so that it is seen in a narrow panel.
constexpr qsizetype shownBefore = 24;

/// One line, whatever is in it.
QString flat(QString text)
{
    return shownText(text.replace(u'\t', u' ').replace(u'\n', u' ').remove(u'\r'));
}

QTextCharFormat ground(const QPalette &palette, KColorScheme::BackgroundRole role)
{
    const KColorScheme scheme(QPalette::Active, KColorScheme::View);
    const QColor strong =
        role == KColorScheme::NegativeBackground   ? scheme.foreground(KColorScheme::NegativeText).color()
        : role == KColorScheme::PositiveBackground ? scheme.foreground(KColorScheme::PositiveText).color()
                                                   : scheme.foreground(KColorScheme::NeutralText).color();
    QTextCharFormat format;
    format.setBackground(KColorUtils::mix(palette.color(QPalette::Base), strong, groundShare));
    format.setForeground(palette.color(QPalette::Text));
    return format;
}

QList<Piece> piecesOf(const QModelIndex &index, const QPalette &palette)
{
    const QString text = index.data().toString();
    const auto start = index.data(SearchModel::StartRole).value<qsizetype>();
    const auto length = index.data(SearchModel::LengthRole).value<qsizetype>();
    QString before = flat(text.first(start));
    while (before.startsWith(u' '))
        before.slice(1);
    if (before.size() > shownBefore)
        before = u'…' + before.last(shownBefore);
    const QVariant replacement = index.data(SearchModel::ReplacementRole);
    QTextCharFormat match =
        ground(palette, replacement.isValid() ? KColorScheme::NegativeBackground : KColorScheme::NeutralBackground);
    match.setFontStrikeOut(replacement.isValid());
    QList<Piece> pieces{{before}, {flat(text.sliced(start, length)), match}};
    if (replacement.isValid())
        pieces.append({flat(replacement.toString()), ground(palette, KColorScheme::PositiveBackground)});
    pieces.append({flat(text.sliced(start + length))});
    return pieces;
}

} // namespace

void SearchDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem own = option;
    initStyleOption(&own, index);
    own.textElideMode = Qt::ElideMiddle;
    makeSelectedIconPlain(own);
    if (index.parent().isValid())
        paintHit(painter, own, index);
    else
        paintFile(painter, own, index);
}

void SearchDelegate::paintFile(QPainter *painter, QStyleOptionViewItem option, const QModelIndex &index) const
{
    const QString count = QString::number(index.data(SearchModel::HitCountRole).toLongLong());
    const int width = option.fontMetrics.horizontalAdvance(count) + 2 * gap;
    const QRect whole = option.rect;
    option.font.setWeight(QFont::DemiBold);
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    option.rect.setRight(whole.right() - width - gap);
    style->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);
    painter->save();
    painter->setPen(option.palette.color(option.state.testFlag(QStyle::State_Selected) ? QPalette::HighlightedText
                                                                                       : QPalette::PlaceholderText));
    painter->drawText(QRect(option.rect.right(), whole.top(), width, whole.height()), Qt::AlignCenter, count);
    painter->restore();
}

void SearchDelegate::paintHit(QPainter *painter, QStyleOptionViewItem option, const QModelIndex &index) const
{
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    option.text.clear();
    style->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);
    QRect place = style->subElementRect(QStyle::SE_ItemViewItemText, &option, option.widget);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const QString number = QString::number(index.data(SearchModel::LineRole).toLongLong());
    painter->save();
    painter->setFont(option.font);
    painter->setPen(option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::PlaceholderText));
    painter->drawText(place, Qt::AlignLeft | Qt::AlignVCenter, number);
    place.setLeft(place.left() + option.fontMetrics.horizontalAdvance(number) + gap);
    painter->setPen(option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text));
    drawPieces(painter, place, piecesOf(index, option.palette), option.font);
    painter->restore();
}

} // namespace spacewright::views

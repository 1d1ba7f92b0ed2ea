// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "spacedelegate.h"

#include "spacelistmodel.h"
#include "stagetext.h"
#include <views/common/cardcolours.h>

#include <QLocale>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace spacewright::views
{

namespace
{

constexpr int gap = 4;
constexpr int padding = 10;
constexpr int radius = 8;

QFont scaled(const QFont &font, double factor, QFont::Weight weight = QFont::Normal)
{
    QFont result = font;
    result.setPointSizeF(font.pointSizeF() * factor);
    result.setWeight(weight);
    return result;
}

QFont small(const QFont &font)
{
    return scaled(font, 0.88);
}

QFont large(const QFont &font)
{
    return scaled(font, 1.2, QFont::DemiBold);
}

} // namespace

QSize SpaceDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int lines = 3 * QFontMetrics(small(option.font)).height() + QFontMetrics(large(option.font)).height();
    return {160, lines + 2 * padding + 3 * gap + 2 * gap};
}

void SpaceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto space = index.data(SpaceListModel::InfoRole).value<hub::SpaceInfo>();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect card = option.rect.adjusted(gap, gap / 2, -gap, -gap / 2);
    paintGround(*painter, option, card, space);
    painter->setPen(Qt::white);
    const QRect inner = card.adjusted(padding, padding, -padding, -padding);
    const int line = QFontMetrics(small(option.font)).height();
    paintHead(*painter, small(option.font), {inner.topLeft(), QSize(inner.width(), line)}, space);
    paintFoot(*painter, small(option.font), {inner.left(), inner.bottom() - line + 1, inner.width(), line}, space);
    const int second = space.description.isEmpty() ? 0 : line;
    paintTitle(*painter, large(option.font), inner.adjusted(0, line, 0, -line - second), space);
    const QRect described(inner.left(), inner.bottom() - 2 * line - gap + 1, inner.width(), line);
    painter->setFont(small(option.font));
    painter->drawText(described, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(space.description, Qt::ElideRight, described.width()));
    painter->restore();
}

void SpaceDelegate::paintGround(QPainter &painter, const QStyleOptionViewItem &option, const QRect &card,
                                const hub::SpaceInfo &space)
{
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool isPointedAt = option.state.testFlag(QStyle::State_MouseOver);
    const QColor rim = option.palette.color(isSelected ? QPalette::Highlight : QPalette::WindowText);
    painter.setPen(isSelected || isPointedAt ? QPen(rim, isSelected ? 3 : 1) : QPen(Qt::NoPen));
    painter.setBrush(cardGradient(space.colorFrom, space.colorTo, card));
    painter.drawRoundedRect(QRectF(card).adjusted(1, 1, -1, -1), radius, radius);
}

void SpaceDelegate::paintHead(QPainter &painter, const QFont &font, const QRect &line, const hub::SpaceInfo &space)
{
    painter.setFont(font);
    const QString likes = u"\u2665\u2009"_s + QLocale().toString(space.likes);
    const int likesWidth = painter.fontMetrics().horizontalAdvance(likes);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, likes);
    const int dot = line.height() / 2;
    painter.save();
    painter.setPen(Qt::NoPen);
    painter.setBrush(stageColour(space.runtime.phase()));
    painter.drawEllipse(QRect(line.left(), line.top() + (line.height() - dot) / 2, dot, dot));
    painter.restore();
    const QRect rest = line.adjusted(dot + gap, 0, -likesWidth - gap, 0);
    painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(stageText(space.runtime), Qt::ElideRight, rest.width()));
}

void SpaceDelegate::paintTitle(QPainter &painter, const QFont &font, const QRect &line, const hub::SpaceInfo &space)
{
    painter.setFont(emojiFont(font));
    const int width = space.emoji.isEmpty() ? 0 : painter.fontMetrics().horizontalAdvance(space.emoji) + gap;
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, space.emoji);
    painter.setFont(font);
    const QRect rest = line.adjusted(width, 0, 0, 0);
    const QString title = space.title.isEmpty() ? space.id.name : space.title;
    painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(title, Qt::ElideRight, rest.width()));
}

void SpaceDelegate::paintFoot(QPainter &painter, const QFont &font, const QRect &line, const hub::SpaceInfo &space)
{
    painter.setFont(font);
    QString right = space.sdk;
    if (space.isPrivate)
        right = right.isEmpty() ? tr("private") : tr("private") + u" \u00b7 "_s + right;
    const int taken = painter.fontMetrics().horizontalAdvance(right) + gap;
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, right);
    const QRect rest = line.adjusted(0, 0, -taken, 0);
    painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(space.id.text(), Qt::ElideMiddle, rest.width()));
}

} // namespace spacewright::views

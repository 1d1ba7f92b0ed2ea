// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cardcolours.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace spacewright::views
{

QColor cardColour(const QString &name, const QColor &otherwise)
{
    static const QHash<QString, QColor> colours{
        {u"red"_s, QColor(0xb9, 0x1c, 0x1c)},    {u"yellow"_s, QColor(0x8f, 0x57, 0x05)},
        {u"green"_s, QColor(0x15, 0x70, 0x38)},  {u"blue"_s, QColor(0x1d, 0x4e, 0xd8)},
        {u"indigo"_s, QColor(0x43, 0x38, 0xca)}, {u"purple"_s, QColor(0x7e, 0x22, 0xce)},
        {u"pink"_s, QColor(0xbe, 0x18, 0x5d)},   {u"gray"_s, QColor(0x4b, 0x55, 0x63)},
    };
    return colours.value(name, otherwise);
}

QLinearGradient cardGradient(const QString &colorFrom, const QString &colorTo, const QRect &card)
{
    const QColor from = cardColour(colorFrom, {0x4b, 0x55, 0x63});
    QLinearGradient gradient(card.topLeft(), card.bottomRight());
    gradient.setColorAt(0, from);
    gradient.setColorAt(1, cardColour(colorTo, from));
    return gradient;
}

QFont emojiFont(const QFont &font)
{
    QFont emoji = font;
    emoji.setFamilies({u"Noto Color Emoji"_s, font.family()});
    return emoji;
}

} // namespace spacewright::views

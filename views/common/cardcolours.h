// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QLinearGradient>

namespace spacewright::views
{

/// The colour that a card means by a name, dark enough for white letters.
QColor cardColour(const QString &name, const QColor &otherwise);
/// The ground of a Space's card from its two colours.
QLinearGradient cardGradient(const QString &colorFrom, const QString &colorTo, const QRect &card);
/// @p font, but with colours for emoji: text fonts have black shapes for some.
QFont emojiFont(const QFont &font);

} // namespace spacewright::views

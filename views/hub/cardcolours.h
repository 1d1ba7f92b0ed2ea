// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/hub/space/spaceinfo.h>

#include <QFont>
#include <QLinearGradient>

namespace spacewright::views
{

/// The ground of a Space's card: its two colours, dark enough for white letters.
QLinearGradient cardGradient(const hub::SpaceInfo &space, const QRect &card);
/// @p font, but with colours for emoji: text fonts have black shapes for some.
QFont emojiFont(const QFont &font);

} // namespace spacewright::views

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "card.h"
#include <core/manifest/findings.h>

namespace spacewright::manifest
{

/// What the Hub would say about a card, or silently do other than its author meant: unknown keys and values, values of
/// the wrong kind, keys that the SDK does not use.
void checkCard(const Card &card, Findings &findings);

/// The rules for what one key may hold; called by checkCard() for each entry whose kind is right.
void checkCardValue(const CardEntry &entry, const Card &card, Findings &findings);

} // namespace spacewright::manifest

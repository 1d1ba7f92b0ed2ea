// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "splice.h"

#include <core/manifest/card/card.h>

namespace spacewright::manifest
{

/// What a key of the card is to say.
struct CardContent {
    CardEntry::Kind kind = CardEntry::Kind::Scalar;
    QString text = {};
    /// Items of a list (the key of a part is empty) or pairs of a map. Only key and text count.
    QList<CardPart> parts = {};

    static CardContent scalar(const QString &text) { return {CardEntry::Kind::Scalar, text, {}}; }
    static CardContent list(const QStringList &items);
};

/// Sets a key of the card in the text of a README.md; an absent one is put where the documentation lists it. The quotes
/// of the old value stay where the new one can stand in them; of a list only the items that differ are touched. A text
/// without a card gets one. Fails where the card cannot be read (manifest.invalid) or the key stands there twice.
[[nodiscard]] Result<Splice> setCardKey(const QByteArray &readme, const QString &key, const CardContent &content);

/// Removes a key with its lines. A text without the key stays as it is.
[[nodiscard]] Result<Splice> removeCardKey(const QByteArray &readme, const QString &key);

} // namespace spacewright::manifest

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "card.h"

namespace spacewright::manifest
{

/// What kind of value a key of the card takes.
enum class CardValue { Text, Number, Truth, List, Map };

struct CardKey {
    QString name;
    CardValue value = CardValue::Text;
    /// The only SDKs that use this key; empty: all.
    QList<Sdk> sdks = {};
};

/// Every key that Spaces know, in the order of https://huggingface.co/docs/hub/spaces-config-reference.
const QList<CardKey> &cardKeys();
/// The key of that name, null if Spaces know none.
const CardKey *cardKeyNamed(const QString &name);

} // namespace spacewright::manifest

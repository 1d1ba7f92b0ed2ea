// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QStringList>

namespace spacewright::manifest
{

/// What those who write a key of the card want to know of it (https://huggingface.co/docs/hub/spaces-config-reference).
struct CardGuide {
    /// "Start colour"
    QString label;
    /// What it does, in a sentence or two.
    QString help;
    /// What counts where it is absent; empty if that is nothing, or not the same for all Spaces.
    QString fallback = {};
};

/// In the user's language. Empty for a key that Spaces do not know.
[[nodiscard]] CardGuide cardGuide(const QString &key);

/// All that the key can be, in the order of the documentation; empty where anything goes. The Hub adds hardware now and
/// then, so an unknown one may just be new.
[[nodiscard]] QStringList cardChoices(const QString &key);

/// The headers that custom_headers may set, and all that each can be.
[[nodiscard]] const QMap<QString, QStringList> &customHeaderChoices();

} // namespace spacewright::manifest

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>
#include <QStringList>

namespace spacewright::manifest
{

/// What is installed beside the packages that were asked for.
struct BroughtPackages {
    /// Normalized names, those that were asked for among them.
    QSet<QString> names;
    /// Whether it is known of all of them what they bring.
    bool isComplete = true;
};

/// What @p required, normalized names, bring along: from their Requires-Dist on the package index, in November 2026,
/// for packages that many Spaces require and only what code is likely to import.
[[nodiscard]] BroughtPackages broughtBy(const QStringList &required);

/// The names that broughtBy() knows something of, sorted: what many Spaces require, and what that brings along.
[[nodiscard]] QStringList knownPackages();

} // namespace spacewright::manifest

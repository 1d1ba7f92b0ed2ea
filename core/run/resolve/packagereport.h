// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "resolver.h"
#include "spacelock.h"

namespace spacewright::run
{

/// What a Space wants, what comes of it on the Hub, and what its lock says.
struct PackageReport {
    WantedPackages wanted;
    Resolution resolution;
    SpaceLock lock;
    /// By normalized name, of what the Space's own files want: the newest release that the Hub's Python can install,
    /// whatever the files say. Nothing until addDetails().
    QMap<QString, QString> newest;
    /// By normalized name, of the same packages: their licences. Nothing until addDetails().
    QMap<QString, QString> licences = {};
};

/// Reads and resolves, keeping to the Space's lock where that fits. Nothing if what is wanted has the hash @p known: it
/// was asked before. Runs uv: not on the GUI's thread.
[[nodiscard]] Result<std::optional<PackageReport>> reportPackages(const RecipeInput &input, const QByteArray &known,
                                                                  Progress &progress);

/// Adds who wants what, the newest releases and the licences. What cannot be found out stays unknown.
[[nodiscard]] Result<> addDetails(PackageReport &report, Progress &progress);

} // namespace spacewright::run

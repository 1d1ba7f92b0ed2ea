// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conflict.h"

#include <core/manifest/lock/lock.h>

#include <core/base/progress.h>

#include <QMap>

#include <chrono>

namespace spacewright::run
{

struct ResolveOptions {
    /// Asks nobody: what the cache has must do.
    bool offline = false;
    /// Keeps to these releases where they still fit; nothing if it is empty.
    manifest::Lock preferred = {};
    /// Normalized names of packages that are not kept to them.
    QStringList upgraded = {};
    /// How long the resolver may think.
    std::chrono::milliseconds patience = std::chrono::minutes(2);
};

/// What comes of a Space's wishes on the Hub's Python and platform: a lock, or why there is none.
struct Resolution {
    manifest::Lock lock;
    /// The whole text of the pylock.toml.
    QByteArray lockText;
    /// By normalized name: the packages that want it; nothing until findWanters(). One that the Space's own files want
    /// has an entry of its own even if nobody else does.
    QMap<QString, QStringList> wantedBy;
    /// Set if there is no solution; the lock is empty then.
    std::optional<Conflict> conflict = {};
    /// Whether it was answered from the cache because nobody could be asked.
    bool isFromCache = false;
    QStringList notes;
};

/// Resolves by uv in a cage: in an empty folder, from lines that were read before, without building anything, without
/// the Space's or the user's configuration. Not on the GUI's thread. Fails if uv cannot run or says nothing that can be
/// understood; a conflict is no failure. A cancelled one comes back empty.
[[nodiscard]] Result<Resolution> resolve(const WantedPackages &wanted, const ResolveOptions &options,
                                         Progress &progress);

/// Fills in who wants what of a resolution without a conflict, from the cache. Takes as long as resolve() again.
[[nodiscard]] Result<> findWanters(Resolution &resolution, const WantedPackages &wanted, Progress &progress);

/// What resolve() does without looking for a remedy and without a lock: only the releases, by normalized name.
[[nodiscard]] Result<std::optional<QMap<QString, QString>>> releasesOf(const WantedPackages &wanted, bool isOffline,
                                                                       Progress &progress);

/// The newest release of each package that can be installed, each for itself, by normalized name. Empty if one of them
/// does not exist.
[[nodiscard]] Result<QMap<QString, QString>> newestOf(const WantedPackages &wanted, bool isOffline, Progress &progress);

} // namespace spacewright::run

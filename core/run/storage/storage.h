// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storeditem.h"

#include <core/base/progress.h>
#include <core/base/result.h>
#include <core/container/engine/engine.h>

#include <functional>

namespace spacewright::run
{

/// Called with what was found since the last call, so that a list may grow while it is counted.
using StoredListener = std::function<void(const QList<StoredItem> &)>;

/// All of ours on this machine's disk and at the engines that work: reads folders and asks engines, which may take
/// long. Cancelled, it ends with what it has. What cannot be read or asked is left out, and logged.
void findStored(const StoredListener &found, Progress &progress);
/// The parts of it.
void findOnDisk(const StoredListener &found, Progress &progress);
[[nodiscard]] Result<> findAtEngine(const container::Engine &engine, const StoredListener &found, Progress &progress);

/// What became of a clean-up.
struct CleanOutcome {
    int removed = 0;
    /// By what was measured of each before.
    qint64 bytes = 0;
    /// What stayed, and why; one sentence for each.
    QStringList problems = {};
};

/// Removes them for good, but for what is pinned or in use by now. Builds are kept by nobody else: they are gone.
[[nodiscard]] CleanOutcome removeStored(const QList<StoredItem> &items, Progress &progress);

} // namespace spacewright::run

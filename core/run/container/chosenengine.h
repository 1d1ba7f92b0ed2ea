// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/container/engine/engine.h>

namespace spacewright::run
{

class RunObserver;

/// The engine for a run: the one that @p wanted names (an address, or the id of one that was found), else the first of
/// this machine that can be used. Fails with what to do.
[[nodiscard]] Result<container::Engine> chosenEngine(const QString &wanted, Progress &progress);
/// The same, and says which it is in the log.
[[nodiscard]] Result<container::Engine> openChosenEngine(const QString &wanted, RunObserver &observer,
                                                         Progress &progress);

} // namespace spacewright::run

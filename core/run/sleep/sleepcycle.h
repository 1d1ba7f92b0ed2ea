// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sleeprequest.h"

#include <core/run/runner.h>

namespace spacewright::run
{

/// Runs what @p runner has built as Runner::run() does, and lets it sleep as on the Hub: once nobody has been there for
/// the sleep time of @p options the app ends and frees what it uses, while its port stays open; a visit starts it again
/// from the same build. @p wishes: for putting it to sleep, or waking it, without waiting.
[[nodiscard]] Result<> runWithSleep(Runner &runner, const Recipe &recipe, const RunOptions &options,
                                    SleepRequest &wishes, RunObserver &observer, Progress &progress);

} // namespace spacewright::run

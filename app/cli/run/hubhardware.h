// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/cli/output.h>

#include <core/base/progress.h>
#include <core/run/runoptions.h>

namespace spacewright::cli
{

/// Prepares @p options for a run on the Hub's hardware, as whoever is signed in at the Hub of the environment. What the
/// flavor costs is said before; unless it is nothing, or @p isAccepted, it is asked for on a terminal, and refused
/// where there is none.
[[nodiscard]] Result<> borrowHardware(const Output &output, bool isAccepted, run::RunOptions &options,
                                      Progress &progress);

} // namespace spacewright::cli

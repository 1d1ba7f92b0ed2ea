// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hostnetwork.h"

#include <core/container/engine/engine.h>

namespace spacewright::run
{

/// Asks the base image @p image which packages its distribution has, and keeps their names for the rules of
/// packages.txt (manifest::keptNames). Does nothing while those that are kept are of this week. Takes some seconds and
/// the network; without one the old names stay. Cancelled: no error.
[[nodiscard]] Result<> keepSystemNames(const container::Engine &engine, const QString &image,
                                       const HostNetwork &network, Progress &progress);

} // namespace spacewright::run

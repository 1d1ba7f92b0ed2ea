// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/hub/space/hardware.h>
#include <core/run/recipe/flavor.h>

namespace spacewright::views
{

/// The Hub's own table as flavors, in its order. What it writes otherwise than expected is taken from the documented
/// table, if that has the flavor.
[[nodiscard]] QList<run::Flavor> flavorsOf(const QList<hub::Hardware> &table);

} // namespace spacewright::views

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publishcheck.h"

#include <core/space/space.h>

namespace spacewright::publish
{

/// The reasons to refuse or to fail that can be seen in the Space's files alone: one row for each that was looked at
/// and is well, one for each finding else. Keys and tokens are not among them.
[[nodiscard]] QList<PublishCheck> checkSpaceFiles(const space::Space &space);

} // namespace spacewright::publish

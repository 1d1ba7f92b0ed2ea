// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publishcheck.h"

#include <core/publish/publishplan.h>

namespace spacewright::publish
{

/// Whether what would be sent can be sent: names, contents, sizes and numbers, and what git has committed already.
[[nodiscard]] QList<PublishCheck> checkContents(const space::Space &space, const PublishPlan &plan, Progress &progress);

} // namespace spacewright::publish

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publishplan.h"

namespace spacewright::publish
{

/// Brings what was changed on the Hub only into the folder: files that the plan calls theirs, and those that are not
/// here. Each is written whole or not at all, and only where the folder still has what it had when both were the same;
/// what was removed there is removed here. Nothing is sent. Returns the paths that were taken over.
[[nodiscard]] Result<QStringList> takeOver(const hub::HubClient &hub, const space::Space &space,
                                           const PublishPlan &plan, Progress &progress);

} // namespace spacewright::publish

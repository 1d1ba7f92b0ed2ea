// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publishplan.h"
#include <core/publish/local/contentnames.h>

namespace spacewright::publish
{

/// Asks the Hub how it wants each file of @p plan, and changes the plan accordingly: what goes by LFS, what the Hub
/// leaves out, and what it has already. The plan stays as it is if that fails.
[[nodiscard]] Result<> askModes(const hub::HubClient &hub, PublishPlan &plan, ContentNames &names, Progress &progress);

} // namespace spacewright::publish

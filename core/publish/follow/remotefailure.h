// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/hub/client/hubclient.h>
#include <core/hub/space/spaceinfo.h>
#include <core/log/cause/failurecause.h>

namespace spacewright::publish
{

/// Why a Space on the Hub fails: the first cause in its log where that can be read and says one, else what the Hub
/// says. A cause without text if nobody knows. Blocks.
log::FailureCause whyItFails(const hub::HubClient &hub, const hub::SpaceId &id, Progress &progress);

} // namespace spacewright::publish

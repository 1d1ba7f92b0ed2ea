// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/hub/client/hubclient.h>
#include <core/hub/client/spaceid.h>
#include <core/space/space.h>

namespace spacewright::publish
{

/// Where a folder belongs at a Hub as far as that is known here: where it was published to last, else what it is a
/// clone of.
[[nodiscard]] std::optional<hub::SpaceId> knownName(const space::Space &space, const QUrl &endpoint);

/// knownName(), else the folder's name, made of what the Hub allows, under that of the user. Asks the Hub who that is.
[[nodiscard]] Result<hub::SpaceId> suggestedName(const hub::HubClient &hub, const space::Space &space,
                                                 Progress &progress);

} // namespace spacewright::publish

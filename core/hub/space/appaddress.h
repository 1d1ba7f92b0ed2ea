// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "spaceinfo.h"

#include <QUrl>

namespace spacewright::hub
{

/// Where the app of a Space answers a browser: that of a private one with a token that is good for it alone and for a
/// short time. Fails where the Space has no app, as one without a stage.
[[nodiscard]] Result<QUrl> appAddress(const HubClient &hub, const SpaceInfo &space, Progress &progress);

} // namespace spacewright::hub

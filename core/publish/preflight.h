// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publishplan.h"
#include <core/publish/check/publishcheck.h>

namespace spacewright::publish
{

/// Names of variables that are set for the Space here, with those that are secrets.
struct LocalSettings {
    QStringList variables = {};
    QStringList secrets = {};
};

/// Everything that can be known before, one row for each reason to refuse: passed, or what was found with its source
/// and what to do. Asks the Hub about the card, the right to write, the settings and the hardware, and looks through
/// the files that would be sent. Nothing is looked at where there is nothing to send.
[[nodiscard]] QList<PublishCheck> preflight(const hub::HubClient &hub, const space::Space &space,
                                            const PublishPlan &plan, const LocalSettings &settings, Progress &progress);

} // namespace spacewright::publish

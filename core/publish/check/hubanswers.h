// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/hub/space/hardware.h>
#include <core/hub/space/settings.h>
#include <core/publish/publishplan.h>

namespace spacewright::publish
{

/// What only the Hub itself can say before something is published; none of it where it was not asked, or would not say.
struct HubAnswers {
    std::optional<bool> mayWrite = {};
    std::optional<QStringList> cardErrors = {};
    std::optional<QList<hub::Setting>> variables = {};
    std::optional<QList<hub::Setting>> secrets = {};
    /// The table of what can be had, with prices.
    std::optional<QList<hub::Hardware>> hardware = {};
    /// Repositories that the card loads before the start, and that not everybody may read.
    QStringList closedPreloads = {};
};

/// Asks all of it at once, so that it takes no longer than the slowest answer.
[[nodiscard]] HubAnswers askHub(const hub::HubClient &hub, const space::Space &space, const PublishPlan &plan,
                                Progress &progress);

} // namespace spacewright::publish

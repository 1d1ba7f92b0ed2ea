// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hubanswers.h"

#include <core/publish/preflight.h>

namespace spacewright::publish
{

/// Whether the Space will find the secrets and variables that it needs, and whether the Hub takes their names.
[[nodiscard]] QList<PublishCheck> checkSettings(const space::Space &space, const PublishPlan &plan,
                                                const LocalSettings &settings, const HubAnswers &answers);

} // namespace spacewright::publish

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/publish/publisher.h>

namespace spacewright::publish
{

/// Goes on with a plan that the network cut short, once the Hub answers again. Both sides are compared anew, so nothing
/// is sent or committed twice; and what would be done now must be no more than what @p seen named, which somebody has
/// looked at: a file that was changed since, here or there, is refused (PublishRefused). Blocks.
[[nodiscard]] Result<Published> resume(const hub::HubClient &hub, const QString &folder, const PublishPlan &seen,
                                       const git::Credentials &credentials, Progress &progress);

} // namespace spacewright::publish

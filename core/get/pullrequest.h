// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/hub/client/endpoint.h>
#include <core/hub/client/spaceid.h>

namespace spacewright
{
class Progress;
}

namespace spacewright::get
{

/// A pull request of a Space and the main that it is about, both in a clone of its own: no folder that somebody works
/// in is touched.
struct GotPullRequest {
    QString folder = {};
    /// Ids of commits.
    QString main = {};
    QString pullRequest = {};
};

/// Clones the Space into the cache, or fetches what is new there. The clone is kept for the next time.
[[nodiscard]] Result<GotPullRequest> getPullRequest(const hub::Access &access, const hub::SpaceId &space, int number,
                                                    Progress &progress);

} // namespace spacewright::get

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/hub/client/hubclient.h>
#include <core/hub/client/spaceid.h>

namespace spacewright::hub
{

/// The image that the Hub has built of a Space, in its registry
/// (https://huggingface.co/docs/hub/spaces-run-with-docker). Fails where there can be none: of a static Space, or of
/// one that was never built.
[[nodiscard]] Result<QString> publishedImage(const HubClient &hub, const SpaceId &space, Progress &progress);

} // namespace spacewright::hub

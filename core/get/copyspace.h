// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "getspace.h"

#include <core/git/remote/upstream.h>

#include <optional>

namespace spacewright::get
{

/// Like getSpace(), for a Space of one's own: it costs nothing, belongs to nobody on the Hub yet, and remembers the one
/// that it was made of as its upstream.
[[nodiscard]] Result<GotSpace> copySpace(const hub::Access &access, const hub::SpaceId &space, const QString &folder,
                                         Progress &progress);

/// The Space at a Hub that the repository is a copy of.
std::optional<hub::SpaceId> originOf(const git::Repository &repository, const QUrl &endpoint);

} // namespace spacewright::get

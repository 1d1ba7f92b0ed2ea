// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lfsendpoint.h"

#include <core/git/lfs/lfsstore.h>

namespace spacewright::git
{

/// Brings these contents into the store; what is there already is not asked for. Each is checked before it gets its
/// name, whatever the server says. What could be got stays also when some of it fails.
[[nodiscard]] Result<> download(const LfsEndpoint &endpoint, const LfsStore &store, const QList<LfsPointer> &pointers,
                                Progress &progress);

} // namespace spacewright::git

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lfsendpoint.h"

namespace spacewright::git
{

/// Where a remote over SSH keeps its large files, and with which headers: it says so itself
/// (https://github.com/git-lfs/git-lfs/blob/main/docs/api/server-discovery.md).
[[nodiscard]] Result<LfsAction> askForLfsPlace(const QUrl &address, LfsOperation operation, Progress &progress);

} // namespace spacewright::git

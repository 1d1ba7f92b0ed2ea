// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publishplan.h"

#include <core/git/remote/credentials.h>

namespace spacewright::publish
{

/// The subject of the commit: the user's, else one that names the files.
QString messageOf(const PublishPlan &plan);

/// Commits all changes of the work tree, new files among them, and pushes main; what the Hub would refuse outside of
/// LFS is given to LFS first. Returns the commit. After a failure of the push the commit stays, and the next time only
/// the push is left.
[[nodiscard]] Result<QString> pushChanges(const QString &folder, const PublishPlan &plan,
                                          const git::Credentials &credentials, Progress &progress);

} // namespace spacewright::publish

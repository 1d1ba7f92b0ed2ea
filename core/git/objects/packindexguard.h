// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace spacewright::git
{

/// The first index of a pack below @p folder, "objects" of a repository, that is damaged so that it leads out of itself
/// or of its pack; empty if there is none. libgit2 believes what an index says and would read whatever memory lies
/// there. Quick: only what leads somewhere is looked at, and that once as long as a file stays the same.
QString dangerousPackIndex(const QString &folder);

} // namespace spacewright::git

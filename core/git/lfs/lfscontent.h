// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "largefiles.h"

namespace spacewright::git
{

/// Puts contents that the store has into the work tree, where the pointers' text is now, and tells the index, so that
/// the files do not look changed. A file that is something else by now, or whose folder is a link, stays as it is;
/// content that the store lacks or that turns out to be damaged is an error, after all others are written.
[[nodiscard]] Result<> writeContents(const Repository &repository, const QList<LargeFile> &files, Progress &progress);

} // namespace spacewright::git

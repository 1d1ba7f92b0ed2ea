// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/progress.h>
#include <core/base/result.h>
#include <core/git/objectid.h>

namespace spacewright::git
{

class Repository;

/// Brings files and index to @p commit's state, except where that would lose a change that is in no commit, or a file
/// that git does not know, ignored ones too: then nothing at all is changed, and the error names the files. HEAD stays:
/// whoever calls moves it.
[[nodiscard]] Result<> checkOut(const Repository &repository, const ObjectId &commit, Progress &progress);

} // namespace spacewright::git

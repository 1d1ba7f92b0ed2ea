// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/progress.h>
#include <core/base/result.h>
#include <core/git/objectid.h>

#include <QSet>

namespace spacewright::git
{

class Repository;

/// What branches, tags, HEAD, what was put aside and the index lead to, but is not there: everything is walked through,
/// which takes its time. Content of large files is not meant; see LfsStore.
[[nodiscard]] Result<QSet<ObjectId>> missingObjects(const Repository &repository, Progress &progress);

} // namespace spacewright::git

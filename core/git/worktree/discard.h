// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/progress.h>
#include <core/base/result.h>
#include <core/git/objectid.h>

#include <QByteArray>
#include <QList>

namespace spacewright::git
{

class Repository;

/// Brings these files to how the index has them; files that it does not have go. What they were is in KeptFiles, under
/// the returned id, which is empty where no file was there.
[[nodiscard]] Result<QString> discardFiles(const Repository &repository, const QList<QByteArray> &paths,
                                           Progress &progress);

/// Brings these files, in the index and on disk, to how @p commit has them. What they were on disk is in KeptFiles, as
/// above.
[[nodiscard]] Result<QString> restoreFiles(const Repository &repository, const QList<QByteArray> &paths,
                                           const ObjectId &commit, Progress &progress);

} // namespace spacewright::git

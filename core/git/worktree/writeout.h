// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/progress.h>
#include <core/base/result.h>
#include <core/git/objectid.h>

#include <QList>

namespace spacewright::git
{

class Repository;

/// Writes files as a commit has them below @p folder, which is made; all of them when no path is named. Work tree and
/// index stay as they are, so that a revision can be run or looked at beside them.
[[nodiscard]] Result<> writeOut(const Repository &repository, const ObjectId &commit, const QList<QByteArray> &paths,
                                const QString &folder, Progress &progress);
/// The same with the files as the index has them.
[[nodiscard]] Result<> writeOutStaged(const Repository &repository, const QList<QByteArray> &paths,
                                      const QString &folder, Progress &progress);

} // namespace spacewright::git

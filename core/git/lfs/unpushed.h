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

/// One version of a file, and the commit that brought it.
struct FileVersion {
    QByteArray path;
    ObjectId blob;
    ObjectId commit;
};

/// The commits that lead to @p tip and that @p remote did not have when it was last asked; parents come first.
[[nodiscard]] Result<QList<ObjectId>> unpushedCommits(const Repository &repository, const ObjectId &tip,
                                                      const QString &remote);

/// The files that these commits add or change. What a merge took from one of its parents as it was, is not its own.
[[nodiscard]] Result<QList<FileVersion>> fileVersions(const Repository &repository, const QList<ObjectId> &commits,
                                                      Progress &progress);

} // namespace spacewright::git

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

struct MovedToLfs {
    /// Where the branch stood, and where it stands now.
    ObjectId before;
    ObjectId after;
    /// The reference that keeps the old commits, so that `git reset` can go back to them.
    QString keptAs;
    /// What .gitattributes say now.
    QList<QByteArray> patterns;
    qsizetype commits = 0;
};

/// Makes the checked out branch what it would be had these files, and all others of their patterns (see
/// suggestedPattern()), been stored by LFS from the start: every commit that the remote does not have yet is made anew,
/// with its author, times and message. Files on disk, and what is staged or changed, stay. Refused, with nothing
/// changed, if the files are in no commit that can be rewritten because all of them were pushed.
[[nodiscard]] Result<MovedToLfs> moveToLfs(const Repository &repository, const QList<QByteArray> &paths,
                                           const QString &remote, Progress &progress);

} // namespace spacewright::git

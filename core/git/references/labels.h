// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/result.h>
#include <core/git/objectid.h>

#include <QList>
#include <QString>

namespace spacewright::git
{

class Repository;

enum class LabelKind { Branch, RemoteBranch, Tag };

/// A name that stands at a commit.
struct Label {
    LabelKind kind = LabelKind::Branch;
    /// "main", "origin/main", "v1.0".
    QString name;
    ObjectId commit;
    bool isCheckedOut = false;
};

/// Every branch and tag that stands at a commit, in git's order.
[[nodiscard]] Result<QList<Label>> labels(const Repository &repository);

/// Where branches, tags and HEAD stand: what History begins with to show all of them.
[[nodiscard]] Result<QList<ObjectId>> tips(const Repository &repository);

} // namespace spacewright::git

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operation.h"

#include <QMap>

namespace spacewright::git
{

/// Where HEAD, all local branches, tags and the stash stand.
struct ReferenceState {
    /// See Operation::headBefore.
    QString head = {};
    QMap<QString, ObjectId> references = {};
};

[[nodiscard]] Result<ReferenceState> readReferenceState(const Repository &repository);

/// What is different in @p after.
QList<MovedReference> movedReferences(const ReferenceState &before, const ReferenceState &after);

} // namespace spacewright::git

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publishcheck.h"

#include <core/publish/publishplan.h>

namespace spacewright::publish
{

/// Looks for keys and tokens in what would be sent: names of files that hold such things, all text, outputs of
/// notebooks, and where a history is pushed every version of a file in it. Each finding is a failure, with leaving the
/// file out as its fix. Never the value itself.
[[nodiscard]] QList<PublishCheck> scanForSecrets(const space::Space &space, const PublishPlan &plan,
                                                 Progress &progress);

/// Leaves @p path out from now on, by a line in the folder's .gitignore.
[[nodiscard]] Result<> exclude(const QString &folder, const QString &path);

} // namespace spacewright::publish

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "credentials.h"

#include <core/base/progress.h>
#include <core/git/repository.h>

namespace spacewright::git
{

/// Gets the repository at @p address with its whole history into @p folder, which must not exist or be empty. The
/// folder appears under its name once everything is there; whatever goes wrong, it does not.
[[nodiscard]] Result<Repository> clone(const QString &address, const QString &folder, const Credentials &credentials,
                                       Progress &progress);

} // namespace spacewright::git

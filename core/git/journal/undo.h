// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operation.h"

#include <core/base/progress.h>

namespace spacewright::git
{

/// The newest operation that is not undone; number 0 if there is none.
[[nodiscard]] Operation lastOperation(const Repository &repository);

/// Undoes it: branches, HEAD and files are as before. Nothing changes where something was done since by other means, or
/// where a change that is in no commit would be lost.
[[nodiscard]] Result<Operation> undoLast(const Repository &repository, Progress &progress);

} // namespace spacewright::git

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "repositorycall.h"

namespace spacewright::cli
{

/// Lists the files in conflict and says how to go on. Returns the exit code.
int failedWithConflicts(const RepositoryCall &call, const git::Repository &repository);

/// For `--abort`.
int giveUp(RepositoryCall &call, const git::Repository &repository);

} // namespace spacewright::cli

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "repositorycall.h"

#include <core/git/lfs/pushrules.h>

namespace spacewright::cli
{

/// The `finding` event, or a line for people.
void printPushFinding(const Output &output, const git::PushFinding &finding);

/// The option --lfs-up-to of verbs that bring new files.
void addLargeFileOption(QCommandLineParser &parser);

/// Gets the content of large files up to the size of that option. What cannot be got is a warning: the pointers are
/// there, and `lfs get` gets it later. Fails only if it was cancelled or the option makes no sense.
[[nodiscard]] Result<> getNewLargeFiles(RepositoryCall &call, const git::Repository &repository);

} // namespace spacewright::cli

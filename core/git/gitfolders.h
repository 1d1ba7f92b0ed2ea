// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace spacewright::git
{

class Repository;

/// Where git keeps what is of this work tree alone.
QString gitFolder(const Repository &repository);
/// Where it keeps what all worktrees of the repository share: the same place but in a linked worktree.
QString commonFolder(const Repository &repository);

} // namespace spacewright::git

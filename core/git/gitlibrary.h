// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace spacewright::git
{

/// Starts libgit2 once for the process, with the settings that keep what it writes through a power cut. Every way into
/// this module calls it first.
void startLibrary();

/// libgit2's words for what failed last on this thread. Ask at once: the next call overwrites them.
QString lastError();

} // namespace spacewright::git

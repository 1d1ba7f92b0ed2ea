// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "enginefinder.h"

namespace spacewright::container
{

/// What of the machine decides which command mends what.
struct Machine {
    /// Looks up a program: its path, or nothing.
    std::function<QString(const QString &name)> findProgram;
    bool isRoot = false;
};

/// The one command that mends @p candidate; empty if there is none.
QString remedyFor(const EngineCandidate &candidate, const Machine &machine);

} // namespace spacewright::container

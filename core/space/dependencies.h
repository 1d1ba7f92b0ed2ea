// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "space.h"

namespace spacewright::space
{

/// What is wrong with the files that name a Space's dependencies: the requirements with everything they include, and
/// packages.txt.
[[nodiscard]] QList<manifest::Diagnostic> checkDependencies(const Space &space);

} // namespace spacewright::space

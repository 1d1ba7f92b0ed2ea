// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "space.h"

namespace spacewright::space
{

/// Names that the code reads from the environment and cannot do without. Reads the files that they stand in.
[[nodiscard]] QStringList neededVariables(const Space &space);

} // namespace spacewright::space

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "code.h"

namespace spacewright::space
{

/// Says what the code expects around it that a Space does not have: variables that nobody set, paths of the author's
/// machine, folders that cannot be written, ports that are closed to the outside.
[[nodiscard]] QList<manifest::Diagnostic> checkPlaces(const Space &space, const Code &code);

} // namespace spacewright::space

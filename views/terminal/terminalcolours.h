// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "terminalscreen.h"

class QPalette;

namespace spacewright::views
{

/// Colours that are readable on the light or dark ground of @p palette.
[[nodiscard]] TerminalColours terminalColours(const QPalette &palette);

} // namespace spacewright::views

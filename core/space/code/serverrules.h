// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "code.h"

namespace spacewright::space
{

/// Says where the app's server would not be reached by the Hub: another port or a loopback address written into the
/// code, or no server at all.
[[nodiscard]] QList<manifest::Diagnostic> checkServer(const Space &space, const Code &code);

} // namespace spacewright::space

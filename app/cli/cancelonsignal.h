// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/progress.h>

namespace spacewright::cli
{

/// Ctrl-C and its like cancel @p progress, from now to the end of the program.
void cancelOnSignal(Progress &progress);

} // namespace spacewright::cli

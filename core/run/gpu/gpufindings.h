// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpufinder.h"

#include <core/run/doctor.h>

namespace spacewright::run
{

/// What the doctor says of graphics processors: each one that works with its memory and use, each driver, what
/// containers need, and each thing that is wrong with what mends it.
[[nodiscard]] QList<Finding> gpuFindings(const GpuMachine &machine);

} // namespace spacewright::run

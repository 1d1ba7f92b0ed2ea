// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "code.h"

namespace spacewright::space
{

/// Says what does not go with the hardware that the card suggests: a GPU that is not there, and ZeroGPU's own rules
/// (https://huggingface.co/docs/hub/spaces-zerogpu).
[[nodiscard]] QList<manifest::Diagnostic> checkHardware(const Space &space, const Code &code);

} // namespace spacewright::space

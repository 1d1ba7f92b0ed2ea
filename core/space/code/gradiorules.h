// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "code.h"

#include <core/space/dependencies.h>

namespace spacewright::space
{

/// What the Gradio that the card asks for does not have any more, and what it does not start with.
[[nodiscard]] QList<manifest::Diagnostic> checkGradio(const Space &space, const Code &code,
                                                      const Dependencies &dependencies);

} // namespace spacewright::space

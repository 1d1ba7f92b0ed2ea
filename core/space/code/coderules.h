// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "code.h"

#include <core/space/dependencies.h>

namespace spacewright::space
{

/// What in the code will fail on the Hub although it may run on the author's machine.
[[nodiscard]] QList<manifest::Diagnostic> checkCode(const Space &space, const Code &code,
                                                    const Dependencies &dependencies);

} // namespace spacewright::space

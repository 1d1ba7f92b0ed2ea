// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "code.h"

#include <core/space/dependencies.h>

namespace spacewright::space
{

/// Says which imports nothing provides: neither Python, nor a file of the Space, nor a requirement with what it brings,
/// nor what the Hub installs in every Space of that SDK. Of a Dockerfile's Space nothing is said, because its image may
/// bring anything.
[[nodiscard]] QList<manifest::Diagnostic> checkImports(const Space &space, const Code &code,
                                                       const Dependencies &dependencies);

} // namespace spacewright::space

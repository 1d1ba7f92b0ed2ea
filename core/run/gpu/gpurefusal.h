// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/result.h>
#include <core/container/engine/engineaddress.h>

namespace spacewright::run
{

/// Why the engine at @p address gave no graphics processors to a container that was to have some: what its words in
/// @p error say of its machine, which may be another one, with the command that mends it there. Other words, and those
/// of other failures, come back as they are.
[[nodiscard]] Error gpuRefusal(const container::EngineAddress &address, const Error &error);

} // namespace spacewright::run

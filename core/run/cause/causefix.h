// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/log/cause/failurecause.h>
#include <core/manifest/diagnostic.h>

#include <optional>

namespace spacewright::run
{

/// The change that mends @p cause where one is known: a line more in a manifest of the Space at @p folder, or one that
/// goes. None if the manifest has it already. The file may not be there yet: then its edit makes all of it.
[[nodiscard]] std::optional<manifest::Fix> fixFor(const log::FailureCause &cause, const QString &folder);

} // namespace spacewright::run

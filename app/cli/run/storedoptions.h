// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/result.h>
#include <core/run/runoptions.h>

namespace spacewright::cli
{

/// Adds what is kept for the Space in @p folder and for all Spaces: its variables and secrets, unless the command line
/// gave others of that name, and the settings of runs. Waits for the keychain, which may ask for its password.
[[nodiscard]] Result<> addStoredOptions(const QString &folder, run::RunOptions &options);

} // namespace spacewright::cli

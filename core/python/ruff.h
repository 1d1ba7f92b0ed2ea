// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/process.h>
#include <core/base/result.h>

namespace spacewright::python
{

/// Runs ruff (https://docs.astral.sh/ruff/) on a text, without settings, caches or the environment of the user.
/// @p arguments begin with its command. Fails with @p missing if there is no ruff; blocks for 20 s at most.
[[nodiscard]] Result<ProcessEnd> runRuff(const QStringList &arguments, const QByteArray &text, const QString &missing,
                                         Progress &progress);

} // namespace spacewright::python

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace spacewright::manifest
{

/// Whether @p version satisfies a specifier such as ">=1.2,<2" (PEP 440); one that is asked for by name may be a
/// pre-release. No answer where either cannot be read.
[[nodiscard]] std::optional<bool> isAllowed(const QString &version, const QString &specifier);

} // namespace spacewright::manifest

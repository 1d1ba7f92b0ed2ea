// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "splice.h"

namespace spacewright::manifest
{

/// Adds the name of a Debian package to the text of a packages.txt, on a line of its own at the end.
[[nodiscard]] Result<Splice> addPackage(const QByteArray &text, const QString &name);

/// Removes the first word that is @p name; its line goes with it when nothing else stands there. Fails if there is
/// none.
[[nodiscard]] Result<Splice> removePackage(const QByteArray &text, const QString &name);

} // namespace spacewright::manifest

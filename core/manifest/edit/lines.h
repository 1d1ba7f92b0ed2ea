// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/manifest/diagnostic.h>

namespace spacewright::manifest
{

/// Adds a line at the end of a text; one that had no line end there has none afterwards.
[[nodiscard]] TextEdit lineAtTheEnd(const QByteArray &text, const QByteArray &line);

/// Removes the lines that the bytes from @p begin to @p end stand in, with their line ends.
[[nodiscard]] TextEdit wholeLines(const QByteArray &text, qsizetype begin, qsizetype end);

} // namespace spacewright::manifest

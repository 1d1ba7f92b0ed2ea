// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assist.h"

namespace spacewright::manifest
{

/// The part of suggestionsAt() and helpAt() for the card of a README.md.
[[nodiscard]] Suggestions cardSuggestions(const QStringList &lines, int line, int column,
                                          const QStringList &releases = {});
[[nodiscard]] QString cardHelp(const QStringList &lines, int line);

} // namespace spacewright::manifest

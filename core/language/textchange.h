// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "languagevalues.h"

namespace spacewright::language
{

/// @p text after @p changes, whose places are those of the text as it is before; any order. Places beyond the text mean
/// its end.
[[nodiscard]] QString changedText(const QString &text, QList<TextChange> changes);

} // namespace spacewright::language

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "loglines.h"
#include "logselection.h"

#include <optional>

class QKeyEvent;

namespace spacewright::views
{

/// Where one of the usual keys takes a cursor in the text; nothing if the key moves none. @p page is how many lines are
/// visible.
std::optional<LogPlace> movedBy(const QKeyEvent &event, LogPlace cursor, const LogLines &lines, int page);

} // namespace spacewright::views

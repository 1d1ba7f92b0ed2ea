// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace spacewright::run
{

/// Style rules for a page of our own that stands in an app's place: ground and text in the window's colours, light or
/// dark as its reader prefers, and the variables --quiet, --ring and --mark for what is less, or more, than text.
QString pageColours();

} // namespace spacewright::run

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace spacewright::views
{

/// Between the columns of a log, in pixels.
constexpr int margin = 8;

} // namespace spacewright::views

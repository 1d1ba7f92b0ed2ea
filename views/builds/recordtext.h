// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/run/buildrecord.h>

namespace spacewright::views
{

/// "20 Nov 10:12": when a build began, as short as the locale has it.
QString startText(const run::BuildRecord &record);
/// How it ended, in a word of the stage and the reason.
QString resultText(const run::BuildRecord &record);
/// "12.3 s", "2 min 5 s"; empty for nothing.
QString durationText(double seconds);

} // namespace spacewright::views

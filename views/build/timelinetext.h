// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <views/common/usage/durationtext.h>

#include <core/log/steps/timeline.h>

namespace spacewright::views
{

/// "running", "cached", "done", "failed".
QString stateText(log::StepState state);
/// What the row of a bar is called: "RUN pip install ...", "Download (pip): 7 packages, 17.3 MB", "numpy, 16.5 MB".
QString itemName(const log::TimelineItem &item);
/// "1.9 s", "cached"; empty if nobody knows.
QString itemDuration(const log::TimelineItem &item);
/// "60 %"; empty for what has no duration.
QString itemShare(const log::TimelineItem &item, double length);
/// All that is known of it in one sentence, for tool tips and screen readers.
QString itemDescription(const log::TimelineItem &item, double length);
/// The build in one line: "Total 12 s · 3 of 5 steps cached · 1 warning · about 8 s left". @p left is negative if
/// nothing is known.
QString timelineSummary(const log::Timeline &timeline, double left);

} // namespace spacewright::views

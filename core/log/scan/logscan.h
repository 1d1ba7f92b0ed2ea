// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "logrules.h"

#include <core/log/logstore.h>

#include <functional>

namespace spacewright::log
{

/// What was found in lines that follow each other; offsets count from the first one.
struct ScanPart {
    qint64 firstLine = 0;
    RuleHits hits;
};

/// Looks for rules in the bytes of a log, from a line start on, on several threads, and hands over what was found part
/// by part, in order, on one thread at a time: the first part within milliseconds, however long the log is. Lines count
/// on from the one that the bytes begin with. Cancelling takes effect within milliseconds. Returns the first line that
/// was not looked at whole: go on from there when the log has grown.
[[nodiscard]] qint64 scanLog(const LogBytes &bytes, const LogRules &rules, Progress &progress,
                             const std::function<void(ScanPart &&)> &take);

} // namespace spacewright::log

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client.h"

namespace spacewright::http
{

/// How a request that may be sent more than once is sent again. Waits double from the first to the longest, and are
/// shortened at random, so that many clients do not come back together; a server that names a time is obeyed.
struct RetryPolicy {
    /// Of whoever says nothing else. Set before anything is asked, if at all: by tests that wait for an end.
    static inline std::chrono::milliseconds usualWait{1000};

    int attempts = 5;
    std::chrono::milliseconds firstWait = usualWait;
    std::chrono::milliseconds longestWait{8000};
    /// However long a server asks for.
    std::chrono::milliseconds longestAsked{std::chrono::minutes(5)};
    /// How long next to nothing may come or go before a server counts as dead; 0 for what each request says itself.
    std::chrono::milliseconds patience{0};

    /// The shorter one of what a request says and what this does.
    std::chrono::milliseconds patienceFor(std::chrono::milliseconds own) const
    {
        return patience.count() > 0 && patience < own ? patience : own;
    }
};

/// Whether the same request may well succeed a little later.
bool isPassing(const Result<Response> &end);

/// How long to wait before repetition number @p number, which counts from 0.
std::chrono::milliseconds waitBefore(const RetryPolicy &policy, int number, const Result<Response> &end);

/// False if the wait was cut short by a cancel, which is noticed within a tenth of a second.
bool waitFor(std::chrono::milliseconds time, const Progress &progress);

/// Sends a request that may be repeated until something comes back that is not just passing.
[[nodiscard]] Result<Response> performPatiently(const Request &request, const RetryPolicy &policy, Progress &progress);

} // namespace spacewright::http

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lfsendpoint.h"

#include <functional>

namespace spacewright::git
{

/// How one try to transfer an object ended.
struct LfsAttempt {
    enum Outcome {
        Done,
        /// Something passing: worth another try after a wait.
        Again,
        /// The address is not good any more; the server gives a new one when asked.
        Renew,
        /// What came is useless; once more from the start.
        Restart,
        Failed,
    };
    Outcome outcome = Done;
    Error error = {};
    std::chrono::milliseconds wait{0};
    /// Whether it came further than the one before: then trying again is never in vain.
    bool hasAdvanced = false;
};

/// Sorts what came back for a transfer; Done for 2xx.
LfsAttempt sortedAttempt(const Result<http::Response> &end, const http::RetryPolicy &policy, int failures);

/// One try. @p failures: how many in a row went before.
using LfsTry = std::function<LfsAttempt(const LfsOffer &offer, int failures, Progress &progress)>;

/// Tries until it is done, or cannot be.
[[nodiscard]] Result<> transferPatiently(const LfsEndpoint &endpoint, LfsOperation operation, LfsOffer offer,
                                         const LfsTry &attempt, Progress &progress);

/// The way of one object, on a thread of its own; reports bytes.
using LfsWork = std::function<Result<>(const LfsOffer &offer, Progress &progress)>;

/// Does this work for some objects at a time and reports the sum of their bytes on the calling thread. The first error
/// is returned once all others are through, except that a full disk and refused credentials end everything.
[[nodiscard]] Result<> runTransfers(const QList<LfsOffer> &offers, const LfsWork &work, const QString &text,
                                    Progress &progress);

} // namespace spacewright::git

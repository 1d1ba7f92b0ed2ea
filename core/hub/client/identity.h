// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hubclient.h"

#include <optional>

namespace spacewright::hub
{

/// An organisation that somebody belongs to.
struct Organisation {
    QString name = {};
    QString fullName = {};
    bool canPay = false;
    /// Team, enterprise; empty for none, and none at all where the Hub does not say.
    std::optional<QString> plan = {};
};

/// Whose token it is, and what it is good for.
struct Identity {
    QString name = {};
    QString fullName = {};
    /// None where the Hub does not say.
    std::optional<bool> isPro = {};
    bool canPay = false;
    QList<Organisation> organisations = {};
    QString tokenName = {};
    /// "read", "write", "fineGrained", or what the Hub thinks of next.
    QString role = {};
};

/// Asks the Hub who the token belongs to; it limits how often, so once for each sign-in.
[[nodiscard]] Result<Identity> whoami(const HubClient &hub, Progress &progress);

} // namespace spacewright::hub

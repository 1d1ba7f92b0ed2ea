// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hubclient.h"

namespace spacewright::hub
{

/// An organisation that somebody belongs to.
struct Organisation {
    QString name = {};
    QString fullName = {};
    bool canPay = false;
    /// Team, enterprise; empty for none.
    QString plan = {};
};

/// Whose token it is, and what it is good for.
struct Identity {
    QString name = {};
    QString fullName = {};
    bool isPro = false;
    bool canPay = false;
    QList<Organisation> organisations = {};
    QString tokenName = {};
    /// "read", "write", "fineGrained", or what the Hub thinks of next.
    QString role = {};
};

/// Asks the Hub who the token belongs to; it limits how often, so once for each sign-in.
[[nodiscard]] Result<Identity> whoami(const HubClient &hub, Progress &progress);

} // namespace spacewright::hub

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/hub/client/hubclient.h>

namespace spacewright::hub
{

/// A row of the Hub's own table of hardware, with what it costs today.
struct Hardware {
    /// The flavor: "t4-small".
    QString name = {};
    QString prettyName = {};
    QString cpu = {};
    QString memory = {};
    QString disk = {};
    /// "1 x T4, 16 GB"; empty for none.
    QString accelerator = {};
    double dollarsPerHour = 0;
};

/// Public: needs no token.
[[nodiscard]] Result<QList<Hardware>> hardwareTable(const HubClient &hub, Progress &progress);

/// An amount in the currency of the Hub's table, written as the Hub does it: "$0.40".
QString dollarText(double dollars);

} // namespace spacewright::hub

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/hub/client/hubclient.h>
#include <core/hub/client/spaceid.h>

#include <optional>

namespace spacewright::hub
{

/// What a Space is made with.
struct NewSpace {
    SpaceId id = {};
    /// "gradio", "docker" or "static".
    QString sdk = {};
    bool isPrivate = false;
    /// A flavor; empty for the free one.
    QString hardware = {};
    std::optional<qint64> sleepTime = {};
};

/// Makes an empty Space. Fails with HubConflict if there is one of that name, and with HubPaymentNeeded if the
/// account's plan does not allow it.
[[nodiscard]] Result<> createSpace(const HubClient &hub, const NewSpace &space, Progress &progress);

/// Copies a Space with its whole history; its variables go along, the values of its secrets never.
[[nodiscard]] Result<> duplicateSpace(const HubClient &hub, const SpaceId &from, const NewSpace &to,
                                      Progress &progress);

/// Renames it or gives it to another owner. The old addresses lead to the new ones from then on.
[[nodiscard]] Result<> moveSpace(const HubClient &hub, const SpaceId &from, const SpaceId &to, Progress &progress);
[[nodiscard]] Result<> setPrivate(const HubClient &hub, const SpaceId &space, bool isPrivate, Progress &progress);
/// For good.
[[nodiscard]] Result<> deleteSpace(const HubClient &hub, const SpaceId &space, Progress &progress);

/// Whether somebody may write to it, which needs no guess from names.
[[nodiscard]] Result<bool> mayWrite(const HubClient &hub, const SpaceId &space, Progress &progress);

/// Errors that the Hub's own validator finds in a README.md, before it is committed.
[[nodiscard]] Result<QStringList> cardErrors(const HubClient &hub, const QString &readme, Progress &progress);

} // namespace spacewright::hub

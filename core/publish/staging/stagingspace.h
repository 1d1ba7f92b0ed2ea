// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/hub/client/hubclient.h>
#include <core/hub/client/identity.h>
#include <core/hub/client/spaceid.h>

#include <optional>

namespace spacewright::publish
{

/// The name of the private Space that stands for @p folder while it borrows the Hub's hardware: always the same one, so
/// that what a crash left is found by who runs the folder next.
[[nodiscard]] hub::SpaceId stagingName(const hub::Identity &identity, const QString &folder);

/// A mark on disk that this process has a staging Space, which costs money while it runs. Removed when that is.
class StagingMark final
{
public:
    StagingMark(const QUrl &endpoint, const hub::SpaceId &id);
    ~StagingMark();
    Q_DISABLE_COPY_MOVE(StagingMark)

    /// The Space could not be removed: the mark stays, for the next start.
    void keep() { m_isKept = true; }

private:
    QString m_path;
    bool m_isKept = false;
};

/// Staging Spaces at @p endpoint whose processes are gone.
[[nodiscard]] QList<hub::SpaceId> leftStagingSpaces(const QUrl &endpoint);

/// Stops the Space, so that it costs nothing more even where the rest fails, and removes it with all that is in it, and
/// what is marked of it. One that is gone is a success.
[[nodiscard]] Result<> removeStagingSpace(const hub::HubClient &hub, const hub::SpaceId &id, Progress &progress);

/// What an hour of @p flavor costs, in dollars, by the Hub's own table; none if that has no such flavor.
[[nodiscard]] Result<std::optional<double>> hourlyCost(const hub::HubClient &hub, const QString &flavor,
                                                       Progress &progress);

} // namespace spacewright::publish

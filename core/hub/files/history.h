// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/hub/client/hubclient.h>
#include <core/hub/client/spaceid.h>

#include <QDateTime>

namespace spacewright::hub
{

struct RemoteCommit {
    QString id = {};
    QString title = {};
    QString message = {};
    QStringList authors = {};
    QDateTime date = {};
};

/// The newest commits of a revision, newest first.
[[nodiscard]] Result<QList<RemoteCommit>> readCommits(const HubClient &hub, const SpaceId &space,
                                                      const QString &revision, int limit, Progress &progress);

/// The unified diff from one revision to another.
[[nodiscard]] Result<QByteArray> compareRevisions(const HubClient &hub, const SpaceId &space, const QString &from,
                                                  const QString &to, Progress &progress);

} // namespace spacewright::hub

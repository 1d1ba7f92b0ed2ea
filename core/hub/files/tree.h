// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/hub/client/hubclient.h>
#include <core/hub/client/spaceid.h>

namespace spacewright::hub
{

/// A file or folder of a Space on the Hub.
struct RemoteEntry {
    QString path = {};
    bool isFolder = false;
    /// Of the real content, also for a large file.
    qint64 size = 0;
    bool isLarge = false;
    /// What names the content: sha256 for a large file, git's hash for others.
    QString contentId = {};
};

/// Hands the entries of a folder (empty: the root) to @p take, page by page, until it returns false or all are there.
[[nodiscard]] Result<> listTree(const HubClient &hub, const SpaceId &space, const QString &revision,
                                const QString &folder, bool recursive,
                                const std::function<bool(const QList<RemoteEntry> &page)> &take, Progress &progress);

/// What there is at these paths; missing ones are left out.
[[nodiscard]] Result<QList<RemoteEntry>> entriesAt(const HubClient &hub, const SpaceId &space, const QString &revision,
                                                   const QStringList &paths, Progress &progress);

} // namespace spacewright::hub

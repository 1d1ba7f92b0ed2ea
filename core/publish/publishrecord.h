// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/result.h>
#include <core/hub/client/spaceid.h>

#include <QUrl>

#include <optional>

namespace spacewright::publish
{

/// What is remembered of the last time a folder was published to a Space.
struct PublishRecord {
    QString folder = {};
    QUrl endpoint = {};
    hub::SpaceId id = {};
    /// The commit that publishing made.
    QString commit = {};
    /// The commit that ran before it: where Undo goes back to. Empty if none ran.
    QString runningBefore = {};
    /// Of a commit that is being made: what it is called, the one that it follows, and what runs meanwhile. Left behind
    /// where the program ended before it knew what became of it.
    QString pendingTitle = {};
    QString pendingParent = {};
    QString pendingRunning = {};

    /// What was pending is done, as @p made.
    void settle(const QString &made);
};

/// None if the folder was never published to that Space.
[[nodiscard]] std::optional<PublishRecord> publishRecord(const QString &folder, const QUrl &endpoint,
                                                         const hub::SpaceId &id);
/// The Space that the folder was published to last, at that Hub.
[[nodiscard]] std::optional<PublishRecord> lastPublishRecord(const QString &folder, const QUrl &endpoint);
/// Replaces the one of the same folder and Space.
[[nodiscard]] Result<> keepPublishRecord(const PublishRecord &record);

/// As if the folder had never been published to that Space.
void forgetPublished(const QString &folder, const QUrl &endpoint, const hub::SpaceId &id);

} // namespace spacewright::publish

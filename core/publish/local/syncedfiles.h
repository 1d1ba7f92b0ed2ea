// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contentnames.h"

#include <core/hub/client/spaceid.h>

#include <QMap>
#include <QUrl>

#include <optional>

namespace spacewright::publish
{

/// What a folder held, by path, when it and a Space on the Hub were last brought together: what tells a change made
/// here from one made there.
using SyncedFiles = QMap<QString, ContentName>;

/// None if the folder was never published to that Space from this machine.
[[nodiscard]] std::optional<SyncedFiles> syncedFiles(const QString &folder, const QUrl &endpoint,
                                                     const hub::SpaceId &id);
[[nodiscard]] Result<> keepSyncedFiles(const QString &folder, const QUrl &endpoint, const hub::SpaceId &id,
                                       const SyncedFiles &files);

/// For a Space that is not there any more.
void forgetSyncedFiles(const QString &folder, const QUrl &endpoint, const hub::SpaceId &id);

} // namespace spacewright::publish

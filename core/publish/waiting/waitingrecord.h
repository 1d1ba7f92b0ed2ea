// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/publish/publishplan.h>

#include <QUrl>

namespace spacewright::publish
{

/// A publication that waits for the network, for the time after the program has ended.
struct WaitingRecord {
    QString folder = {};
    QUrl endpoint = {};
    PublishTarget target = {};
};

/// What waits of a folder; none if nothing does.
[[nodiscard]] std::optional<WaitingRecord> waitingRecord(const QString &folder);
/// In place of what waited of the same folder.
[[nodiscard]] Result<> keepWaitingRecord(const WaitingRecord &record);
[[nodiscard]] Result<> forgetWaitingRecord(const QString &folder);

} // namespace spacewright::publish

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/hub/client/hubclient.h>
#include <core/hub/client/spaceid.h>

#include <QDateTime>

namespace spacewright::hub
{

/// Secrets never come back from the Hub; variables of a public Space are public.
enum class SettingKind { Secret, Variable };

/// A secret or variable of a Space.
struct Setting {
    QString name = {};
    /// Of a variable; empty for a secret.
    QString value = {};
    QString description = {};
    QDateTime updatedAt = {};
};

[[nodiscard]] Result<QList<Setting>> readSettings(const HubClient &hub, const SpaceId &space, SettingKind kind,
                                                  Progress &progress);
/// Adds or replaces one. The Space starts again with every change.
[[nodiscard]] Result<> writeSetting(const HubClient &hub, const SpaceId &space, SettingKind kind,
                                    const Setting &setting, Progress &progress);
/// One that is not there is not an error.
[[nodiscard]] Result<> removeSetting(const HubClient &hub, const SpaceId &space, SettingKind kind, const QString &name,
                                     Progress &progress);

} // namespace spacewright::hub

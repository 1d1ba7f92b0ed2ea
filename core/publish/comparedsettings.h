// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/hub/space/settings.h>

#include <QMap>

namespace spacewright::publish
{

/// What a Space gets when it runs here.
struct LocalValues {
    QMap<QString, QString> variables = {};
    /// Names only.
    QStringList secrets = {};
};

/// A variable or secret of a Space beside the one of the same name here.
struct ComparedSetting {
    enum class Difference {
        None,
        OnlyHere,
        OnlyOnHub,
        /// A secret on one side, a variable on the other.
        OtherKind,
        OtherValue,
    };

    QString name = {};
    /// None where it is missing.
    std::optional<hub::SettingKind> here = {};
    std::optional<hub::SettingKind> onHub = {};
    /// Of variables.
    QString localValue = {};
    QString hubValue = {};
    QString description = {};

    Difference difference() const;
};

/// Both sides by name. Values of secrets are nobody's to compare: where both have one they count as the same.
QList<ComparedSetting> compareSettings(const QList<hub::Setting> &secrets, const QList<hub::Setting> &variables,
                                       const LocalValues &here);

/// Secrets and variables of a Space, read and compared.
[[nodiscard]] Result<QList<ComparedSetting>> readComparedSettings(const hub::HubClient &hub, const hub::SpaceId &space,
                                                                  const LocalValues &here, Progress &progress);

} // namespace spacewright::publish

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparedsettings.h"

namespace spacewright::publish
{

ComparedSetting::Difference ComparedSetting::difference() const
{
    if (!onHub)
        return Difference::OnlyHere;
    if (!here)
        return Difference::OnlyOnHub;
    if (*here != *onHub)
        return Difference::OtherKind;
    return localValue == hubValue ? Difference::None : Difference::OtherValue;
}

QList<ComparedSetting> compareSettings(const QList<hub::Setting> &secrets, const QList<hub::Setting> &variables,
                                       const LocalValues &here)
{
    QMap<QString, ComparedSetting> byName;
    const auto addHub = [&byName](const QList<hub::Setting> &settings, hub::SettingKind kind) {
        for (const hub::Setting &setting : settings) {
            ComparedSetting &row = byName[setting.name];
            row.onHub = kind;
            row.hubValue = kind == hub::SettingKind::Variable ? setting.value : QString();
            row.description = setting.description;
        }
    };
    addHub(variables, hub::SettingKind::Variable);
    addHub(secrets, hub::SettingKind::Secret);
    for (auto variable = here.variables.begin(); variable != here.variables.end(); ++variable) {
        byName[variable.key()].here = hub::SettingKind::Variable;
        byName[variable.key()].localValue = variable.value();
    }
    for (const QString &name : here.secrets)
        byName[name].here = hub::SettingKind::Secret;
    for (auto row = byName.begin(); row != byName.end(); ++row)
        row->name = row.key();
    return byName.values();
}

Result<QList<ComparedSetting>> readComparedSettings(const hub::HubClient &hub, const hub::SpaceId &space,
                                                    const LocalValues &here, Progress &progress)
{
    const auto secrets = hub::readSettings(hub, space, hub::SettingKind::Secret, progress);
    if (!secrets)
        return failure(secrets);
    const auto variables = hub::readSettings(hub, space, hub::SettingKind::Variable, progress);
    if (!variables)
        return failure(variables);
    return compareSettings(*secrets, *variables, here);
}

} // namespace spacewright::publish

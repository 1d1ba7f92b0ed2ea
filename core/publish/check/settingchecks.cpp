// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settingchecks.h"

#include <core/space/neededvariables.h>

#include <QCoreApplication>
#include <QRegularExpression>

namespace spacewright::publish
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(SettingChecks)
};

constexpr const char *page = "spaces-overview";

PublishCheck check(CheckState state, const char *id, const QString &title, const QString &detail)
{
    return {.state = state, .id = QLatin1StringView(id), .title = title, .detail = detail, .source = hubPage(page)};
}

QStringList namesOf(const std::optional<QList<hub::Setting>> &settings)
{
    QStringList names;
    for (const hub::Setting &setting : settings.value_or(QList<hub::Setting>()))
        names.append(setting.name);
    return names;
}

/// huggingface_hub, hf_api: add_space_secret and add_space_variable.
QStringList badNames(const QStringList &names)
{
    static const QRegularExpression form(QStringLiteral("\\A[a-zA-Z][_a-zA-Z0-9]*\\z"));
    QStringList bad = names;
    bad.removeIf([](const QString &name) { return form.match(name).hasMatch(); });
    return bad;
}

QStringList without(QStringList names, const QStringList &others)
{
    names.removeIf([&others](const QString &name) { return others.contains(name); });
    names.removeDuplicates();
    return names;
}

QStringList common(const QStringList &some, const QStringList &others)
{
    return without(some, without(some, others));
}

} // namespace

QList<PublishCheck> checkSettings(const space::Space &space, const PublishPlan &plan, const LocalSettings &settings,
                                  const HubAnswers &answers)
{
    const QString title = Tr::tr("Secrets and variables are set");
    const QString named = Tr::tr("Their names are ones that the Hub takes");
    QList<PublishCheck> checks;
    const QStringList local = settings.variables + settings.secrets;
    const QStringList bad = badNames(local);
    for (const QString &name : bad)
        checks.append(check(CheckState::Warned, "publish.settingName", named,
                            //: %1 is the name of a secret or variable
                            Tr::tr("The Hub takes no secret or variable called %1: a letter comes first, then letters, "
                                   "digits and _.")
                                .arg(name)));
    QStringList both = common(settings.variables, settings.secrets);
    both += common(namesOf(answers.variables), namesOf(answers.secrets));
    both.removeDuplicates();
    for (const QString &name : std::as_const(both))
        checks.append(check(CheckState::Failed, "publish.settingName", named,
                            //: %1 is the name of a secret or variable
                            Tr::tr("%1 is a secret and a variable, with which the Hub does not start the Space. Remove "
                                   "one of them.")
                                .arg(name)));
    if (checks.isEmpty())
        checks.append(check(CheckState::Passed, "publish.settingName", named, {}));
    // Who may not look at them is not told about them.
    if (plan.exists && !answers.secrets)
        return checks;
    const QStringList there = namesOf(answers.variables) + namesOf(answers.secrets);
    const QStringList missing = without(local + space::neededVariables(space), there);
    checks.append(missing.isEmpty()
                      ? check(CheckState::Passed, "publish.settings", title, {})
                      : check(CheckState::Warned, "publish.settings", title,
                              //: %1 is a list of names, %2 the name of a Space
                              Tr::tr("Needed or set here, but not on the Hub: %1. The app will not find them there. "
                                     "Set them on the page of %2 under Secrets and Variables, or with "
                                     "`spacewright-cli hub secrets`.")
                                  .arg(missing.join(QStringLiteral(", ")), plan.target.id.text())));
    return checks;
}

} // namespace spacewright::publish

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "packagedifference.h"

#include <core/manifest/version/version.h>

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace spacewright::run
{

using namespace Qt::StringLiterals;
using manifest::Version;

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Fidelity)
};

/// Whether `pip freeze` leaves it out unless asked for all (https://pip.pypa.io/en/stable/cli/pip_freeze/).
bool isUnlisted(const QString &name)
{
    return QStringList{u"pip"_s, u"setuptools"_s, u"wheel"_s, u"distribute"_s}.contains(name);
}

struct Verdict {
    Light light = Light::Green;
    QString reason = {};
};

Verdict judgeVersions(const QString &here, const QString &hub)
{
    const std::optional<Version> own = Version::parse(here.toUtf8());
    const std::optional<Version> other = Version::parse(hub.toUtf8());
    // Of what came from an address the Hub tells no version.
    if (here == hub || !other)
        return {};
    if (!own)
        return {Light::Yellow, Tr::tr("It has no version here that could be compared.")};
    if (*own == *other)
        return {};
    if (own->withoutLocal() == other->withoutLocal())
        return {Light::Yellow, Tr::tr("The same release, built for other hardware: it may be faster, slower or miss a "
                                      "feature. On the same flavor in a container it is the same.")};
    const QString remedy = Tr::tr("Name the version in requirements.txt, or rebuild to have the newest on both sides.");
    // The first number of a release says whether code must expect changes (https://semver.org, in Python by habit).
    if (own->hasSameRelease(*other, 1) && !own->hasSameRelease(*Version::parse("0"), 1))
        return {Light::Yellow, remedy};
    //: %1 is a sentence that says what to do
    return {Light::Red, Tr::tr("Code that works with one of them may fail with the other. %1").arg(remedy)};
}

Verdict judge(const QString &here, const QString &hub)
{
    if (here.isEmpty())
        return {Light::Red, Tr::tr("The Hub has it and here it is missing. Rebuild; it may have been added since.")};
    if (hub.isEmpty())
        return {Light::Red, Tr::tr("It is here and not on the Hub: code that imports it fails there. Name it in "
                                   "requirements.txt, or rebuild to have it gone here too.")};
    return judgeVersions(here, hub);
}

} // namespace

QList<FidelityRow> packageRows(const QMap<QString, QString> &here, const QMap<QString, QString> &hub,
                               const QString &source)
{
    QMap<QString, QString> all = here;
    all.insert(hub);
    QList<FidelityRow> rows;
    qsizetype same = 0;
    for (const QString &name : all.keys()) {
        const Verdict verdict = judge(here.value(name), hub.value(name));
        if (isUnlisted(name) && (!here.contains(name) || !hub.contains(name)))
            continue;
        if (verdict.light == Light::Green) {
            ++same;
            continue;
        }
        rows += FidelityRow{.aspect = u"package"_s,
                            .subject = name,
                            .here = here.value(name),
                            .hub = hub.value(name),
                            .light = verdict.light,
                            .reason = verdict.reason,
                            .source = source};
    }
    //: %1 is a number of packages
    const QString alike = Tr::tr("%1 with the same version").arg(QLocale().toString(same));
    rows += FidelityRow{.aspect = u"package"_s, .here = alike, .hub = alike, .source = source};
    return rows;
}

} // namespace spacewright::run

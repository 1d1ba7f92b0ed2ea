// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remedy.h"

#include "resolver.h"

#include <core/manifest/requirements/requirements.h>
#include <core/manifest/version/specifierset.h>

#include <QCoreApplication>

#include <algorithm>

namespace spacewright::run
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Remedy)
};

/// Each trial takes a tenth of a second.
constexpr qsizetype mostTrials = 12;

manifest::Requirement read(const WantedPackage &package)
{
    return manifest::readRequirements(package.line, package.file).requirements.constFirst();
}

/// The clauses that the release satisfies; a pin becomes one of that release.
QString fittingSpecifier(const QString &specifier, const QString &release)
{
    const auto set = manifest::SpecifierSet::parse(specifier.toUtf8());
    const auto version = manifest::Version::parse(release.toUtf8());
    if (!set || !version)
        return QStringLiteral("==") + release;
    QByteArrayList kept;
    for (const manifest::SpecifierClause &clause : set->clauses()) {
        if (clause.sign.startsWith("=="))
            return QStringLiteral("==") + release;
        if (clause.allows(*version))
            kept.append(clause.text());
    }
    return kept.isEmpty() ? QStringLiteral(">=") + release : QString::fromUtf8(kept.join(','));
}

Remedy remedyFor(const WantedPackage &package, const QString &release)
{
    const manifest::Requirement requirement = read(package);
    const QString specifier = fittingSpecifier(requirement.specifier, release);
    QString written = requirement.name;
    if (!requirement.extras.isEmpty())
        written += u'[' + requirement.extras + u']';
    written += specifier;
    if (package.index < 0)
        //: %1 is a version
        return {Tr::tr("Write sdk_version: %1 in the card of README.md.").arg(release), package.file, -1, release};
    //: %1 and %2 are requirements such as "numpy<2", %3 is a file, %4 a number
    return {
        Tr::tr("Write %1 instead of %2 in %3, line %4.").arg(written, package.shown, package.file).arg(package.place),
        package.file, package.index, specifier};
}

/// The author's lines come first, a pin of an SDK's companion never.
QList<qsizetype> candidates(const Conflict &conflict, const WantedPackages &wanted)
{
    QList<qsizetype> own;
    QList<qsizetype> ofSdk;
    for (qsizetype i = 0; i < wanted.packages.size(); ++i) {
        const WantedPackage &package = wanted.packages.at(i);
        if (!conflict.packages.contains(package.name) || read(package).specifier.isEmpty())
            continue;
        if (package.index >= 0)
            own.append(i);
        else if (package.line.contains("=="))
            ofSdk.append(i);
    }
    return (own + ofSdk).first(std::min(own.size() + ofSdk.size(), mostTrials));
}

} // namespace

std::optional<Remedy> findRemedy(const Conflict &conflict, const WantedPackages &wanted, bool isOffline,
                                 Progress &progress)
{
    for (const qsizetype index : candidates(conflict, wanted)) {
        if (progress.isCancelled())
            return {};
        WantedPackages trial = wanted;
        trial.packages[index] = withoutSpecifier(wanted.packages.at(index));
        const auto releases = releasesOf(trial, isOffline, progress);
        if (!releases || !*releases)
            continue;
        const WantedPackage &package = wanted.packages.at(index);
        if (const QString release = releases->value().value(package.name); !release.isEmpty())
            return remedyFor(package, release);
    }
    return {};
}

} // namespace spacewright::run

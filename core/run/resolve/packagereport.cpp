// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "packagereport.h"

#include "licences.h"

namespace spacewright::run
{

namespace
{

/// The packages that files name, each once and in any version.
WantedPackages namesOf(const WantedPackages &wanted)
{
    WantedPackages names;
    names.python = wanted.python;
    for (const WantedPackage &package : wanted.packages) {
        if (!std::ranges::contains(names.packages, package.name, &WantedPackage::name))
            names.packages.append({package.name, package.name.toUtf8(), package.name, {}});
    }
    return names;
}

} // namespace

Result<std::optional<PackageReport>> reportPackages(const RecipeInput &input, const QByteArray &known,
                                                    Progress &progress)
{
    const Result<WantedPackages> wanted = wantedPackages(input);
    if (!wanted)
        return failure(wanted);
    if (wanted->hash() == known)
        return std::nullopt;
    // A lock that cannot be read is no reason to say nothing of the packages.
    const Result<SpaceLock> lock = readSpaceLock(input.folder, *wanted);
    PackageReport report{.wanted = *wanted, .resolution = {}, .lock = lock.value_or(SpaceLock()), .newest = {}};
    const Result<Resolution> resolution = resolve(*wanted, {.preferred = report.lock.lock}, progress);
    if (!resolution)
        return failure(resolution);
    report.resolution = *resolution;
    return report;
}

Result<> addDetails(PackageReport &report, Progress &progress)
{
    if (!report.resolution.conflict) {
        if (const Result<> found = findWanters(report.resolution, report.wanted, progress); !found)
            return found;
    }
    const auto newest = newestOf(namesOf(report.wanted), report.resolution.isFromCache, progress);
    if (!newest)
        return failure(newest);
    report.newest = *newest;
    report.licences = findLicences(report.resolution.lock, newest->keys(), report.resolution.isFromCache, progress);
    return {};
}

} // namespace spacewright::run

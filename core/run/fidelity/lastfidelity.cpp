// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fidelityreport.h"

#include <core/run/records/recordpackages.h>

#include <core/base/filewriter.h>
#include <core/manifest/packagelist.h>

#include <QCoreApplication>

#include <algorithm>

namespace spacewright::run
{

using namespace Qt::StringLiterals;

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Fidelity)
};

constexpr qint64 manifestLimit = 4LL * 1024 * 1024;

QStringList systemPackagesOf(const RecipeInput &space)
{
    if (!space.manifests.contains(u"packages.txt"_s))
        return {};
    const Result<QByteArray> text = readFile(space.folder + u"/packages.txt"_s, manifestLimit);
    return text ? manifest::readPackageList(*text).names : QStringList();
}

} // namespace

Result<QList<FidelityRow>> fidelityOf(const RecipeInput &space, const std::optional<Freeze> &freeze)
{
    const QList<BuildRecord> records = buildRecords(space.folder);
    const auto isRun = [](const BuildRecord &record) { return record.runner != "hub"_L1 && record.readyAfter > 0; };
    const auto run = std::ranges::find_if(records, isRun);
    if (run == records.end())
        return fail(ErrorCode::RecordMissing,
                    Tr::tr("This Space has not run here yet. Run it once, then compare it with the Hub."));
    FidelityInput input{.card = space.card,
                        .systemPackages = systemPackagesOf(space),
                        .run = *run,
                        .surroundings = surroundingsOf(*run),
                        .packages = packagesOf(*run),
                        .hub = {}};
    if (const std::optional<BuildRecord> build = lastHubBuild(records))
        input.hub = hubStateOf(*build);
    if (freeze) {
        input.hub.packages = packagesOfFreeze(freeze->text);
        if (input.hub.packages.isEmpty())
            //: %1 is a file
            return fail(
                ErrorCode::ManifestInvalid,
                Tr::tr("%1 names no package with a version. Give a file with what pip freeze says.").arg(freeze->path));
        input.hub.packagesSource = freeze->path;
    }
    return fidelityReport(input);
}

} // namespace spacewright::run

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "systemnames.h"

#include "imagelayer.h"

#include <core/manifest/names/keptnames.h>

#include <QCoreApplication>

namespace spacewright::run
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ContainerRunner)
};

constexpr int freshDays = 7;

/// What apt-get can install by name: packages, and what they stand for (apt-cache(8), "dumpavail").
constexpr auto script = "apt-get -qq update >/dev/null 2>&1\n"
                        "echo \"# $(. /etc/os-release; echo \"$PRETTY_NAME\")\"\n"
                        "apt-cache dumpavail | sed -n 's/^Package: //p; s/^Provides: //p' | tr ',' '\\n' | "
                        "sed 's/^ *//; s/[ (].*//' | LC_ALL=C sort -u\n";

} // namespace

Result<> keepSystemNames(const container::Engine &engine, const QString &image, const HostNetwork &network,
                         Progress &progress)
{
    using manifest::KeptNames;
    const QDateTime kept = manifest::keptAt(KeptNames::SystemPackages);
    if (kept.isValid() && kept.daysTo(QDateTime::currentDateTime()) < freshDays)
        return {};
    const Result<QByteArray> printed = outputInImage(engine, script, image, network, progress);
    if (!printed || progress.isCancelled())
        return progress.isCancelled() ? Result<>() : failure(printed);
    QByteArrayList names = printed->split('\n');
    const QString source = QString::fromUtf8(names.takeFirst()).remove(QStringLiteral("# "));
    const manifest::NameList list(source, names);
    if (list.isEmpty())
        return fail(ErrorCode::BuildFailed, Tr::tr("The base image knows no packages of its distribution."));
    return manifest::keepNames(KeptNames::SystemPackages, list);
}

} // namespace spacewright::run

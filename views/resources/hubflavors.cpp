// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubflavors.h"

#include <QRegularExpression>

namespace spacewright::views
{

namespace
{

constexpr double gigabyte = 1024.0 * 1024 * 1024;

/// The number at the start of "8 vCPU"; 0 if there is none.
double leadingNumber(const QString &text)
{
    static const QRegularExpression number(QStringLiteral("\\A\\s*(\\d+(?:\\.\\d+)?)"));
    return number.match(text).captured(1).toDouble();
}

/// Of "16 GB" or "1.5 TB".
qint64 bytesOf(const QString &text)
{
    constexpr double terabyte = 1024;
    return qint64(leadingNumber(text) * (text.contains(u"TB") ? terabyte : 1) * gigabyte);
}

run::Flavor flavorOf(const hub::Hardware &hardware)
{
    const run::Flavor &documented = run::flavorNamed(hardware.name);
    run::Flavor flavor = documented.name == hardware.name ? documented : run::Flavor();
    flavor.name = hardware.name;
    if (!hardware.prettyName.isEmpty())
        flavor.title = hardware.prettyName;
    if (const int cpus = int(leadingNumber(hardware.cpu)); cpus > 0)
        flavor.cpus = cpus;
    if (const qint64 memory = bytesOf(hardware.memory); memory > 0)
        flavor.memory = memory;
    if (const qint64 disk = bytesOf(hardware.disk); disk > 0)
        flavor.disk = disk;
    // "4 x L4, 96 GB"
    if (const int gpus = int(leadingNumber(hardware.accelerator)); gpus > 0 && flavor.accelerator.isEmpty()) {
        flavor.gpus = gpus;
        flavor.accelerator = hardware.accelerator.section(QStringLiteral(" x "), 1).section(u',', 0, 0);
    }
    flavor.pricePerHour = hardware.dollarsPerHour;
    return flavor;
}

} // namespace

QList<run::Flavor> flavorsOf(const QList<hub::Hardware> &table)
{
    QList<run::Flavor> flavors;
    for (const hub::Hardware &hardware : table) {
        if (!hardware.name.isEmpty())
            flavors.append(flavorOf(hardware));
    }
    return flavors;
}

} // namespace spacewright::views

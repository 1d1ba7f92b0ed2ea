// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flavor.h"

#include <QCoreApplication>
#include <QStringList>

namespace spacewright::run
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Flavor)
};

constexpr qint64 gigabyte = 1024LL * 1024 * 1024;

Flavor row(const char *name, const char *title, int cpus, int memory, int disk, const char *accelerator, int gpus,
           double price)
{
    return {.name = QString::fromLatin1(name),
            .title = QString::fromLatin1(title),
            .cpus = cpus,
            .memory = memory * gigabyte,
            .disk = disk * gigabyte,
            .accelerator = QString::fromLatin1(accelerator),
            .gpus = gpus,
            .pricePerHour = price};
}

} // namespace

QString Flavor::summary() const
{
    QStringList parts;
    if (cpus > 0) {
        //: %1 is a number of processor cores
        parts += Tr::tr("%1 CPU").arg(cpus);
    }
    if (memory > 0) {
        //: %1 is a size of memory in gigabytes
        parts += Tr::tr("%1 GB").arg(memory / gigabyte);
    }
    if (!accelerator.isEmpty())
        parts += gpus > 1 ? QStringLiteral("%1×%2").arg(gpus).arg(accelerator) : accelerator;
    return parts.join(QLatin1Char(' '));
}

const QList<Flavor> &flavors()
{
    // https://huggingface.co/docs/hub/spaces-overview and https://huggingface.co/docs/hub/spaces-gpus, August 2026.
    static const QList<Flavor> table = {
        row("cpu-basic", "CPU basic", 2, 16, 50, "", 0, 0),
        row("cpu-upgrade", "CPU upgrade", 8, 32, 50, "", 0, 0.03),
        row("zero-a10g", "ZeroGPU", 0, 0, 0, "ZeroGPU", 1, 0),
        row("t4-small", "T4 small", 4, 15, 50, "T4", 1, 0.40),
        row("t4-medium", "T4 medium", 8, 30, 100, "T4", 1, 0.60),
        row("l4x1", "1x L4", 8, 30, 400, "L4", 1, 0.80),
        row("l4x4", "4x L4", 48, 186, 3200, "L4", 4, 3.80),
        row("l40sx1", "1x L40S", 8, 62, 380, "L40S", 1, 1.80),
        row("l40sx4", "4x L40S", 48, 382, 3200, "L40S", 4, 8.30),
        row("l40sx8", "8x L40S", 192, 1534, 6500, "L40S", 8, 23.50),
        row("a10g-small", "A10G small", 4, 15, 110, "A10G", 1, 1.00),
        row("a10g-large", "A10G large", 12, 46, 200, "A10G", 1, 1.50),
        row("a10g-largex2", "2x A10G large", 24, 92, 1000, "A10G", 2, 3.00),
        row("a10g-largex4", "4x A10G large", 48, 184, 2000, "A10G", 4, 5.00),
        row("a100-large", "A100 large", 12, 142, 1000, "A100", 1, 2.50),
        row("a100x4", "4x A100", 48, 568, 4000, "A100", 4, 10.00),
        row("a100x8", "8x A100", 96, 1136, 8000, "A100", 8, 20.00),
    };
    return table;
}

bool isZeroGpu(const Flavor &flavor)
{
    return flavor.name.startsWith(QLatin1StringView("zero"));
}

const Flavor &flavorNamed(const QString &name)
{
    for (const Flavor &flavor : flavors()) {
        if (flavor.name == name)
            return flavor;
    }
    return flavors().first();
}

} // namespace spacewright::run

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gpufindings.h"

#include <QCoreApplication>

namespace spacewright::run
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(GpuFindings)
};

QString problemId(const GpuProblem &problem)
{
    static const QStringList kinds = {QStringLiteral("driver"), QStringLiteral("mismatch"), QStringLiteral("nodes"),
                                      QStringLiteral("rights"), QStringLiteral("cdi"),      QStringLiteral("cdi"),
                                      QStringLiteral("toolkit")};
    return QStringLiteral("gpu.%1.%2").arg(makerName(problem.maker).toLower(), kinds[int(problem.kind)]);
}

Finding gpuFinding(const Gpu &gpu)
{
    return {.id = QStringLiteral("gpu.%1.%2").arg(makerName(gpu.maker).toLower()).arg(gpu.index),
            //: %1 is "NVIDIA" or "AMD", %2 a number
            .title = Tr::tr("%1 GPU %2").arg(makerName(gpu.maker)).arg(gpu.index),
            .health = Health::Good,
            .detail = gpu.text()};
}

Finding driverFinding(Gpu::Maker maker, const QString &version)
{
    return {.id = QStringLiteral("gpu.%1.driver").arg(makerName(maker).toLower()),
            //: %1 is "NVIDIA" or "AMD"
            .title = Tr::tr("%1 driver").arg(makerName(maker)),
            .health = Health::Good,
            .detail = version};
}

} // namespace

QList<Finding> gpuFindings(const GpuMachine &machine)
{
    if (machine.gpus.isEmpty() && machine.problems.isEmpty())
        return {{.id = QStringLiteral("gpu"),
                 .title = Tr::tr("GPUs"),
                 .health = Health::Good,
                 .detail = Tr::tr("none: apps run on the processor")}};
    QList<Finding> findings;
    for (const Gpu &gpu : machine.gpus)
        findings += gpuFinding(gpu);
    if (!machine.of(Gpu::Maker::Nvidia).isEmpty())
        findings += driverFinding(Gpu::Maker::Nvidia, machine.nvidiaDriver);
    if (!machine.of(Gpu::Maker::Amd).isEmpty())
        findings += driverFinding(Gpu::Maker::Amd, machine.amdDriver);
    if (!machine.cdi.names.isEmpty())
        findings += {.id = QStringLiteral("gpu.cdi"),
                     .title = Tr::tr("Devices for containers (CDI)"),
                     .health = Health::Good,
                     .detail = machine.cdi.names.join(QStringLiteral(", "))};
    for (const GpuProblem &problem : machine.problems)
        findings += {.id = problemId(problem),
                     .title = problem.isOfContainers() ? Tr::tr("GPUs in containers")
                                                       //: %1 is "NVIDIA" or "AMD"
                                                       : Tr::tr("%1 GPU").arg(makerName(problem.maker)),
                     .health = problem.isOfContainers() ? Health::Limited : Health::Missing,
                     .detail = problem.text,
                     .remedy = problem.remedy};
    for (const QString &file : machine.cdi.brokenFiles)
        findings += {.id = QStringLiteral("gpu.cdi.broken"),
                     .title = Tr::tr("Devices for containers (CDI)"),
                     .health = Health::Limited,
                     //: %1 is the path of a file
                     .detail = Tr::tr("%1 cannot be read or is no CDI specification").arg(file)};
    return findings;
}

} // namespace spacewright::run

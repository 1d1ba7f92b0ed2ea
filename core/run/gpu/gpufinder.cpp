// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gpufinder.h"

#include "gpumakers.h"

#include <core/base/paths.h>

#include <QCoreApplication>
#include <QDir>
#include <QLocale>

#include <algorithm>

namespace spacewright::run
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(GpuFinder)
};

/// Display and 3D controllers of a maker on the bus, whatever the kernel makes of them.
int cardsOf(const GpuPlaces &places, const QString &vendor)
{
    const QString folder = QStringLiteral("sys/bus/pci/devices");
    int cards = 0;
    for (const QString &device :
         QDir(QDir(places.root).filePath(folder)).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QString place = folder + QLatin1Char('/') + device;
        if (gpuFact(places, place + QStringLiteral("/class")).startsWith(QLatin1StringView("0x03")) &&
            gpuFact(places, place + QStringLiteral("/vendor")) == vendor)
            ++cards;
    }
    return cards;
}

} // namespace

QString Gpu::text() const
{
    const QLocale locale;
    QStringList parts = {name};
    if (memory > 0)
        parts += locale.formattedDataSize(memory, 0, QLocale::DataSizeTraditionalFormat);
    if (usedMemory >= 0)
        //: %1 is an amount of memory
        parts += Tr::tr("%1 in use").arg(locale.formattedDataSize(usedMemory, 0, QLocale::DataSizeTraditionalFormat));
    if (use >= 0)
        //: %1 is a percentage: how much of its time a GPU works
        parts += Tr::tr("%1 % busy").arg(qRound(use * 100));
    return parts.join(QStringLiteral(", "));
}

QString makerName(Gpu::Maker maker)
{
    return maker == Gpu::Maker::Nvidia ? QStringLiteral("NVIDIA") : QStringLiteral("AMD");
}

QList<Gpu> GpuMachine::of(Gpu::Maker maker) const
{
    QList<Gpu> found = gpus;
    found.removeIf([maker](const Gpu &gpu) { return gpu.maker != maker; });
    return found;
}

const GpuProblem *GpuMachine::problem(bool inContainers) const
{
    const auto found = std::ranges::find_if(
        problems, [inContainers](const GpuProblem &problem) { return inContainers || !problem.isOfContainers(); });
    return found == problems.end() ? nullptr : &*found;
}

GpuPlaces GpuPlaces::below(const QString &root)
{
    return {.root = root,
            .nvidiaSmi = paths::findProgram(QStringLiteral("nvidia-smi")),
            .nvidiaCtk = paths::findProgram(QStringLiteral("nvidia-ctk"))};
}

QString gpuFact(const GpuPlaces &places, const QString &path)
{
    constexpr qint64 limit = 64LL * 1024;
    const QString whole = QDir(places.root).filePath(path);
    // Files of the kernel say that they are empty.
    QFile file(whole);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.read(limit)).trimmed() : QString();
}

GpuMachine findGpus(const GpuPlaces &places, Progress &progress)
{
    GpuMachine machine;
    machine.cdi = readCdiDevices(places.root);
    const int nvidia = cardsOf(places, QStringLiteral("0x10de"));
    const int amd = cardsOf(places, QStringLiteral("0x1002"));
    machine.cards = nvidia + amd;
    findNvidia(machine, nvidia, places, progress);
    findAmd(machine, amd, places);
    return machine;
}

} // namespace spacewright::run

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gpumakers.h"

#include <QCoreApplication>
#include <QDir>

#include <unistd.h>

namespace spacewright::run
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(GpuFinder)
};

const QString cardsFolder = QStringLiteral("sys/class/drm");

void add(GpuMachine &machine, GpuProblem::Kind kind, const QString &text, const QString &remedy)
{
    machine.problems += {.kind = kind, .maker = Gpu::Maker::Amd, .text = text, .remedy = remedy};
}

/// What the kernel tells of a card. The number of a render node is not that of the card, only their device is the same.
QList<Gpu> knownToDriver(const GpuPlaces &places)
{
    QList<Gpu> gpus;
    const QDir nodes(QDir(places.root).filePath(cardsFolder));
    for (const QString &node : nodes.entryList({QStringLiteral("renderD*")}, QDir::Dirs | QDir::NoDotAndDotDot)) {
        const auto fact = [&](const char *name) {
            return gpuFact(places, QStringLiteral("%1/%2/device/%3").arg(cardsFolder, node, QLatin1StringView(name)));
        };
        if (fact("vendor") != QLatin1StringView("0x1002"))
            continue;
        const QString place =
            QFileInfo(QFileInfo(nodes.filePath(node + QStringLiteral("/device"))).canonicalFilePath()).fileName();
        const QString product = fact("product_name");
        Gpu gpu{.maker = Gpu::Maker::Amd,
                .index = int(gpus.size()),
                //: %1 is the place of a card in the machine, e.g. 0000:03:00.0
                .name = product.isEmpty() ? Tr::tr("AMD GPU at %1").arg(place) : product,
                .devices = {QStringLiteral("/dev/dri/") + node}};
        measureAmd(gpu, places);
        gpus += gpu;
    }
    return gpus;
}

} // namespace

// https://docs.kernel.org/gpu/amdgpu/driver-misc.html: what the kernel tells of memory and use
void measureAmd(Gpu &gpu, const GpuPlaces &places)
{
    const QString node = gpu.devices.value(0).section(QLatin1Char('/'), -1);
    const auto fact = [&](const char *name) {
        return gpuFact(places, QStringLiteral("%1/%2/device/%3").arg(cardsFolder, node, QLatin1StringView(name)));
    };
    bool isKnown = false;
    gpu.memory = fact("mem_info_vram_total").toLongLong();
    const qint64 used = fact("mem_info_vram_used").toLongLong(&isKnown);
    gpu.usedMemory = isKnown ? used : -1;
    const double use = fact("gpu_busy_percent").toDouble(&isKnown);
    gpu.use = isKnown ? use / 100 : -1;
}

void findAmd(GpuMachine &machine, int cards, const GpuPlaces &places)
{
    const QDir root(places.root);
    if (QFileInfo::exists(root.filePath(QStringLiteral("sys/module/amdgpu")))) {
        // The kernel's own has no version but the kernel's.
        const QString version = gpuFact(places, QStringLiteral("sys/module/amdgpu/version"));
        machine.amdDriver = version.isEmpty() ? gpuFact(places, QStringLiteral("proc/sys/kernel/osrelease")) : version;
    }
    const QList<Gpu> gpus = knownToDriver(places);
    if (gpus.isEmpty() || machine.amdDriver.isEmpty()) {
        if (cards > 0)
            add(machine, GpuProblem::Kind::NoDriver,
                Tr::tr("There is an AMD GPU, and its driver is not installed or not loaded."),
                QStringLiteral("sudo modprobe amdgpu"));
        return;
    }
    const QString compute = root.filePath(QStringLiteral("dev/kfd"));
    if (!QFileInfo::exists(compute)) {
        add(machine, GpuProblem::Kind::NoDeviceNodes,
            Tr::tr("The AMD driver is loaded, and /dev/kfd, by which programs compute, is not there."),
            QStringLiteral("sudo modprobe amdgpu"));
        return;
    }
    if (::access(QFile::encodeName(compute).constData(), R_OK | W_OK) != 0) {
        add(machine, GpuProblem::Kind::NotAllowed,
            Tr::tr("You may not use the AMD GPU: /dev/kfd is for members of the group render."),
            QStringLiteral("sudo usermod -aG render,video $USER"));
        return;
    }
    machine.gpus += gpus;
}

} // namespace spacewright::run

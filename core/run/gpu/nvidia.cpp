// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gpumakers.h"

#include <core/base/process.h>

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>

#include <algorithm>

namespace spacewright::run
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(GpuFinder)
};

constexpr std::chrono::seconds patience{10};
constexpr qint64 mebibyte = 1024LL * 1024;

const QString makeSpecification = QStringLiteral("sudo nvidia-ctk cdi generate --output=/etc/cdi/nvidia.yaml");

void add(GpuMachine &machine, GpuProblem::Kind kind, const QString &text, const QString &remedy)
{
    machine.problems += {.kind = kind, .maker = Gpu::Maker::Nvidia, .text = text, .remedy = remedy};
}

/// Of the library that programs use with the driver: its file carries the version.
QString libraryVersion(const GpuPlaces &places)
{
    static const QRegularExpression version(QStringLiteral("\\.so\\.(\\d+\\.[\\d.]+)$"));
    for (const QString &folder :
         {QStringLiteral("usr/lib/x86_64-linux-gnu"), QStringLiteral("usr/lib/aarch64-linux-gnu"),
          QStringLiteral("usr/lib64"), QStringLiteral("usr/lib")}) {
        const QDir libraries(QDir(places.root).filePath(folder));
        for (const QString &file : libraries.entryList({QStringLiteral("libcuda.so.*.*")}, QDir::Files)) {
            if (const QRegularExpressionMatch match = version.match(file); match.hasMatch())
                return match.captured(1);
        }
    }
    return {};
}

QString kernelVersion(const GpuPlaces &places)
{
    static const QRegularExpression version(QStringLiteral("Kernel Module(?: for \\S+)?\\s+(\\d[\\d.]*)"));
    const QRegularExpressionMatch match = version.match(gpuFact(places, QStringLiteral("proc/driver/nvidia/version")));
    return match.hasMatch() ? match.captured(1) : gpuFact(places, QStringLiteral("sys/module/nvidia/version"));
}

/// "Model: \t NVIDIA L4"
QString valueOf(const QString &information, const QString &key)
{
    const QRegularExpression line(QLatin1Char('^') + key + QStringLiteral(":[ \\t]*(.+)$"),
                                  QRegularExpression::MultilineOption);
    return line.match(information).captured(1).trimmed();
}

/// As the driver lists them, in the order of the bus.
QList<Gpu> knownToDriver(const GpuPlaces &places)
{
    QList<Gpu> gpus;
    const QString folder = QStringLiteral("proc/driver/nvidia/gpus");
    const QDir cards(QDir(places.root).filePath(folder));
    for (const QString &place : cards.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        const QString information = gpuFact(places, QStringLiteral("%1/%2/information").arg(folder, place));
        bool isNumber = false;
        const int minor = valueOf(information, QStringLiteral("Device Minor")).toInt(&isNumber);
        const QString model = valueOf(information, QStringLiteral("Model"));
        Gpu gpu{.maker = Gpu::Maker::Nvidia, .index = int(gpus.size()), .name = model.isEmpty() ? place : model};
        gpu.devices = {QStringLiteral("/dev/nvidia%1").arg(isNumber ? minor : gpu.index)};
        gpus += gpu;
    }
    return gpus;
}

/// Memory and use, which only the driver's own tool tells; its words if it fails.
QString measure(QList<Gpu> &gpus, const GpuPlaces &places, Progress &progress)
{
    if (places.nvidiaSmi.isEmpty())
        return {};
    const Result<ProcessEnd> end = runProcess({.program = places.nvidiaSmi,
                                               .arguments = nvidiaQuery(),
                                               .environment = minimalEnvironment(),
                                               .timeout = patience},
                                              progress);
    if (!end || !end->isSuccess())
        return end ? QString::fromUtf8(end->output + end->errors).trimmed() : QString();
    for (const QByteArray &line : end->output.split('\n'))
        takeNvidiaLine(gpus, line);
    return {};
}

/// Whether kernel and programs have the same driver: after an update they have not until the machine starts again.
bool isMismatch(GpuMachine &machine, const QString &library, const QString &said)
{
    const bool differs = !library.isEmpty() && !machine.nvidiaDriver.isEmpty() && library != machine.nvidiaDriver;
    if (!differs && !said.contains(QLatin1StringView("version mismatch"), Qt::CaseInsensitive))
        return false;
    //: %1 and %2 are versions of a driver, e.g. 550.54.15
    add(machine, GpuProblem::Kind::Mismatch,
        Tr::tr("The NVIDIA driver in the kernel (%1) is not the one that programs use (%2), so no program can use the "
               "GPU until the machine is started again.")
            .arg(machine.nvidiaDriver, library.isEmpty() ? Tr::tr("another one") : library),
        QStringLiteral("sudo systemctl reboot"));
    return true;
}

bool hasNodes(const Gpu &gpu, const GpuPlaces &places)
{
    const QDir root(places.root);
    return QFileInfo::exists(root.filePath(QStringLiteral("dev/nvidiactl"))) &&
           std::ranges::all_of(
               gpu.devices, [&root](const QString &node) { return QFileInfo::exists(root.filePath(node.sliced(1))); });
}

void checkContainers(GpuMachine &machine)
{
    if (!machine.cdi.ofVendor(QStringLiteral("nvidia.com")).isEmpty() ||
        machine.cdi.names.contains(QStringLiteral("nvidia.com/gpu=all"))) {
        if (!machine.cdi.missingFiles.isEmpty())
            //: %1 is the path of a file
            add(machine, GpuProblem::Kind::StaleSpecification,
                Tr::tr("The CDI file that describes the NVIDIA GPUs to containers is of another driver: it names %1, "
                       "which is not there.")
                    .arg(machine.cdi.missingFiles.first()),
                makeSpecification);
        return;
    }
    if (machine.hasToolkit)
        add(machine, GpuProblem::Kind::NoSpecification, Tr::tr("No CDI file describes the NVIDIA GPUs to containers."),
            makeSpecification);
    else
        add(machine, GpuProblem::Kind::NoToolkit,
            Tr::tr("The NVIDIA Container Toolkit, which gives GPUs to containers, is not installed."),
            QStringLiteral("sudo apt-get install nvidia-container-toolkit && ") + makeSpecification);
}

} // namespace

QStringList nvidiaQuery()
{
    return {QStringLiteral("--query-gpu=index,name,memory.total,memory.used,utilization.gpu"),
            QStringLiteral("--format=csv,noheader,nounits")};
}

void takeNvidiaLine(QList<Gpu> &gpus, const QByteArray &line)
{
    const QStringList fields = QString::fromUtf8(line).split(QLatin1Char(','));
    bool isKnown = false;
    const int index = fields.first().trimmed().toInt(&isKnown);
    const auto gpu = std::ranges::find_if(
        gpus, [index](const Gpu &each) { return each.maker == Gpu::Maker::Nvidia && each.index == index; });
    if (fields.size() != 5 || !isKnown || gpu == gpus.end())
        return;
    gpu->name = fields[1].trimmed();
    gpu->memory = fields[2].trimmed().toLongLong() * mebibyte;
    const qint64 used = fields[3].trimmed().toLongLong(&isKnown);
    gpu->usedMemory = isKnown ? used * mebibyte : -1;
    const double use = fields[4].trimmed().toDouble(&isKnown);
    gpu->use = isKnown ? use / 100 : -1;
}

void findNvidia(GpuMachine &machine, int cards, const GpuPlaces &places, Progress &progress)
{
    machine.nvidiaDriver = kernelVersion(places);
    machine.hasToolkit = !places.nvidiaCtk.isEmpty();
    if (machine.nvidiaDriver.isEmpty()) {
        if (cards > 0)
            add(machine, GpuProblem::Kind::NoDriver,
                Tr::tr("There is an NVIDIA GPU, and its driver is not installed or not loaded."),
                QStringLiteral("sudo apt-get install nvidia-driver"));
        return;
    }
    QList<Gpu> gpus = knownToDriver(places);
    const QString said = gpus.isEmpty() ? QString() : measure(gpus, places, progress);
    if (isMismatch(machine, libraryVersion(places), said))
        return;
    const auto withoutNode = std::ranges::find_if(gpus, [&places](const Gpu &gpu) { return !hasNodes(gpu, places); });
    if (withoutNode != gpus.end()) {
        //: %1 is the path of a file
        add(machine, GpuProblem::Kind::NoDeviceNodes,
            Tr::tr("The NVIDIA driver is loaded, and its device nodes such as %1 are not there.")
                .arg(withoutNode->devices.first()),
            QStringLiteral("sudo nvidia-modprobe -u -c=0"));
        return;
    }
    machine.gpus += gpus;
    if (!gpus.isEmpty())
        checkContainers(machine);
}

} // namespace spacewright::run

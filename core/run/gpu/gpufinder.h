// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cdispecs.h"

#include <core/base/progress.h>

#include <QList>
#include <QString>

namespace spacewright::run
{

/// A graphics processor of this machine that programs can compute on.
struct Gpu {
    enum class Maker { Nvidia, Amd };

    Maker maker = Maker::Nvidia;
    /// Among those of its maker, from 0, as CUDA_VISIBLE_DEVICES and HIP_VISIBLE_DEVICES count.
    int index = 0;
    /// "NVIDIA L4"; its place on the bus if nobody knows more.
    QString name = {};
    /// The nodes below /dev that are this one's alone.
    QStringList devices = {};
    /// Bytes; 0 where nobody can tell.
    qint64 memory = 0;
    /// Bytes, and the share of its time from 0 to 1; below 0 where nobody can tell.
    qint64 usedMemory = -1;
    double use = -1;

    /// "NVIDIA L4, 22 GB, 3 % used"
    QString text() const;
};

/// Why graphics processors that are there cannot be used.
struct GpuProblem {
    enum class Kind {
        /// The card is there and no driver is.
        NoDriver,
        /// Programs and kernel have drivers of different versions.
        Mismatch,
        /// The driver is there, what programs open is not.
        NoDeviceNodes,
        /// They are there, and not for this user.
        NotAllowed,
        /// Containers only: no specification names the devices.
        NoSpecification,
        /// Containers only: the specification is of another driver.
        StaleSpecification,
        /// Containers only: Docker without CDI needs it.
        NoToolkit,
    };

    Kind kind = Kind::NoDriver;
    Gpu::Maker maker = Gpu::Maker::Nvidia;
    /// One sentence.
    QString text = {};
    /// The command that mends it.
    QString remedy = {};

    /// Whether only containers are concerned.
    bool isOfContainers() const { return kind >= Kind::NoSpecification; }
};

/// What of graphics processors a machine has.
struct GpuMachine {
    /// Those that can be used, NVIDIA's first.
    QList<Gpu> gpus = {};
    /// Cards on the bus, usable or not.
    int cards = 0;
    /// Versions of the drivers in the kernel; empty where there is none.
    QString nvidiaDriver = {};
    QString amdDriver = {};
    /// Whether the NVIDIA Container Toolkit is installed.
    bool hasToolkit = false;
    CdiDevices cdi = {};
    QList<GpuProblem> problems = {};

    QList<Gpu> of(Gpu::Maker maker) const;
    /// What keeps the sandbox, and with @p inContainers containers too, from using them; null if nothing does.
    const GpuProblem *problem(bool inContainers) const;
};

/// Where to look.
struct GpuPlaces {
    /// "/" but in tests.
    QString root = QStringLiteral("/");
    /// What tells names, memory and use of NVIDIA's, and what describes them to containers; empty if not installed.
    QString nvidiaSmi = {};
    QString nvidiaCtk = {};

    /// With the tools of this machine.
    static GpuPlaces below(const QString &root);
};

/// Looks at /proc, /sys, /dev and the specifications, and asks nvidia-smi: not for the GUI thread.
[[nodiscard]] GpuMachine findGpus(const GpuPlaces &places, Progress &progress);

/// "NVIDIA", "AMD"
[[nodiscard]] QString makerName(Gpu::Maker maker);

} // namespace spacewright::run

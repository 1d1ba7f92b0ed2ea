// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpufinder.h"

namespace spacewright::run
{

/// NVIDIA's part of findGpus(): the driver in the kernel, the cards that it knows, and what keeps them from being used.
void findNvidia(GpuMachine &machine, int cards, const GpuPlaces &places, Progress &progress);

/// AMD's.
void findAmd(GpuMachine &machine, int cards, const GpuPlaces &places);

/// The driver's own numbers of @p gpu now, memory and use.
void measureAmd(Gpu &gpu, const GpuPlaces &places);

/// What nvidia-smi is to be asked for, and takes a line of its answer over into the one of @p gpus that it is about.
[[nodiscard]] QStringList nvidiaQuery();
void takeNvidiaLine(QList<Gpu> &gpus, const QByteArray &line);

/// The first bytes of a small file below the root, without blanks at its ends; empty if it cannot be read.
[[nodiscard]] QString gpuFact(const GpuPlaces &places, const QString &path);

} // namespace spacewright::run

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpufinder.h"
#include "gpuuse.h"

#include <core/base/process.h>

#include <optional>

namespace spacewright::run
{

/// Measures graphics processors of this machine while an app has them: AMD's by what the kernel tells, NVIDIA's by one
/// nvidia-smi that goes on for as long. Lives on one thread, which may be any but the GUI's; never waits.
class GpuMeter final
{
public:
    /// None of them: measures nothing. @p places as they were found below.
    GpuMeter(QList<Gpu> gpus, GpuPlaces places);

    /// As they were last seen, at most a second or two ago.
    [[nodiscard]] GpuUse look();

private:
    void lookAtNvidia();

    QList<Gpu> m_gpus;
    GpuPlaces m_places;
    /// Begins with the first look.
    std::optional<Process> m_smi;
    QByteArray m_unfinished;
};

} // namespace spacewright::run

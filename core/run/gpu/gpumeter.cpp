// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gpumeter.h"

#include "gpumakers.h"

#include <core/base/log.h>

#include <utility>

namespace spacewright::run
{

namespace
{

/// More is no line of its.
constexpr qsizetype longestLine = 4096;

void forget(Gpu &gpu)
{
    gpu.usedMemory = -1;
    gpu.use = -1;
}

GpuUse joined(const QList<Gpu> &gpus)
{
    GpuUse all;
    double use = 0;
    int measured = 0;
    for (const Gpu &gpu : gpus) {
        all.memoryLimit += gpu.memory;
        if (gpu.usedMemory >= 0)
            all.memory = qMax<qint64>(0, all.memory) + gpu.usedMemory;
        if (gpu.use < 0)
            continue;
        use += gpu.use;
        ++measured;
    }
    if (measured > 0)
        all.use = use / measured;
    return all;
}

} // namespace

GpuMeter::GpuMeter(QList<Gpu> gpus, GpuPlaces places) : m_gpus(std::move(gpus)), m_places(std::move(places))
{
    // What they did when they were found is no news.
    for (Gpu &gpu : m_gpus)
        forget(gpu);
}

GpuUse GpuMeter::look()
{
    bool hasNvidia = false;
    for (Gpu &gpu : m_gpus) {
        if (gpu.maker == Gpu::Maker::Amd)
            measureAmd(gpu, m_places);
        hasNvidia = hasNvidia || gpu.maker == Gpu::Maker::Nvidia;
    }
    if (hasNvidia && !m_places.nvidiaSmi.isEmpty())
        lookAtNvidia();
    return joined(m_gpus);
}

void GpuMeter::lookAtNvidia()
{
    if (!m_smi) {
        m_smi.emplace();
        const ProcessCall call{.program = m_places.nvidiaSmi,
                               .arguments = nvidiaQuery() + QStringList{QStringLiteral("--loop=1")},
                               .environment = minimalEnvironment()};
        if (const Result<> started = m_smi->start(call); !started)
            qCInfo(logRun) << "The graphics processors are not measured:" << started.error().message;
    }
    m_unfinished += m_smi->waitForOutput(std::chrono::milliseconds(0));
    qsizetype begin = 0;
    for (qsizetype end = m_unfinished.indexOf('\n'); end >= 0; end = m_unfinished.indexOf('\n', begin)) {
        takeNvidiaLine(m_gpus, m_unfinished.mid(begin, end - begin));
        begin = end + 1;
    }
    m_unfinished.remove(0, begin);
    if (m_unfinished.size() > longestLine)
        m_unfinished.clear();
    // Its last words would be taken for the truth for ever.
    if (m_smi->isRunning())
        return;
    for (Gpu &gpu : m_gpus) {
        if (gpu.maker == Gpu::Maker::Nvidia)
            forget(gpu);
    }
}

} // namespace spacewright::run

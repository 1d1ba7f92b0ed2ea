// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace spacewright::run
{

/// The calls of functions with @spaces.GPU in a run on the flavor ZeroGPU.
struct GpuCalls {
    int count = 0;
    double seconds = 0;
    /// Those that took longer than they ask for: the Hub ends such a call.
    int tooLong = 0;
    /// What the Hub ends an app for at its start: no function has the decorator, or CUDA was used before spaces came.
    bool isUndecorated = false;
    bool isCudaEarly = false;

    bool operator==(const GpuCalls &) const = default;
};

/// Counts them by the lines that a hook at the start of Python (hookFiles()) puts into the log of an app.
class GpuCallReader final
{
public:
    /// Whole lines, or pieces of them in their order.
    void read(const QByteArray &bytes);
    const GpuCalls &calls() const { return m_calls; }

private:
    GpuCalls m_calls;
    QByteArray m_unfinished;
};

/// What they would take of a day's time on the Hub (https://huggingface.co/docs/hub/spaces-zerogpu), as sentences.
/// With what the Hub would end the app for. Empty for no calls and nothing of that.
[[nodiscard]] QString gpuCallsText(const GpuCalls &calls);

} // namespace spacewright::run

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/run/runner.h>

#include <core/container/engine/engineaddress.h>

#include <QElapsedTimer>
#include <QHash>

namespace spacewright::run
{

/// Tells an observer what the commands of a Dockerfile use of the machine while an engine of this machine builds it:
/// engines themselves say nothing of that. It looks at the processes that the engine has started since; what another
/// build starts there meanwhile cannot be told from them and counts too.
class BuildMeter final
{
public:
    /// Tells the observer at once if nothing can be known, and why.
    BuildMeter(const container::EngineAddress &engine, RunObserver &observer);

    /// To be called often on the build's thread; looks twice a second.
    void look();

private:
    struct Known {
        bool isOfBuild = false;
        double cpuSeconds = 0;
    };

    bool isOfBuild(qint64 process);
    void tell(double seconds);

    RunObserver &m_observer;
    qint64 m_engine = 0;
    /// Ticks since the machine's start when the build began.
    qint64 m_begun = 0;
    QElapsedTimer m_clock;
    QHash<qint64, Known> m_known;
    bool m_wasBusy = false;
};

/// The process that answers at @p socket on this machine: a Podman or a Docker; 0 if it cannot be seen.
[[nodiscard]] qint64 engineProcess(const QString &socket);

} // namespace spacewright::run

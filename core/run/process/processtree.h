// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace spacewright::run
{

[[nodiscard]] QList<qint64> childProcesses(qint64 process);

/// @p root's descendants that are the app's own: all but the programs that hold its sandbox. From /proc; processes may
/// vanish meanwhile.
[[nodiscard]] QList<qint64> appProcesses(qint64 root);

/// 0 if there is none.
[[nodiscard]] qint64 parentOf(qint64 process);

/// What the kernel calls it, at most 15 bytes; empty if there is none.
[[nodiscard]] QByteArray processName(qint64 process);

/// What some processes use.
struct Usage {
    /// Processor seconds since they started.
    double cpuSeconds = 0;
    /// Bytes of memory that are theirs alone.
    qint64 memory = 0;
};
[[nodiscard]] Usage usageOf(const QList<qint64> &processes);

/// TCP ports that some of the processes listen on.
[[nodiscard]] QList<quint16> listeningPorts(const QList<qint64> &processes);

/// When a process started, in clock ticks since boot: with its id it names a process for good. 0 if there is none.
[[nodiscard]] qint64 startTime(qint64 process);

} // namespace spacewright::run

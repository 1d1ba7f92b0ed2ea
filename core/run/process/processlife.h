// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "applife.h"

#include <core/base/process.h>

#include <QElapsedTimer>

#include <functional>

namespace spacewright::run
{

/// What is special about an app that is a process of this machine.
struct ProcessTraits {
    /// The port that it must listen on, as it sees it.
    quint16 port = 0;
    /// Bytes; 0: no limit.
    qint64 memoryLimit = 0;
    /// What it may write beside the Space's own files, bytes; 0: no limit.
    qint64 diskLimit = 0;
    /// What it has written so, as one of its processes sees it; below 0 if nobody can tell. May be empty.
    std::function<qint64(qint64 process)> written = {};
    /// Gives the started process its network, after which it may go on. May be empty.
    std::function<Result<>(qint64 process)> attach = {};
};

/// An app that runs as a process with its children, in a sandbox.
class ProcessLife final : public AppLife
{
public:
    ProcessLife(ProcessCall call, ProcessTraits traits);

    Result<> start(Progress &progress) override;
    QByteArray takeOutput(std::chrono::milliseconds time) override { return m_process.waitForOutput(time); }
    bool isOver() const override { return !m_process.isRunning(); }
    std::optional<Stats> takeStats() override;
    Result<> check(bool hasAnswered, Progress &progress) override;
    void askToEnd() override;
    void end() override { m_process.stop(std::chrono::milliseconds(0)); }
    Error exitError(bool hasAnswered, Progress &progress) override;

private:
    Result<> checkPorts(const QList<qint64> &processes);
    qint64 written(const QList<qint64> &processes) const;

    ProcessCall m_call;
    ProcessTraits m_traits;
    Process m_process;
    QElapsedTimer m_sinceMeasured;
    QElapsedTimer m_sinceChecked;
    QElapsedTimer m_sinceWrongPort;
    double m_cpuSeconds = 0;
};

} // namespace spacewright::run

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "progress.h"
#include "result.h"

#include <QByteArray>
#include <QMap>
#include <QStringList>

#include <chrono>
#include <functional>
#include <memory>

class QProcess;

namespace spacewright
{

/// How to start a program: by absolute path and an argument vector, never through a shell, with exactly this
/// environment.
struct ProcessCall {
    QString program;
    QStringList arguments = {};
    /// The whole environment of the child; see minimalEnvironment().
    QMap<QString, QString> environment = {};
    QString workingFolder = QStringLiteral("/");
    QByteArray input = {};
    /// Leaves standard input open for writeInput().
    bool keepInputOpen = false;
    /// 0 means no limit. For runProcess() only.
    std::chrono::milliseconds timeout{0};
    /// Processor cores that the child and its children may use, 0 for all of them.
    int cpus = 0;
    /// Gives way to everything else on the machine.
    bool background = false;
};

struct ProcessEnd {
    int exitCode = -1;
    /// The signal that ended it, 0 if it ended by itself.
    int signal = 0;
    bool timedOut = false;
    bool cancelled = false;
    /// Standard output, at most 16 MiB of it, when no listener took it.
    QByteArray output;
    QByteArray errors;

    bool isSuccess() const { return exitCode == 0 && signal == 0 && !timedOut && !cancelled; }
};

/// PATH, HOME, the language, and what a company's network needs: proxies, certificates, package-index settings. No
/// token, nothing that changes how a loader, git or Python behaves.
QMap<QString, QString> minimalEnvironment();

/// A child that leads a process group of its own. Lives on one thread, which may be any but the GUI's; destroying it
/// kills the whole group.
class Process final
{
public:
    enum class Channels { Merged, Separate };

    Process();
    Process(const Process &) = delete;
    Process &operator=(const Process &) = delete;
    ~Process();

    [[nodiscard]] Result<> start(const ProcessCall &call, Channels channels = Channels::Merged);
    bool isRunning() const;
    qint64 pid() const;
    /// Waits until there is output or the time is up; returns what came, which may be nothing.
    QByteArray waitForOutput(std::chrono::milliseconds time);
    /// Standard error, when it is separate.
    QByteArray takeErrors();
    /// Waits until it took all of this; false if it has ended or @p progress was cancelled.
    bool writeInput(const QByteArray &bytes, const Progress &progress);
    /// Writes to standard input and closes it.
    void finishInput(const QByteArray &bytes);
    /// Sends SIGTERM to the group and, when it is not gone after @p grace, SIGKILL.
    void stop(std::chrono::milliseconds grace);
    /// Exit code and signal; valid once isRunning() is false.
    ProcessEnd end() const;

private:
    std::unique_ptr<QProcess> m_process;
};

/// Called on the calling thread with bytes of standard output and standard error together, as they come.
using OutputListener = std::function<void(const QByteArray &)>;
/// Called on the calling thread with the id of the process, some times in each second that it runs.
using ProcessWatch = std::function<void(qint64)>;

/// Runs a program to its end on the calling thread, which may be any but the GUI's. It is ended when @p progress is
/// cancelled or the time is up. Fails only if the program cannot be started.
[[nodiscard]] Result<ProcessEnd> runProcess(const ProcessCall &call, Progress &progress,
                                            const OutputListener &listener = {}, const ProcessWatch &watch = {});

} // namespace spacewright

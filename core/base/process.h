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
    /// 0 means no limit.
    std::chrono::milliseconds timeout{0};
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

/// Called on the calling thread with bytes of standard output and standard error together, as they come.
using OutputListener = std::function<void(const QByteArray &)>;

/// Runs a program to its end on the calling thread, which may be any but the GUI's. The child leads a process group
/// that is ended whole when @p progress is cancelled or the time is up. Fails only if the program cannot be started.
[[nodiscard]] Result<ProcessEnd> runProcess(const ProcessCall &call, Progress &progress,
                                            const OutputListener &listener = {});

} // namespace spacewright

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "applaunch.h"

#include <core/run/runoptions.h>
#include <core/run/sandbox/environmentstore.h>
#include <core/run/sandbox/sandbox.h>

namespace spacewright::run
{

/// How to start an app in the sandbox.
struct AppCommand {
    SandboxSpec spec;
    /// The port that the app has to listen on, as it sees it.
    quint16 port = 0;
    LiveMode mode = LiveMode::Restart;
    /// Why it is not in the SDK's own reload mode, for people; empty if it is.
    QString note;
    /// See mountedPath().
    QString mountedPath;
};

/// Command, environment and mounts of the app of a gradio or streamlit Space. @p hostPort is the loopback port to be
/// reached at.
[[nodiscard]] Result<AppCommand> appCommand(const Recipe &recipe, const RunOptions &options,
                                            const PythonEnvironment &environment, quint16 hostPort);

} // namespace spacewright::run

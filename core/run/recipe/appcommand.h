// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/run/runoptions.h>
#include <core/run/sandbox/environmentstore.h>
#include <core/run/sandbox/sandbox.h>

namespace spacewright::run
{

/// How a saved file shows in the running app.
enum class LiveMode {
    /// The SDK notices by itself and updates the page.
    Reload,
    /// The app is started again.
    Restart,
};

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

/// The name at module level that holds the Gradio app which @p source launches itself, e.g. "demo". Empty if there is
/// none (it is launched inside a function, or served by a server of its own): Gradio's reload mode could not find it
/// then.
[[nodiscard]] QString launchedName(const QByteArray &source);

/// Where @p source mounts its Gradio app in a server of its own, e.g. "/gradio"; empty if it says so nowhere.
[[nodiscard]] QString mountedPath(const QByteArray &source);

/// Command, environment and mounts of the app of a gradio or streamlit Space. @p hostPort is the loopback port to be
/// reached at.
[[nodiscard]] Result<AppCommand> appCommand(const Recipe &recipe, const RunOptions &options,
                                            const PythonEnvironment &environment, quint16 hostPort);

} // namespace spacewright::run

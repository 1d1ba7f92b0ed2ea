// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "recipe.h"

#include <QMap>

namespace spacewright::run
{

struct RunOptions;

/// How a saved file shows in the running app.
enum class LiveMode {
    /// The SDK notices by itself and updates the page.
    Reload,
    /// The app is started again.
    Restart,
};

/// How an app is started, whatever holds it: the same in the sandbox and in a container.
struct AppLaunch {
    /// What follows the name of the Python.
    QStringList arguments;
    /// What the SDK is told.
    QMap<QString, QString> environment;
    LiveMode mode = LiveMode::Restart;
    /// Why it is not in the SDK's own reload mode, for people; empty if it is.
    QString note;
    /// See mountedPath().
    QString mountedPath;
};

/// Where an app listens, as it sees it.
struct ListenPlace {
    QString address;
    quint16 port = 0;
};

/// The port on which the Hub expects the app of a Space.
[[nodiscard]] quint16 documentedPort(const manifest::Card &card);

/// The start of a gradio or streamlit app.
[[nodiscard]] AppLaunch appLaunch(const Recipe &recipe, const ListenPlace &place);

/// Leaves out of what the SDK is told all that the user has set as a variable or secret of the Space, which counts on
/// the Hub too. Not where the app listens: that is where it is looked for.
void letUserOverrule(AppLaunch &launch, const RunOptions &options);

/// What every app finds in its environment: the Hub's own variables as far as they mean something here, with the
/// loopback port that it is reached at in place of its address on the Hub, and what the user set
/// (https://huggingface.co/docs/hub/spaces-overview#helper-environment-variables).
[[nodiscard]] QMap<QString, QString> spaceEnvironment(const Recipe &recipe, const RunOptions &options,
                                                      quint16 hostPort);

/// The name at module level that holds the Gradio app which @p source launches itself, e.g. "demo". Empty if there is
/// none (it is launched inside a function, or served by a server of its own): Gradio's reload mode could not find it
/// then.
[[nodiscard]] QString launchedName(const QByteArray &source);

/// Where @p source mounts its Gradio app in a server of its own, e.g. "/gradio"; empty if it says so nowhere.
[[nodiscard]] QString mountedPath(const QByteArray &source);

} // namespace spacewright::run

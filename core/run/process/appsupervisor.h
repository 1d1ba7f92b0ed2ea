// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/run/runner.h>

#include <core/base/process.h>

#include <chrono>
#include <functional>

namespace spacewright::run
{

/// What to expect of an app that was started.
struct AppExpectation {
    /// Where it is reached.
    QUrl url;
    /// Where its page is if there is none at the URL. May be empty.
    QString mountedPath = {};
    /// The port that it must listen on, as it sees it.
    quint16 port = 0;
    std::chrono::seconds startupTimeout = std::chrono::minutes(30);
    /// Bytes; 0: no limit.
    qint64 memoryLimit = 0;
    /// Gives the started process its network, after which it may go on. May be empty.
    std::function<Result<>(qint64 process)> attach = {};
    /// Asked about 20 times a second; the app is ended and started again when it says so. May be empty.
    std::function<bool()> wantsRestart = {};
    /// Called once, when the app answers.
    std::function<void()> onReady = {};
};

/// Where the page of an app is that answered with @p status: one that is mounted below a path often has nothing at its
/// root, which the log is told then.
[[nodiscard]] QUrl pageUrl(const AppExpectation &expected, int status, RunObserver &observer);

enum class AppEnd { Cancelled, RestartWanted };

/// Stays with an app from its start to its end on the calling thread: passes its output on, says when it is RUNNING,
/// measures it, and ends it with all its children. An app that ends by itself, never answers, listens elsewhere or
/// grows beyond its memory is an error.
[[nodiscard]] Result<AppEnd> superviseApp(const ProcessCall &call, const AppExpectation &expected,
                                          RunObserver &observer, Progress &progress);

} // namespace spacewright::run

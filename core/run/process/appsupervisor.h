// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "applife.h"
#include "stoprequest.h"

#include <chrono>
#include <functional>
#include <memory>

namespace spacewright::run
{

class GpuMeter;

/// What to expect of an app that was started.
struct AppExpectation {
    /// Where it is reached.
    QUrl url;
    /// Where its page is if there is none at the URL. May be empty.
    QString mountedPath = {};
    std::chrono::seconds startupTimeout = std::chrono::minutes(30);
    /// Asked about 20 times a second; the app is ended and started again when it says so. May be empty.
    std::function<bool()> wantsRestart = {};
    /// Called once, when the app answers.
    std::function<void()> onReady = {};
    /// What measures the graphics processors that it got; outlives this. May be null.
    GpuMeter *gpus = nullptr;
    /// How its user wants it to end. May be null: then a cancel is the only way.
    std::shared_ptr<const StopRequest> stop = {};
};

enum class AppEnd { Cancelled, RestartWanted };

/// Stays with an app from its start to its end on the calling thread: passes its output on, says when it is RUNNING and
/// what it uses, and ends it. An app that ends by itself, never answers or does not pass its checks is an error. A stop
/// that was asked for cancels @p progress once the app is to end for good.
[[nodiscard]] Result<AppEnd> superviseApp(AppLife &life, const AppExpectation &expected, RunObserver &observer,
                                          Progress &progress);

} // namespace spacewright::run

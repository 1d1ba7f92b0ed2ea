// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stage.h"
#include <core/run/fidelity/surroundings.h>
#include <core/run/gpu/gpuuse.h>
#include <core/run/zero/gpucalls.h>

#include <core/base/progress.h>
#include <core/base/result.h>
#include <core/log/steps/buildsteps.h>

#include <QMap>
#include <QUrl>

#include <chrono>
#include <memory>
#include <optional>

namespace spacewright::run
{

struct Recipe;
struct RunningContainer;
struct RunOptions;

enum class LogSource { Build, Run, Page, Runner };

/// "build", "run", "page", "runner"
QString logSourceName(LogSource source);

/// What the app uses now.
struct Stats {
    /// Cores in use: 1.0 is one whole core.
    double cpu = 0;
    qint64 memory = 0;
    qint64 memoryLimit = 0;
    /// The highest since the app's start, as its engine knows it: that sees what comes and goes between two
    /// measurements. 0 where nobody knows.
    qint64 memoryPeak = 0;
    /// Bytes a second, both ways; below 0 where nobody can tell.
    double network = -1;
    double disk = -1;
    /// What the app has written beside the Space's own files, and what it may, bytes; below 0 and 0 where nobody can
    /// tell.
    qint64 written = -1;
    qint64 writtenLimit = 0;
    /// Of the graphics processors that the app got.
    GpuUse gpu = {};
    /// Visits a second, as far as its log or its page tells; below 0 where nobody can tell.
    double requests = -1;
    /// Lines that said they are errors since the last time.
    int errors = 0;
    /// Of the whole run.
    GpuCalls gpuCalls = {};
};

/// Learns what a build or run does, on the thread that runs it.
class RunObserver
{
public:
    virtual ~RunObserver() = default;
    virtual void onStage(Stage stage, const QString &reason) = 0;
    virtual void onStep(const log::Step &step) = 0;
    /// More is known of what goes on inside of a step that runs.
    virtual void onStepInside(const log::Step &) {}
    virtual void onLog(LogSource source, const QByteArray &bytes) = 0;
    virtual void onUrl(const QUrl &url) = 0;
    virtual void onStats(const Stats &stats) = 0;
    /// There will be no stats of the build, for that reason.
    virtual void onUnmeasured(const QString &) {}
    /// Served files changed and the page does not notice by itself: whoever shows it should load it again.
    virtual void onReload() = 0;
    /// The app's container runs; null once it is gone. Only who offers a look into it needs to know.
    virtual void onContainer(const std::shared_ptr<const RunningContainer> &) {}
    /// What the runner found around the app is known by now, and its packages.
    virtual void onProbed() {}
    /// The app was asked to end and still runs: it is ended by force in so many seconds. Nothing: no longer so.
    virtual void onEnding(std::optional<std::chrono::seconds>) {}
    /// The app's engine does not answer, for that reason, and is waited for: nobody knows how the app is. Nothing: it
    /// is back.
    virtual void onEngineAway(const std::optional<Error> &) {}
    /// The build that begins may find too little room, as that sentence says; it goes on all the same.
    virtual void onShortOfRoom(const QString &) {}
};

/// What executes a recipe. Both functions block the calling thread, report to the observer and end within 11 seconds of
/// a cancel, leaving no process, port or temporary file behind.
class Runner
{
public:
    virtual ~Runner() = default;
    /// "sandbox", "container", "static"
    virtual QString name() const = 0;
    /// The packages that are installed, as JSON; known once build() or run() is done, empty if nobody can say.
    virtual QByteArray packages() const { return {}; }
    /// What the app found around it; known once run() is done.
    virtual Surroundings surroundings() const { return {}; }
    /// What the record keeps of where and from what it ran, e.g. "image"; known once build() is done.
    virtual QMap<QString, QString> facts() const { return {}; }
    /// Which disk is full, and what to do, once something failed for want of room; empty where it is just this
    /// machine's.
    virtual QString fullDisk() const { return {}; }
    /// The folder that what it builds goes into; empty where it builds nothing, or not on a disk of this machine. Known
    /// once build() has begun its first step.
    virtual QString buildFolder() const { return {}; }
    /// Carries out the recipe's steps. Cancelled: returns without error, and progress says so.
    [[nodiscard]] virtual Result<> build(const Recipe &recipe, const RunOptions &options, RunObserver &observer,
                                         Progress &progress) = 0;
    /// Starts the app and stays until it ends or is cancelled. An app that ends by itself is an error, with or without
    /// an exit code.
    [[nodiscard]] virtual Result<> run(const Recipe &recipe, const RunOptions &options, RunObserver &observer,
                                       Progress &progress) = 0;
};

} // namespace spacewright::run

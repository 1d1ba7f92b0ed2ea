// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "buildrecord.h"
#include "runner.h"
#include "runoptions.h"
#include <core/run/process/pagelines.h>

#include <QSet>

#include <memory>
#include <optional>

namespace spacewright::run
{

struct LeftApp;

/// One build and the run after it, with its record: what both the window and the command line call.
class Session final
{
public:
    /// Prepares the record of a run of the Space in @p input. The logs exist from here on.
    [[nodiscard]] static Result<std::unique_ptr<Session>> create(const RecipeInput &input, const RunOptions &options);
    /// Goes on with the record of an app that a process of before left running: nothing is built, and execute() takes
    /// the app over. @p input is the Space as it is now; of the options only what the app must not tell counts, and how
    /// it is stopped.
    [[nodiscard]] static Result<std::unique_ptr<Session>> resume(const LeftApp &left, const RecipeInput &input,
                                                                 const RunOptions &options, Progress &progress);
    ~Session();

    std::shared_ptr<log::LogStore> buildLog() const;
    std::shared_ptr<log::LogStore> runLog() const;

    /// Where to say what the app's page says, on any thread, to have it in the log of the run.
    std::shared_ptr<PageLines> page() const;

    enum class Until { Built, Ended };

    /// Builds, and runs the app unless asked for the build alone. Blocks until the app ends or @p progress is cancelled
    /// (which counts as STOPPED, not as a failure). Log lines are redacted before anyone sees them.
    [[nodiscard]] Result<BuildRecord> execute(Until until, RunObserver &observer, Progress &progress);

    /// Why the Space does not run, once execute() is done: the code of what failed and the sentence of its cause. None
    /// if it was stopped or only built.
    std::optional<Error> error() const;

private:
    Session();
    class Data;
    std::unique_ptr<Data> d;
};

/// Ends processes and removes containers and temporary files that sessions of crashed programs left, but for the
/// containers that are @p kept. Called once at every start, on a worker.
void cleanLeftovers(const QSet<QString> &kept = {});

} // namespace spacewright::run

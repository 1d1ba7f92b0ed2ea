// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/run/runner.h>

#include <QByteArray>

#include <chrono>
#include <optional>

namespace spacewright::run
{

/// One life of an app, from its start to its end, whatever it runs in. Used on one thread; destroying it lets go of the
/// app.
class AppLife
{
public:
    AppLife() = default;
    AppLife(const AppLife &) = delete;
    AppLife &operator=(const AppLife &) = delete;
    virtual ~AppLife() = default;

    [[nodiscard]] virtual Result<> start(Progress &progress) = 0;
    /// What it printed since the last call; waits up to @p time for something.
    [[nodiscard]] virtual QByteArray takeOutput(std::chrono::milliseconds time) = 0;
    virtual bool isOver() const = 0;
    /// The latest measurement, once for each.
    [[nodiscard]] virtual std::optional<Stats> takeStats() = 0;
    /// Looks whether it must be ended: it takes too much memory, or listens elsewhere and has not answered yet. Called
    /// often; looks as often as that is cheap.
    [[nodiscard]] virtual Result<> check(bool hasAnswered, Progress &progress) = 0;
    /// Asks it to end; returns at once.
    virtual void askToEnd() = 0;
    /// Ends it by force, with all its children; returns at once.
    virtual void end() = 0;
    /// Why it ended; once it is over and nobody ended it.
    [[nodiscard]] virtual Error exitError(bool hasAnswered, Progress &progress) = 0;
};

} // namespace spacewright::run

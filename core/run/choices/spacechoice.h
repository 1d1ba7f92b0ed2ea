// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/result.h>
#include <core/run/runoptions.h>

#include <optional>

namespace spacewright::run
{

/// How one Space was run last. Kept in the data folder, never in the Space's own repository.
struct SpaceChoice {
    RunnerKind runner = RunnerKind::Auto;
    Fidelity fidelity = Fidelity::Live;
    QString flavor = {};
    /// As in RunOptions.
    QString gpus = {};

    bool operator==(const SpaceChoice &) const = default;

    /// Whether nothing but a container engine can do that.
    bool needsEngine() const
    {
        return runner == RunnerKind::Container || (runner == RunnerKind::Auto && fidelity == Fidelity::Exact);
    }
    /// This, but for what differs between those two: what a user changed who saw @p before.
    SpaceChoice changedAs(const SpaceChoice &before, const SpaceChoice &after) const;
    void applyTo(RunOptions &options) const;
    static SpaceChoice of(const RunOptions &options);
};

/// That of the Space in @p folder; nothing if there was none. Reads a small file.
[[nodiscard]] std::optional<SpaceChoice> choiceFor(const QString &folder);
/// Keeps it; those that have not changed for longest are forgotten when there are many.
[[nodiscard]] Result<> keepChoice(const QString &folder, const SpaceChoice &choice);

/// The kind of that name; Auto where there is none.
[[nodiscard]] RunnerKind runnerKindNamed(const QString &name);

} // namespace spacewright::run

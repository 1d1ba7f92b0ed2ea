// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/run/runner.h>

namespace spacewright::run
{

/// Serves a static Space's files; app_build_command runs in the sandbox first.
class StaticRunner final : public Runner
{
public:
    QString name() const override { return QStringLiteral("static"); }
    [[nodiscard]] Result<> build(const Recipe &recipe, const RunOptions &options, RunObserver &observer,
                                 Progress &progress) override;
    [[nodiscard]] Result<> run(const Recipe &recipe, const RunOptions &options, RunObserver &observer,
                               Progress &progress) override;
};

} // namespace spacewright::run

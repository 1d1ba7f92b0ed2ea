// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "buildcommand.h"
#include <core/run/recipe/recipe.h>

namespace spacewright::run
{

/// Serves a static Space's files; app_build_command runs first, in a sandbox or in a container.
class StaticRunner final : public Runner
{
public:
    explicit StaticRunner(RunnerKind kind);

    QString name() const override { return QStringLiteral("static"); }
    QMap<QString, QString> facts() const override { return m_place->facts(); }
    [[nodiscard]] Result<> build(const Recipe &recipe, const RunOptions &options, RunObserver &observer,
                                 Progress &progress) override;
    [[nodiscard]] Result<> run(const Recipe &recipe, const RunOptions &options, RunObserver &observer,
                               Progress &progress) override;

private:
    std::unique_ptr<BuildPlace> m_place;
};

} // namespace spacewright::run

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "buildcommand.h"
#include "pagecopy.h"
#include <core/run/recipe/recipe.h>

namespace spacewright::run
{

/// Serves a static Space's files; app_build_command runs first, in a sandbox or in a container. With exact fidelity all
/// that is done with a copy of what the Hub would be given, and what is saved later changes nothing.
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
    void serveLive(const Recipe &recipe, const RunOptions &options, RunObserver &observer, Progress &progress);

    std::unique_ptr<BuildPlace> m_place;
    /// With exact fidelity.
    std::unique_ptr<PageCopy> m_copy;
    /// What is served.
    QString m_folder;
};

} // namespace spacewright::run

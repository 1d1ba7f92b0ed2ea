// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "environmentstore.h"
#include <core/run/gpu/gpufinder.h>
#include <core/run/runner.h>

namespace spacewright::run
{

/// Runs gradio and streamlit Spaces on this machine without a daemon: dependencies in a Python environment made by uv,
/// the app under bubblewrap. The embedded default.
class SandboxRunner final : public Runner
{
public:
    QString name() const override { return QStringLiteral("sandbox"); }
    [[nodiscard]] Result<> build(const Recipe &recipe, const RunOptions &options, RunObserver &observer,
                                 Progress &progress) override;
    [[nodiscard]] Result<> run(const Recipe &recipe, const RunOptions &options, RunObserver &observer,
                               Progress &progress) override;
    QByteArray packages() const override;
    Surroundings surroundings() const override { return m_surroundings; }
    QMap<QString, QString> facts() const override;
    QString fullDisk() const override;
    QString buildFolder() const override;

private:
    PythonEnvironment m_environment;
    Surroundings m_surroundings;
    /// The Space's, once its app was started.
    QString m_folder;
    QList<Gpu> m_gpus;
};

} // namespace spacewright::run

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/cli/output.h>

#include <core/run/runner.h>

namespace spacewright::cli
{

/// Prints what a build and a run do, as JSON events or for people.
class RunPrinter final : public run::RunObserver
{
public:
    explicit RunPrinter(const Output &output) : m_output(output) {}

    void onStage(run::Stage stage, const QString &reason) override;
    void onStep(const log::Step &step) override;
    void onLog(run::LogSource source, const QByteArray &bytes) override;
    void onUrl(const QUrl &url) override;
    void onStats(const run::Stats &stats) override;
    void onReload() override {}
    void onEnding(std::optional<std::chrono::seconds> left) override;
    void onShortOfRoom(const QString &warning) override;
    void onEngineAway(const std::optional<Error> &away) override;

private:
    const Output &m_output;
    bool m_isEnding = false;
};

} // namespace spacewright::cli

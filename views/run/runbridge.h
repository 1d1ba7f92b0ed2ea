// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/run/runner.h>

#include <functional>
#include <mutex>
#include <optional>

namespace spacewright::views
{

/// Collects what a run reports on its worker and wakes somebody once for a whole batch. Outlives both of them as long
/// as either needs it.
class RunBridge final : public run::RunObserver
{
public:
    struct Events {
        std::optional<std::pair<run::Stage, QString>> stage;
        QList<log::Step> steps;
        std::optional<QUrl> url;
        std::optional<run::Stats> stats;
        std::optional<std::shared_ptr<const run::RunningContainer>> container;
        std::optional<std::optional<std::chrono::seconds>> countdown;
        std::optional<QString> engineAway;
        std::optional<QString> shortOfRoom;
        bool reload = false;
        qint64 errors = 0;
    };

    /// @p wake is called on the worker, and never again after disconnect().
    explicit RunBridge(std::function<void()> wake) : m_wake(std::move(wake)) {}

    /// What was reported since the last call. On any thread.
    Events take();
    void disconnect();

    void onStage(run::Stage stage, const QString &reason) override;
    void onStep(const log::Step &step) override;
    void onStepInside(const log::Step &step) override { onStep(step); }
    void onLog(run::LogSource source, const QByteArray &bytes) override;
    void onUrl(const QUrl &url) override;
    void onStats(const run::Stats &stats) override;
    void onReload() override;
    void onContainer(const std::shared_ptr<const run::RunningContainer> &container) override;
    void onEnding(std::optional<std::chrono::seconds> left) override;
    void onShortOfRoom(const QString &warning) override;
    void onEngineAway(const std::optional<Error> &away) override;

private:
    void change(const std::function<void(Events &)> &apply);

    std::mutex m_mutex;
    Events m_events;
    std::function<void()> m_wake;
    bool m_isWoken = false;
};

} // namespace spacewright::views

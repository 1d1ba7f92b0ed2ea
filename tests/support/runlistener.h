// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/run/runner.h>

#include <QStringList>

#include <functional>

namespace spacewright::tests
{

/// Remembers all that a run reported, and calls back at each stage. Used on the run's own thread.
class RunListener final : public run::RunObserver
{
public:
    std::function<void(run::Stage)> atStage;
    std::function<void(const QString &)> atReason;
    std::function<void(const run::Stats &)> atStats;
    std::function<void(std::optional<std::chrono::seconds>)> atEnding;
    std::function<void(const std::optional<Error> &)> atEngineAway;
    bool keepsLog = true;

    QStringList stages;
    QList<log::Step> steps;
    QList<log::Step> insides;
    QByteArray log;
    QUrl lastUrl;
    int reloads = 0;
    int measurements = 0;
    QString unmeasured;

    void onStage(run::Stage stage, const QString &reason) override
    {
        stages += run::stageName(stage);
        if (atReason)
            atReason(reason);
        if (atStage)
            atStage(stage);
    }
    void onStep(const log::Step &step) override { steps += step; }
    void onStepInside(const log::Step &step) override { insides += step; }
    void onLog(run::LogSource, const QByteArray &bytes) override
    {
        if (keepsLog)
            log += bytes;
    }
    void onUrl(const QUrl &url) override
    {
        if (!url.isEmpty())
            lastUrl = url;
    }
    void onStats(const run::Stats &stats) override
    {
        ++measurements;
        if (atStats)
            atStats(stats);
    }
    void onUnmeasured(const QString &reason) override { unmeasured = reason; }
    void onReload() override { ++reloads; }
    void onEnding(std::optional<std::chrono::seconds> left) override
    {
        if (atEnding)
            atEnding(left);
    }
    void onEngineAway(const std::optional<Error> &away) override
    {
        if (atEngineAway)
            atEngineAway(away);
    }
};

} // namespace spacewright::tests

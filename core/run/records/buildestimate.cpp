// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "buildestimate.h"

namespace spacewright::run
{

namespace
{

/// As the step took when it was last made.
std::optional<double> lastDuration(const QList<BuildRecord> &records, const QString &runner, const QString &name)
{
    for (const BuildRecord &record : records) {
        if (record.runner != runner)
            continue;
        for (const log::Step &step : record.steps) {
            if (step.name == name && step.state == log::StepState::Done)
                return step.duration;
        }
    }
    return std::nullopt;
}

bool isWhole(const BuildRecord &record)
{
    const bool isMade = record.stage == Stage::Stopped || record.stage == Stage::Running ||
                        record.stage == Stage::RuntimeError || record.stage == Stage::Sleeping;
    return isMade && !record.steps.isEmpty() && std::ranges::none_of(record.steps, [](const log::Step &step) {
               return step.state == log::StepState::Failed || step.state == log::StepState::Started;
           });
}

} // namespace

std::optional<double> BuildEstimate::durationOf(const QString &name) const
{
    const auto found = std::ranges::find(steps, name, &Step::name);
    return found == steps.end() ? std::nullopt : std::optional(found->duration);
}

std::optional<double> BuildEstimate::left(const QList<log::Step> &soFar, const QDateTime &now) const
{
    if (isEmpty())
        return std::nullopt;
    double seconds = 0;
    for (const Step &step : steps) {
        const auto begun = std::ranges::find(soFar, step.name, &log::Step::name);
        if (begun == soFar.end())
            seconds += step.duration;
        else if (begun->state == log::StepState::Started)
            seconds += qMax(0.0, step.duration - double(begun->started.msecsTo(now)) / 1000);
    }
    return seconds;
}

BuildEstimate estimateBuild(const QList<BuildRecord> &records, const QString &runner)
{
    BuildEstimate estimate;
    const auto last = std::ranges::find_if(
        records, [&runner](const BuildRecord &record) { return record.runner == runner && isWhole(record); });
    if (last == records.end())
        return estimate;
    estimate.lastBuild = last->started;
    for (const log::Step &step : last->steps)
        estimate.steps.append({step.name, lastDuration(records, runner, step.name).value_or(0)});
    return estimate;
}

} // namespace spacewright::run

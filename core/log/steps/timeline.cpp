// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timeline.h"

#include <algorithm>
#include <limits>

namespace spacewright::log
{

namespace
{

/// What begins this soon after an end began because of it.
constexpr double tolerance = 0.05;

StepState stateOf(const PhasePart &part, bool isRunning)
{
    if (part.hasFailed)
        return StepState::Failed;
    if (part.isCached)
        return StepState::Cached;
    return isRunning && part.start >= 0 && part.duration < 0 ? StepState::Started : StepState::Done;
}

/// Seconds that @p interval takes until @p now; both count from the start of the step.
template <class Interval> double durationOf(const Interval &interval, StepState state, double now)
{
    if (state == StepState::Started && interval.start >= 0)
        return qMax(0.0, now - interval.start);
    return interval.duration;
}

TimelineItem itemOf(const PhasePart &part, bool isRunning, double stepStart, double now)
{
    const StepState state = stateOf(part, isRunning);
    return {.kind = TimelineItem::Kind::Part,
            .name = part.name,
            .state = state,
            .start = part.start < 0 ? -1 : stepStart + part.start,
            .duration = durationOf(part, state, now),
            .bytes = part.bytes,
            .line = part.line};
}

TimelineItem itemOf(const Phase &phase, bool isRunning, double stepStart, double now)
{
    const StepState state = phase.hasFailed  ? StepState::Failed
                            : phase.isCached ? StepState::Cached
                            : isRunning      ? StepState::Started
                                             : StepState::Done;
    TimelineItem item{.kind = TimelineItem::Kind::Phase,
                      .phase = phase.kind,
                      .tool = phase.tool,
                      .state = state,
                      .start = phase.start < 0 ? -1 : stepStart + phase.start,
                      .duration = durationOf(phase, state, now),
                      .bytes = phase.bytes,
                      .packages = phase.packages,
                      .line = phase.line};
    for (const PhasePart &part : phase.parts)
        item.parts.append(itemOf(part, isRunning, stepStart, now));
    return item;
}

void addPhases(TimelineItem &item, const Step &step, double now)
{
    const bool isRunning = step.state == StepState::Started;
    for (qsizetype i = 0; i < step.phases.size(); ++i) {
        const Phase &phase = step.phases[i];
        const bool hasOpenPart = std::ranges::any_of(
            phase.parts, [](const PhasePart &part) { return part.start >= 0 && part.duration < 0 && !part.isCached; });
        // Of a step that runs, the last phase does, and what has parts that do.
        const bool runs = isRunning && (i == step.phases.size() - 1 || hasOpenPart) && phase.kind != PhaseKind::Install;
        item.parts.append(itemOf(phase, runs, item.start, now));
    }
}

void markCritical(QList<TimelineItem> &items)
{
    const auto latest = [&items](double limit) {
        TimelineItem *found = nullptr;
        for (TimelineItem &item : items) {
            const bool isFit = item.hasInterval() && item.duration > 0 && item.end() <= limit && !item.isCritical;
            if (isFit && (found == nullptr || item.end() >= found->end()))
                found = &item;
        }
        return found;
    };
    double limit = std::numeric_limits<double>::max();
    while (TimelineItem *const item = latest(limit)) {
        item->isCritical = true;
        markCritical(item->parts);
        limit = item->start + tolerance;
    }
}

} // namespace

bool Timeline::isRunning() const
{
    return std::ranges::any_of(steps, [](const TimelineItem &step) { return step.state == StepState::Started; });
}

int Timeline::warnings() const
{
    int sum = 0;
    for (const TimelineItem &step : steps)
        sum += step.warnings;
    return sum;
}

qsizetype Timeline::cachedSteps() const
{
    return std::ranges::count(steps, StepState::Cached, &TimelineItem::state);
}

Timeline timelineOf(const QList<Step> &steps, const QDateTime &now)
{
    Timeline timeline;
    QDateTime first;
    for (const Step &step : steps) {
        if (step.started.isValid() && (!first.isValid() || step.started < first))
            first = step.started;
    }
    double end = 0;
    for (const Step &step : steps) {
        const bool isRunning = step.state == StepState::Started;
        const double since = step.started.isValid() ? qMax(0.0, double(step.started.msecsTo(now)) / 1000) : 0;
        TimelineItem item{.name = step.name,
                          .state = step.state,
                          .start = step.started.isValid() ? double(first.msecsTo(step.started)) / 1000 : end,
                          .duration = isRunning ? since : step.duration,
                          .warnings = step.warnings,
                          .exitCode = step.exitCode,
                          .line = step.firstLine};
        addPhases(item, step, since);
        end = qMax(end, item.end());
        timeline.steps.append(item);
    }
    timeline.length = end;
    markCritical(timeline.steps);
    return timeline;
}

} // namespace spacewright::log

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recorder.h"

#include <core/base/log.h>

namespace spacewright::run
{

namespace
{

log::Source sourceOf(LogSource source)
{
    switch (source) {
    case LogSource::Build:
        return log::Source::Build;
    case LogSource::Page:
        return log::Source::Page;
    case LogSource::Runner:
        return log::Source::Runner;
    case LogSource::Run:
        break;
    }
    return log::Source::Run;
}

} // namespace

Recorder::Recorder(BuildRecord &record, log::LogStore &buildLog, log::LogStore &runLog,
                   const QList<QByteArray> &secrets, RunObserver &next)
    : m_record(record), m_buildLog(buildLog), m_runLog(runLog), m_build(secrets), m_run(secrets), m_next(next)
{
    m_clock.start();
}

void Recorder::onStage(Stage stage, const QString &reason)
{
    if (stage == Stage::Running && m_record.readyAfter == 0)
        m_record.readyAfter = double(m_clock.elapsed()) / 1000;
    m_record.stage = stage;
    m_record.reason = reason;
    m_next.onStage(stage, reason);
}

void Recorder::onStep(const log::Step &step)
{
    log::Step known = step;
    if (log::Step *begun = log::runningStep(m_record.steps, step)) {
        known.firstLine = begun->firstLine;
        *begun = known;
    } else {
        keep(LogSource::Build, m_build.flush());
        known.firstLine = m_buildLog.droppedLines() + m_buildLog.lineCount();
        const QByteArray state = step.state == log::StepState::Cached ? " CACHED" : "";
        keep(LogSource::Build, "--> " + step.name.toUtf8() + state + '\n');
        m_record.steps += known;
    }
    m_next.onStep(known);
}

void Recorder::onLog(LogSource source, const QByteArray &bytes)
{
    if (source == LogSource::Runner)
        keep(source, LineRedactor({}).add(bytes));
    else if (source == LogSource::Build)
        keep(source, m_build.add(bytes));
    else
        keep(source, m_run.add(bytes));
}

void Recorder::onStats(const Stats &stats)
{
    m_record.peakMemory = qMax(m_record.peakMemory, stats.memory);
    m_next.onStats(stats);
}

void Recorder::flush()
{
    keep(LogSource::Build, m_build.flush());
    keep(LogSource::Run, m_run.flush());
}

void Recorder::keep(LogSource source, const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return;
    // What the runner says belongs beside what it speaks of.
    const bool isBuild =
        source == LogSource::Build || (source == LogSource::Runner && m_record.stage == Stage::Building);
    const Result<> kept = (isBuild ? m_buildLog : m_runLog).append(bytes, sourceOf(source));
    m_next.onLog(source, bytes);
    if (!kept)
        tellLost(kept.error());
}

/// A log that cannot be kept ends nothing: the build or the app goes on, and people are told once beside its stage.
void Recorder::tellLost(const Error &error)
{
    if (std::exchange(m_isLogLost, true))
        return;
    qCWarning(logRun) << error.message;
    m_next.onStage(m_record.stage, error.message);
}

} // namespace spacewright::run

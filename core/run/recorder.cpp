// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recorder.h"

#include <core/run/running/sessionmark.h>

#include <core/base/log.h>
#include <core/log/loglevel.h>

#include <algorithm>
#include <utility>

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
    const bool isReady = stage == Stage::Running && m_record.readyAfter == 0;
    if (isReady)
        m_record.readyAfter = double(m_clock.elapsed()) / 1000;
    m_record.stage = stage;
    m_record.reason = reason;
    if (m_mark != nullptr)
        m_mark->noteStage(stage, m_record.runner);
    m_next.onStage(stage, reason);
    if (isReady && m_keepRecord)
        m_keepRecord();
}

void Recorder::onProbed()
{
    if (m_keepRecord)
        m_keepRecord();
    m_next.onProbed();
}

void Recorder::onUrl(const QUrl &url)
{
    if (m_mark != nullptr)
        m_mark->noteUrl(url);
    m_next.onUrl(url);
}

void Recorder::onStep(const log::Step &step)
{
    if (step.state == log::StepState::Started)
        checkRoom();
    log::Step known = step;
    if (log::Step *begun = log::runningStep(m_record.steps, step)) {
        known.firstLine = begun->firstLine;
        m_insides.describe(known);
        *begun = known;
    } else {
        keep(LogSource::Build, m_build.flush());
        known.firstLine = m_buildLog.droppedLines() + m_buildLog.lineCount();
        const QByteArray state = step.state == log::StepState::Cached ? " CACHED" : "";
        keep(LogSource::Build, "--> " + step.name.toUtf8() + state + '\n');
        m_record.steps += known;
        if (known.state == log::StepState::Started)
            m_insides.begin(known);
    }
    m_next.onStep(known);
}

void Recorder::checkRoom()
{
    const std::function<QString()> check = std::exchange(m_roomCheck, {});
    const QString warning = check ? check() : QString();
    if (warning.isEmpty())
        return;
    onLog(LogSource::Runner, warning.toUtf8() + '\n');
    m_next.onShortOfRoom(warning);
}

void Recorder::onLog(LogSource source, const QByteArray &bytes)
{
    keepPage();
    if (source == LogSource::Runner)
        keep(source, LineRedactor({}).add(bytes));
    else if (source == LogSource::Build)
        keep(source, m_build.add(bytes));
    else
        keep(source, m_run.add(bytes));
}

void Recorder::onStats(const Stats &stats)
{
    keepPage();
    Stats all = stats;
    all.gpuCalls = m_gpuCalls.calls();
    // What the build takes is no measure of what the app needs.
    if (m_record.stage == Stage::Building) {
        m_record.usage.append(double(m_clock.elapsed()) / 1000, all);
    } else {
        addVisits(all);
        m_record.runUsage.append(double(m_clock.elapsed()) / 1000, all);
        m_record.peakMemory = std::max({m_record.peakMemory, all.memory, all.memoryPeak});
        m_record.peakDisk = std::max(m_record.peakDisk, all.written);
        m_record.peakGpuMemory = std::max(m_record.peakGpuMemory, all.gpu.memory);
        m_record.gpuMemory = std::max(m_record.gpuMemory, all.gpu.memoryLimit);
    }
    if (m_mark != nullptr)
        m_mark->noteStats(all);
    m_next.onStats(all);
}

/// How often the app was asked for something, and what went wrong, since it was told last.
void Recorder::addVisits(Stats &stats)
{
    const int ofPage = m_page != nullptr ? m_page->takeRequests() : 0;
    const int logged = m_requests.take();
    // A log that has them has those of the page too.
    const int requests = m_requests.hasRead() ? logged : ofPage;
    m_isVisited = m_isVisited || requests > 0;
    const double seconds = m_sinceVisits.isValid() ? double(m_sinceVisits.elapsed()) / 1000 : 1;
    m_sinceVisits.start();
    if (m_isVisited)
        stats.requests = requests / std::max(seconds, 0.1);
    stats.errors = std::exchange(m_errors, 0);
}

void Recorder::onUnmeasured(const QString &reason)
{
    m_record.unmeasured = reason;
    m_next.onUnmeasured(reason);
}

void Recorder::keepPage()
{
    if (m_page != nullptr)
        keep(LogSource::Page, LineRedactor({}).add(m_page->take()));
}

void Recorder::flush()
{
    keepPage();
    keep(LogSource::Build, m_build.flush());
    keep(LogSource::Run, m_run.flush());
    const GpuCalls &calls = m_gpuCalls.calls();
    if (calls.isUndecorated)
        m_record.facts.insert(QStringLiteral("gpuUndecorated"), QStringLiteral("yes"));
    if (calls.isCudaEarly)
        m_record.facts.insert(QStringLiteral("gpuCudaEarly"), QStringLiteral("yes"));
    if (calls.count > 0) {
        m_record.facts.insert(QStringLiteral("gpuCalls"), QString::number(calls.count));
        m_record.facts.insert(QStringLiteral("gpuSeconds"), QString::number(calls.seconds, 'f', 3));
        m_record.facts.insert(QStringLiteral("gpuCallsTooLong"), QString::number(calls.tooLong));
    }
}

void Recorder::keep(LogSource source, const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return;
    // What the runner says belongs beside what it speaks of.
    const bool isBuild =
        source == LogSource::Build || (source == LogSource::Runner && m_record.stage == Stage::Building);
    const qint64 line = isBuild ? m_buildLog.droppedLines() + m_buildLog.lineCount() : 0;
    if (source == LogSource::Run) {
        m_gpuCalls.read(bytes);
        m_requests.read(bytes);
    }
    if (source == LogSource::Run || source == LogSource::Page)
        m_errors += log::errorsIn(bytes);
    const Result<> kept = (isBuild ? m_buildLog : m_runLog).append(bytes, sourceOf(source));
    m_next.onLog(source, bytes);
    if (isBuild)
        tellInside(m_insides.append(bytes, line));
    if (!kept)
        tellLost(kept.error());
}

void Recorder::tellInside(const QString &name)
{
    log::Step *const step = name.isEmpty() ? nullptr : log::runningStep(m_record.steps, {.name = name});
    if (step == nullptr)
        return;
    m_insides.describe(*step);
    m_next.onStepInside(*step);
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

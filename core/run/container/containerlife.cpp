// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "containerlife.h"

#include <core/base/log.h>
#include <core/container/engine/engineerror.h>
#include <core/container/engine/engineinfo.h>

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QTimeZone>

#include <algorithm>
#include <latch>
#include <memory>
#include <utility>

namespace spacewright::run
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ContainerRunner)
};

using namespace std::chrono_literals;

/// Between two questions to an engine that is away: the first, doubled up to the longest.
constexpr std::chrono::milliseconds firstPause = 250ms;
constexpr std::chrono::milliseconds longestPause = 5s;

} // namespace

ContainerLife::ContainerLife(const container::Engine &engine, const QString &id, bool isMeasured,
                             std::chrono::milliseconds patience)
    : m_engine(engine), m_id(id), m_isMeasured(isMeasured), m_patience(patience)
{
}

ContainerLife::~ContainerLife()
{
    m_progress.cancel();
    // A reader that waits for room would never end.
    m_queue.close();
    m_watcher = {};
    m_meter = {};
    m_output.reset();
}

Result<> ContainerLife::start(Progress &progress)
{
    m_output.emplace(m_engine, m_id, [this](container::Channel, QByteArrayView bytes) { print(bytes); });
    if (const Result<> attached = m_output->waitUntilAttached(progress); !attached)
        return attached;
    if (const Result<> started = container::Containers(m_engine).start(m_id, progress); !started)
        return started;
    beginWatch([this] { return waitForEnd(); });
    return {};
}

Result<> ContainerLife::takeOver(const QDateTime &since, Progress &progress)
{
    const Result<container::ContainerState> state = container::Containers(m_engine).inspect(m_id, progress);
    if (!state)
        return failure(state);
    m_lastPrint = since.toMSecsSinceEpoch();
    beginWatch([this, state = *state, since] { return resume(state, since, Missing::Listener); });
    return {};
}

void ContainerLife::beginWatch(const std::function<Result<int>()> &waitForEnd)
{
    m_watcher = std::jthread([this, waitForEnd](const std::stop_token &stop) { watch(waitForEnd(), stop); });
    if (m_isMeasured)
        m_meter = std::jthread([this](const std::stop_token &stop) { measure(stop); });
}

void ContainerLife::watch(Result<int> code, const std::stop_token &stop)
{
    while (!code && container::isAway(code.error()) && !m_progress.isCancelled()) {
        const QDateTime since = QDateTime::currentDateTimeUtc();
        const Result<container::ContainerState> state = awaitEngine(code.error(), stop);
        setAway({});
        if (!state) {
            code = failure(state);
            break;
        }
        code = resume(*state, since, Missing::Engine);
    }
    m_exitCode = code;
    m_ended.store(true);
}

/// The end of the output comes before the engine has noticed the end of the container, and an app may close its output
/// and go on: both are waited for.
Result<int> ContainerLife::waitForEnd()
{
    const Result<> printed = m_output->waitForEnd(m_progress);
    if (!printed && container::isAway(printed.error()))
        return failure(printed);
    const Result<int> code = container::Containers(m_engine).wait(m_id, m_progress);
    return code && !printed ? Result<int>(failure(printed)) : code;
}

/// How the container is, once the engine answers again.
Result<container::ContainerState> ContainerLife::awaitEngine(const Error &reason, const std::stop_token &stop)
{
    setAway(reason);
    const QDeadlineTimer deadline(m_patience);
    for (std::chrono::milliseconds time = firstPause;; time = std::min(time * 2, longestPause)) {
        pause(time, stop);
        Result<container::ContainerState> state = container::Containers(m_engine).inspect(m_id, m_progress);
        if (state || !container::isAway(state.error()) || deadline.hasExpired() || m_progress.isCancelled())
            return state;
        setAway(state.error());
    }
}

/// Listens again to a container that nobody could listen to @p since then, to its end if it has not ended meanwhile.
Result<int> ContainerLife::resume(const container::ContainerState &state, const QDateTime &since, Missing missing)
{
    if (!state.isRunning) {
        m_hasEndedAway = missing == Missing::Engine;
        showMissed(since, {}, missing);
        return state.exitCode;
    }
    // What comes now waits for what came before it.
    const auto shown = std::make_shared<std::latch>(1);
    const QDateTime until = QDateTime::currentDateTimeUtc();
    m_output.emplace(m_engine, m_id, [this, shown](container::Channel, QByteArrayView bytes) {
        shown->wait();
        print(bytes);
    });
    const Result<> attached = m_output->waitUntilAttached(m_progress);
    if (attached)
        showMissed(since, until, missing);
    shown->count_down();
    if (!attached && container::isAway(attached.error()))
        return failure(attached);
    return waitForEnd();
}

/// What it printed while nobody listened, as the engine's log has it. Nothing is shown twice: a line of the very
/// moment at which the engine went or came is rather missing, and that is said.
void ContainerLife::showMissed(const QDateTime &since, const QDateTime &until, Missing missing)
{
    // An engine notes the time of a line before it hands it on: what it noted later has not come.
    const QDateTime last = QDateTime::fromMSecsSinceEpoch(m_lastPrint + 1, QTimeZone::UTC);
    const auto timeText = [](const QDateTime &time) {
        return time.toLocalTime().time().toString(QStringLiteral("HH:mm:ss"));
    };
    const auto note = [this](const QString &text) {
        print((m_isLineEnded ? "" : "\n") + QByteArrayLiteral("Spacewright: ") + text.toUtf8() + '\n');
    };
    const QString who = missing == Missing::Engine
                            //: %1 and %2 are times of the day
                            ? Tr::tr("the container engine was away from %1 to %2.")
                            //: %1 and %2 are times of the day
                            : Tr::tr("Spacewright itself was away from %1 to %2.");
    const QString times = who.arg(timeText(since), timeText(until.isValid() ? until : QDateTime::currentDateTimeUtc()));
    const std::chrono::milliseconds ahead = engineAhead();
    note(times + QLatin1Char(' ') +
         Tr::tr("What the app printed meanwhile is from the engine's log; lines at its edges may be missing."));
    const Result<> read = container::readLog(
        m_engine, m_id, [this](container::Channel, QByteArrayView bytes) { print(bytes); }, m_progress,
        {.since = last.addDuration(ahead + clockDoubt()), .until = until.isValid() ? until.addDuration(ahead) : until});
    if (!read && !m_progress.isCancelled())
        note(Tr::tr("That log cannot be read: %1").arg(read.error().message));
}

/// How far the engine's clock is ahead of ours, at most: another machine has another one, and says whole seconds.
std::chrono::milliseconds ContainerLife::engineAhead()
{
    if (m_engine.address().host().isEmpty())
        return {};
    const QDateTime asked = QDateTime::currentDateTimeUtc();
    const Result<QDateTime> told = container::engineTime(m_engine, m_progress);
    return told ? std::chrono::milliseconds(asked.msecsTo(*told)) : std::chrono::milliseconds();
}

/// What that may be wrong by: rather a line too few than one twice.
std::chrono::milliseconds ContainerLife::clockDoubt() const
{
    return m_engine.address().host().isEmpty() ? 0s : 1s;
}

void ContainerLife::print(QByteArrayView bytes)
{
    if (!bytes.isEmpty())
        m_isLineEnded = bytes.back() == '\n';
    m_lastPrint = QDateTime::currentMSecsSinceEpoch();
    m_queue.push(bytes);
}

void ContainerLife::measure(const std::stop_token &stop)
{
    const auto remember = [this](const container::ContainerStats &stats) {
        const std::scoped_lock lock(m_mutex);
        m_stats = stats;
        m_memoryPeak.store(std::max({m_memoryPeak.load(), stats.memory, stats.memoryPeak}));
    };
    while (!m_progress.isCancelled() && !m_ended.load()) {
        const Result<> measured = container::Containers(m_engine).stats(m_id, remember, m_progress);
        // An engine may be unable to measure: the app runs all the same.
        if (!measured && !container::isAway(measured.error())) {
            if (!m_progress.isCancelled() && !m_ended.load())
                qCInfo(logRun) << "The container cannot be measured:" << measured.error().detail;
            return;
        }
        // It was cut off, or the container has just ended.
        pause(longestPause / 5, stop);
    }
}

std::optional<container::ContainerStats> ContainerLife::takeStats()
{
    const std::scoped_lock lock(m_mutex);
    return std::exchange(m_stats, std::nullopt);
}

std::optional<Error> ContainerLife::away() const
{
    const std::scoped_lock lock(m_mutex);
    return m_away;
}

void ContainerLife::setAway(const std::optional<Error> &away)
{
    if (away)
        qCInfo(logRun) << "The engine is away:" << away->message << away->detail;
    const std::scoped_lock lock(m_mutex);
    m_away = away;
}

void ContainerLife::pause(std::chrono::milliseconds time, const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    m_wake.wait_for(lock, stop, time, [] { return false; });
}

/// Python as the first process of a container does not heed SIGTERM, but always an interrupt: it gets both.
void ContainerLife::signal(const QStringList &names)
{
    // On a thread of its own: an engine takes its time, and one that is gone all of it.
    m_signaller = std::jthread([engine = m_engine, id = m_id, names] {
        // Not the caller's progress: that is cancelled already.
        Progress progress;
        for (const QString &name : names) {
            if (const Result<> sent = container::Containers(engine).kill(id, name, progress); !sent)
                qCInfo(logRun) << name << "did not reach the container:" << sent.error().detail;
        }
    });
}

} // namespace spacewright::run

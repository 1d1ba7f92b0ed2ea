// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "appsupervisor.h"

#include "appexit.h"
#include "readiness.h"
#include <core/run/gpu/gpumeter.h>

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <utility>

namespace spacewright::run
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(AppSupervisor)
};

using namespace std::chrono_literals;
using Wish = StopRequest::Wish;

constexpr auto startTick = 5ms;
constexpr auto runTick = 50ms;
/// With the time that an engine takes by itself, a stop is over within 11 seconds.
constexpr auto stopGrace = 10s;
constexpr auto restartGrace = 1s;
/// How long the end by force may take before the app is left to whoever owns it.
constexpr auto endPatience = 2s;

/// Where the page of an app is that answered with @p status: one that is mounted below a path often has nothing at its
/// root, which the log is told then.
QUrl pageUrl(const AppExpectation &expected, int status, RunObserver &observer)
{
    if (status != 404 || expected.mountedPath.isEmpty())
        return expected.url;
    //: %1 is a path such as /gradio
    const QString note = Tr::tr("The app has no page at its root but one at %1, shown here. The Hub shows it with "
                                "base_path: %1 in README.md.")
                             .arg(expected.mountedPath);
    observer.onLog(LogSource::Runner, note.toUtf8() + '\n');
    return expected.url.resolved(QUrl(expected.mountedPath));
}

class Supervisor
{
public:
    Supervisor(AppLife &life, const AppExpectation &expected, RunObserver &observer, Progress &progress)
        : m_life(life), m_expected(expected), m_observer(observer), m_progress(progress)
    {
    }

    Result<AppEnd> run();

private:
    std::optional<Result<AppEnd>> look();
    std::optional<Result<AppEnd>> heedWish();
    Result<> checkStart();
    void passOutput(std::chrono::milliseconds time);
    void askToEnd();
    void tellCountdown();
    void finish(const Result<AppEnd> &end);
    void waitForEnd(std::chrono::seconds time);
    Wish wish() const { return m_expected.stop ? m_expected.stop->wish() : Wish::None; }

    AppLife &m_life;
    const AppExpectation &m_expected;
    RunObserver &m_observer;
    Progress &m_progress;
    std::optional<Readiness> m_readiness;
    QElapsedTimer m_sinceStart;
    /// Valid while the app has been asked to end.
    QElapsedTimer m_sinceAsked;
    /// What the observer was told last.
    std::optional<std::chrono::seconds> m_countdown;
    bool m_hasAnswered = false;
};

Result<AppEnd> Supervisor::run()
{
    if (const Result<> started = m_life.start(m_progress); !started)
        return m_progress.isCancelled() ? Result<AppEnd>(AppEnd::Cancelled) : failure(started);
    m_sinceStart.start();
    m_readiness.emplace(m_expected.url);
    std::optional<Result<AppEnd>> end;
    while (!end && !m_life.isOver()) {
        passOutput(m_hasAnswered ? runTick : startTick);
        end = look();
    }
    m_readiness.reset();
    // It did as it was asked.
    if (!end && m_sinceAsked.isValid())
        end = AppEnd::Cancelled;
    if (!m_life.isOver())
        finish(*end);
    if (m_countdown)
        m_observer.onEnding({});
    for (QByteArray rest = m_life.takeOutput(0ms); !rest.isEmpty(); rest = m_life.takeOutput(0ms))
        m_observer.onLog(LogSource::Run, rest);
    if (end && *end == AppEnd::Cancelled)
        m_progress.cancel();
    return end ? *end : std::unexpected(m_life.exitError(m_hasAnswered, m_progress));
}

void Supervisor::passOutput(std::chrono::milliseconds time)
{
    const QByteArray output = m_life.takeOutput(time);
    if (!output.isEmpty())
        m_observer.onLog(LogSource::Run, output);
}

std::optional<Result<AppEnd>> Supervisor::look()
{
    if (m_progress.isCancelled())
        return AppEnd::Cancelled;
    if (std::optional<Result<AppEnd>> end = heedWish())
        return end;
    if (!m_sinceAsked.isValid() && m_expected.wantsRestart && m_expected.wantsRestart())
        return AppEnd::RestartWanted;
    if (!m_hasAnswered) {
        if (const Result<> good = checkStart(); !good)
            return std::unexpected(good.error());
    }
    if (const Result<> good = m_life.check(m_hasAnswered, m_progress); !good)
        return std::unexpected(good.error());
    if (std::optional<Stats> stats = m_life.takeStats()) {
        if (m_expected.gpus != nullptr)
            stats->gpu = m_expected.gpus->look();
        m_observer.onStats(*stats);
    }
    return std::nullopt;
}

/// Nothing while the app may live on, for now.
std::optional<Result<AppEnd>> Supervisor::heedWish()
{
    const Wish now = wish();
    if (now == Wish::AtOnce)
        return AppEnd::Cancelled;
    if (now == Wish::None) {
        m_sinceAsked.invalidate();
    } else if (!m_sinceAsked.isValid()) {
        askToEnd();
    } else if (m_sinceAsked.durationElapsed() >= stopGrace) {
        return AppEnd::Cancelled;
    }
    tellCountdown();
    return std::nullopt;
}

Result<> Supervisor::checkStart()
{
    if (m_readiness->isReady()) {
        m_hasAnswered = true;
        m_observer.onUrl(pageUrl(m_expected, m_readiness->lastStatus(), m_observer));
        m_observer.onStage(Stage::Running, QString());
        if (m_expected.onReady)
            m_expected.onReady();
        return {};
    }
    if (m_sinceStart.durationElapsed() > m_expected.startupTimeout)
        return std::unexpected(appTimeoutError(m_expected.startupTimeout.count(), m_readiness->lastStatus()));
    return {};
}

void Supervisor::askToEnd()
{
    m_life.askToEnd();
    m_sinceAsked.start();
}

/// Most apps end sooner than there is anything to count.
void Supervisor::tellCountdown()
{
    std::optional<std::chrono::seconds> left;
    if (m_sinceAsked.isValid() && m_sinceAsked.durationElapsed() >= 1s)
        left = std::max(0s, std::chrono::ceil<std::chrono::seconds>(stopGrace - m_sinceAsked.durationElapsed()));
    if (left != std::exchange(m_countdown, left))
        m_observer.onEnding(left);
}

void Supervisor::finish(const Result<AppEnd> &end)
{
    // What an app says when it is interrupted would hide why it had to end.
    if (end && wish() != Wish::AtOnce && !m_sinceAsked.isValid()) {
        askToEnd();
        waitForEnd(*end == AppEnd::RestartWanted ? restartGrace : stopGrace);
    }
    if (m_life.isOver())
        return;
    m_life.end();
    waitForEnd(endPatience);
}

void Supervisor::waitForEnd(std::chrono::seconds time)
{
    QElapsedTimer clock;
    clock.start();
    const bool isPatient = wish() != Wish::AtOnce;
    // It goes on printing meanwhile, and could not end if nobody read that.
    while (!m_life.isOver() && clock.durationElapsed() < time && !(isPatient && wish() == Wish::AtOnce)) {
        passOutput(runTick);
        if (isPatient && m_progress.isCancelled())
            tellCountdown();
    }
}

} // namespace

Result<AppEnd> superviseApp(AppLife &life, const AppExpectation &expected, RunObserver &observer, Progress &progress)
{
    return Supervisor(life, expected, observer, progress).run();
}

} // namespace spacewright::run

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sleepcycle.h"

#include "visitgate.h"
#include <core/run/recipe/recipe.h>
#include <core/run/runoptions.h>

#include <QCoreApplication>
#include <QThread>

#include <atomic>
#include <thread>

namespace spacewright::run
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(SleepCycle)
};

using namespace std::chrono_literals;
using Wish = StopRequest::Wish;

constexpr auto pause = 50ms;

/// "15 minutes"
QString timeText(std::chrono::seconds time)
{
    if (time.count() % 3600 == 0)
        return Tr::tr("%n hour(s)", nullptr, int(time.count() / 3600));
    if (time.count() % 60 == 0)
        return Tr::tr("%n minute(s)", nullptr, int(time.count() / 60));
    return Tr::tr("%n second(s)", nullptr, int(time.count()));
}

/// One life of the app, from a start to the end of it.
struct Life {
    Progress progress;
    std::shared_ptr<StopRequest> stop = std::make_shared<StopRequest>();
    /// It is being ended to sleep.
    std::atomic_bool isSleepy = false;
};

/// Says the port of the gate where the runner says that of the app, and nothing of an end that is only sleep.
class GateObserver final : public RunObserver
{
public:
    GateObserver(VisitGate &gate, const Life &life, RunObserver &next) : m_gate(gate), m_life(life), m_next(next) {}

    void onStage(Stage stage, const QString &reason) override { m_next.onStage(stage, reason); }
    void onStep(const log::Step &step) override { m_next.onStep(step); }
    void onStepInside(const log::Step &step) override { m_next.onStepInside(step); }
    void onLog(LogSource source, const QByteArray &bytes) override { m_next.onLog(source, bytes); }
    void onUrl(const QUrl &url) override
    {
        if (url.isEmpty()) {
            m_gate.close();
            return;
        }
        m_gate.open(quint16(url.port()));
        QUrl shown = url;
        shown.setPort(m_gate.port());
        m_next.onUrl(shown);
    }
    void onStats(const Stats &stats) override
    {
        m_limit = stats.memoryLimit;
        m_next.onStats(stats);
    }
    void onReload() override { m_next.onReload(); }
    void onProbed() override { m_next.onProbed(); }
    void onContainer(const std::shared_ptr<const RunningContainer> &container) override
    {
        m_next.onContainer(container);
    }
    void onEnding(std::optional<std::chrono::seconds> left) override
    {
        if (!m_life.isSleepy)
            m_next.onEnding(left);
    }
    void onEngineAway(const std::optional<Error> &away) override { m_next.onEngineAway(away); }

    qint64 limit() const { return m_limit; }

private:
    VisitGate &m_gate;
    const Life &m_life;
    RunObserver &m_next;
    qint64 m_limit = 0;
};

class SleepCycle
{
public:
    SleepCycle(Runner &runner, const Recipe &recipe, const RunOptions &options, SleepRequest &wishes,
               RunObserver &observer, Progress &progress)
        : m_runner(runner), m_recipe(recipe), m_options(options), m_wishes(wishes), m_observer(observer),
          m_progress(progress)
    {
    }

    Result<> run();

private:
    bool isWanted() const { return !m_progress.isCancelled() && wish() == Wish::None; }
    Wish wish() const { return m_options.stop ? m_options.stop->wish() : Wish::None; }
    Result<> live(Life &life);
    void passWishes(Life &life);
    void sleep();

    Runner &m_runner;
    const Recipe &m_recipe;
    const RunOptions &m_options;
    SleepRequest &m_wishes;
    RunObserver &m_observer;
    Progress &m_progress;
    std::unique_ptr<VisitGate> m_gate;
    qint64 m_limit = 0;
};

Result<> SleepCycle::run()
{
    Result<std::unique_ptr<VisitGate>> gate = VisitGate::listen(m_options.port, m_recipe.card.title);
    if (!gate)
        return failure(gate);
    m_gate = std::move(*gate);
    if (m_options.port != 0 && m_gate->port() != m_options.port)
        //: %1 and %2 are port numbers
        m_observer.onLog(LogSource::Runner, Tr::tr("Port %1 is taken; the app is at port %2 instead.")
                                                    .arg(m_options.port)
                                                    .arg(m_gate->port())
                                                    .toUtf8() +
                                                '\n');
    while (true) {
        Life life;
        const Result<> lived = live(life);
        if (!lived)
            return lived;
        if (!life.isSleepy || !isWanted())
            break;
        sleep();
        if (!isWanted())
            break;
    }
    // As a runner does once its app has ended for good.
    m_progress.cancel();
    return {};
}

Result<> SleepCycle::live(Life &life)
{
    RunOptions options = m_options;
    options.port = 0;
    options.stop = life.stop;
    GateObserver observer(*m_gate, life, m_observer);
    const std::jthread watch([this, &life](const std::stop_token &stop) {
        while (!stop.stop_requested()) {
            passWishes(life);
            std::this_thread::sleep_for(pause);
        }
    });
    const Result<> ended = m_runner.run(m_recipe, options, observer, life.progress);
    m_limit = observer.limit();
    return ended;
}

/// What the user wants goes on to the app; if that is nothing, the app may fall asleep.
void SleepCycle::passWishes(Life &life)
{
    if (m_progress.isCancelled())
        life.progress.cancel();
    const Wish now = wish();
    if (now == Wish::AtOnce)
        life.stop->endAtOnce();
    else if (now == Wish::Kindly)
        life.stop->ask();
    else if (!life.isSleepy)
        life.stop->takeBack();
    if (now != Wish::None || life.isSleepy)
        return;
    const bool isAsked = m_wishes.take() == SleepRequest::Wish::Sleep;
    if (isAsked)
        m_gate->close();
    if (isAsked || m_gate->closeIfUnused(m_options.sleepTime)) {
        life.isSleepy = true;
        life.stop->ask();
    }
}

void SleepCycle::sleep()
{
    // Nobody shows a page of an app that is gone; the address itself stays good.
    m_observer.onUrl(QUrl());
    // What it uses now, at both ends of the time.
    const Stats nothing{.memoryLimit = m_limit};
    m_observer.onStats(nothing);
    //: %1 is a time such as "15 minutes"
    m_observer.onStage(
        Stage::Sleeping,
        Tr::tr("It sleeps when nobody has visited it for %1; a visit wakes it.").arg(timeText(m_options.sleepTime)));
    while (isWanted() && !m_gate->isVisited() && m_wishes.take() != SleepRequest::Wish::Wake)
        QThread::sleep(pause);
    m_observer.onStats(nothing);
}

} // namespace

Result<> runWithSleep(Runner &runner, const Recipe &recipe, const RunOptions &options, SleepRequest &wishes,
                      RunObserver &observer, Progress &progress)
{
    return SleepCycle(runner, recipe, options, wishes, observer, progress).run();
}

} // namespace spacewright::run

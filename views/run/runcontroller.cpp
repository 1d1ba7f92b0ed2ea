// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runcontroller.h"

#include <core/base/task.h>
#include <core/log/loglevel.h>
#include <core/space/revision.h>
#include <core/space/rules/ignorerules.h>

#include <QThreadPool>

#include <mutex>
#include <optional>

namespace spacewright::views
{

namespace
{

/// Lines that say they are errors; a traceback counts once, by the line that ends it.
qint64 errorsIn(const QByteArray &lines)
{
    qint64 errors = 0;
    for (qsizetype start = 0; start < lines.size();) {
        const qsizetype found = lines.indexOf('\n', start);
        const qsizetype end = found < 0 ? lines.size() : found;
        const QByteArrayView line = QByteArrayView(lines).sliced(start, end - start);
        if (!line.startsWith("Traceback ") && log::levelOf(line) == log::Level::Error)
            ++errors;
        start = end + 1;
    }
    return errors;
}

} // namespace

/// Collects what a run reports on its worker and wakes the controller once for a whole batch. Outlives both of them as
/// long as either needs it.
class RunController::Bridge final : public run::RunObserver
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
        bool reload = false;
        qint64 errors = 0;
    };

    explicit Bridge(RunController *controller) : m_controller(controller) {}

    void onStage(run::Stage stage, const QString &reason) override
    {
        change([&](Events &events) { events.stage = {stage, reason}; });
    }
    void onStep(const log::Step &step) override
    {
        change([&](Events &events) { events.steps += step; });
    }
    void onStepInside(const log::Step &step) override { onStep(step); }
    // The log stores have the lines already; views ask those.
    void onLog(run::LogSource source, const QByteArray &bytes) override
    {
        const qint64 errors = source == run::LogSource::Run || source == run::LogSource::Page ? errorsIn(bytes) : 0;
        if (errors > 0)
            change([errors](Events &events) { events.errors += errors; });
    }
    void onUrl(const QUrl &url) override
    {
        change([&](Events &events) { events.url = url; });
    }
    void onStats(const run::Stats &stats) override
    {
        change([&](Events &events) { events.stats = stats; });
    }
    void onReload() override
    {
        change([](Events &events) { events.reload = true; });
    }
    void onContainer(const std::shared_ptr<const run::RunningContainer> &container) override
    {
        change([&](Events &events) { events.container = container; });
    }
    void onEnding(std::optional<std::chrono::seconds> left) override
    {
        change([&](Events &events) { events.countdown = left; });
    }
    void onEngineAway(const std::optional<Error> &away) override
    {
        change([&](Events &events) { events.engineAway = away ? away->message : QString(); });
    }

    Events take()
    {
        const std::scoped_lock lock(m_mutex);
        m_woken = false;
        return std::exchange(m_events, {});
    }
    void disconnect()
    {
        const std::scoped_lock lock(m_mutex);
        m_controller = nullptr;
    }

private:
    template <class Change> void change(Change apply)
    {
        const std::scoped_lock lock(m_mutex);
        apply(m_events);
        if (m_woken || m_controller == nullptr)
            return;
        m_woken = true;
        QMetaObject::invokeMethod(m_controller, &RunController::takeEvents, Qt::QueuedConnection);
    }

    std::mutex m_mutex;
    Events m_events;
    RunController *m_controller;
    bool m_woken = false;
};

/// How a run ended: its record, and the failure if it was one.
struct RunController::Outcome {
    run::BuildRecord record;
    std::optional<Error> error;
};

struct RunController::Work {
    /// A run holds its thread for hours: it gets one of its own.
    QThreadPool pool;
    std::shared_ptr<run::Session> session;
    /// Null where nothing of this machine is ended.
    std::shared_ptr<run::StopRequest> stop;
    Task<Outcome> task;
};

namespace
{

/// Whether there is something to mend about the engine itself.
bool wantsEngine(const Error &error)
{
    return error.code == ErrorCode::EngineAbsent || error.code == ErrorCode::EnginePermission ||
           error.code == ErrorCode::EngineTooOld || error.code == ErrorCode::EngineTooNew ||
           error.code == ErrorCode::EngineNonsense;
}

/// The same for a run that has failed: where its engine has no room, that can be cleaned up.
bool wantsEngine(const Error &error, const run::BuildRecord &record)
{
    return wantsEngine(error) || (error.code == ErrorCode::DiskFull && record.runner == QLatin1StringView("container"));
}

/// What is run: the folder, or a revision beside it that lives as long as the run.
struct Subject {
    run::RecipeInput input;
    run::RunOptions options;
    std::shared_ptr<const space::Revision> revision = {};
};

run::RecipeInput inputOf(const space::Space &space)
{
    return {.folder = space.folder, .card = space.card, .manifests = space.manifests};
}

Result<Subject> subjectOf(const space::Space &space, const run::RunOptions &options, const QString &name,
                          Progress &progress)
{
    if (name.isEmpty()) {
        Subject subject{inputOf(space), options};
        const space::TreeState state = space::treeStateOf(space.folder, progress);
        subject.options.commit = state.commit;
        subject.options.isModified = state.isModified;
        return subject;
    }
    Result<std::shared_ptr<const space::Revision>> revision = space::Revision::write(space.folder, name, progress);
    if (!revision)
        return failure(revision);
    Subject subject{inputOf((*revision)->space()), options, *revision};
    subject.options.recordedFor = space.folder;
    subject.options.commit = (*revision)->commit().toString();
    return subject;
}

} // namespace

RunController::RunController(QObject *parent) : QObject(parent)
{
    qRegisterMetaType<run::Stage>();
}

RunController::~RunController()
{
    if (m_bridge)
        m_bridge->disconnect();
}

bool RunController::isActive() const
{
    return m_work != nullptr;
}

void RunController::setSpace(const space::Space &space)
{
    if (m_space.folder != space.folder) {
        stop();
        m_steps.clear();
        Q_EMIT stepsChanged(m_steps);
        if (!isActive())
            setStage(run::Stage::Stopped, QString());
    }
    m_space = space;
}

void RunController::start(const run::RunOptions &options, const QString &revision)
{
    const auto stop = std::make_shared<run::StopRequest>();
    begin(
        [this, space = m_space, options, revision, stop](run::RunObserver &observer,
                                                         Progress &progress) -> Result<Outcome> {
            const Result<Subject> subject = subjectOf(space, options, revision, progress);
            if (!subject)
                return failure(subject);
            run::RunOptions all = subject->options;
            all.isIgnored = space::ignoreRules(subject->input.folder);
            all.stop = stop;
            return execute([&](Progress &) { return run::Session::create(subject->input, all); }, {}, observer,
                           progress);
        },
        stop);
}

void RunController::resume(const run::LeftApp &left, const run::RunOptions &options)
{
    const auto stop = std::make_shared<run::StopRequest>();
    begin(
        [this, input = inputOf(m_space), left, options, stop](run::RunObserver &observer,
                                                              Progress &progress) -> Result<Outcome> {
            run::RunOptions all = options;
            all.isIgnored = space::ignoreRules(input.folder);
            all.stop = stop;
            return execute([&](Progress &opening) { return run::Session::resume(left, input, all, opening); },
                           left.record.steps, observer, progress);
        },
        stop);
    setStage(run::Stage::AppStarting, QString());
}

/// On the worker. @p known: steps of a build that is over.
Result<RunController::Outcome> RunController::execute(const Open &open, const QList<log::Step> &known,
                                                      run::RunObserver &observer, Progress &progress)
{
    const Result<std::unique_ptr<run::Session>> session = open(progress);
    if (!session)
        return failure(session);
    tellLogs((*session)->buildLog(), (*session)->runLog());
    for (const log::Step &step : known)
        observer.onStep(step);
    QMetaObject::invokeMethod(this, [this, page = (*session)->page()] { m_page = page; }, Qt::QueuedConnection);
    const Result<run::BuildRecord> record = (*session)->execute(run::Session::Until::Ended, observer, progress);
    return record ? Outcome{*record, (*session)->error()} : Result<Outcome>(failure(record));
}

void RunController::watch(const std::function<Result<Watched>()> &open)
{
    begin(
        [this, open](run::RunObserver &observer, Progress &progress) -> Result<Outcome> {
            const Result<Watched> watched = open();
            if (!watched)
                return failure(watched);
            tellLogs(watched->buildLog, watched->runLog);
            const Result<run::BuildRecord> record = watched->execute(observer, progress);
            return record ? Outcome{*record, {}} : Result<Outcome>(failure(record));
        },
        {});
}

void RunController::begin(const Job &job, const std::shared_ptr<run::StopRequest> &stop)
{
    if (isActive())
        return;
    m_work = std::make_unique<Work>();
    m_work->pool.setMaxThreadCount(1);
    m_work->stop = stop;
    m_bridge = std::make_shared<Bridge>(this);
    m_steps.clear();
    setErrors(0);
    Q_EMIT stepsChanged(m_steps);
    setStage(run::Stage::Building, QString());
    m_work->task =
        Task<Outcome>(&m_work->pool, [job, bridge = m_bridge](Progress &progress) { return job(*bridge, progress); });
    m_work->task.future().then(this, [this](const Result<Outcome> &outcome) { finish(outcome); });
}

void RunController::tellLogs(const std::shared_ptr<log::LogStore> &build, const std::shared_ptr<log::LogStore> &run)
{
    QMetaObject::invokeMethod(this, [this, build, run] { Q_EMIT logsChanged(build, run); }, Qt::QueuedConnection);
}

void RunController::addPageLine(const QByteArray &line)
{
    if (m_page)
        m_page->add(line);
}

void RunController::setErrors(qint64 errors)
{
    if (std::exchange(m_errors, errors) != errors)
        Q_EMIT errorsChanged(m_errors);
}

void RunController::stop()
{
    if (!m_work)
        return;
    const bool isAppThere = m_stage == run::Stage::AppStarting || m_stage == run::Stage::Running;
    if (!m_work->stop || !isAppThere)
        m_work->task.cancel();
    else if (m_work->stop->wish() == run::StopRequest::Wish::None)
        m_work->stop->ask();
    else
        m_work->stop->endAtOnce();
}

void RunController::keepRunning()
{
    if (m_work && m_work->stop)
        m_work->stop->takeBack();
}

void RunController::setStage(run::Stage stage, const QString &reason)
{
    m_stage = stage;
    Q_EMIT stageChanged(stage, reason);
}

void RunController::takeEvents()
{
    if (!m_bridge)
        return;
    const Bridge::Events events = m_bridge->take();
    for (const log::Step &step : events.steps) {
        if (log::Step *begun = log::runningStep(m_steps, step))
            *begun = step;
        else
            m_steps += step;
    }
    if (!events.steps.isEmpty())
        Q_EMIT stepsChanged(m_steps);
    // The address first: whoever hears RUNNING may ask for it.
    if (events.url && *events.url != m_url) {
        m_url = *events.url;
        Q_EMIT urlChanged(m_url);
    }
    // While the session is not over, its last word on the stage waits for the record.
    if (events.stage && run::isActive(events.stage->first))
        setStage(events.stage->first, events.stage->second);
    if (events.container)
        setContainer(*events.container);
    if (events.countdown)
        setCountdown(*events.countdown);
    if (events.engineAway)
        setEngineAway(*events.engineAway);
    if (events.stats)
        Q_EMIT statsChanged(*events.stats);
    setErrors(m_errors + events.errors);
    if (events.reload)
        Q_EMIT reloadRequested();
}

void RunController::setContainer(const std::shared_ptr<const run::RunningContainer> &container)
{
    // The same one is told of again after a restart of the app.
    if (m_container == container)
        return;
    m_container = container;
    Q_EMIT containerChanged(m_container);
}

void RunController::setCountdown(std::optional<std::chrono::seconds> left)
{
    if (left != std::exchange(m_countdown, left))
        Q_EMIT countdownChanged(left);
}

void RunController::setEngineAway(const QString &reason)
{
    if (reason != std::exchange(m_engineAway, reason))
        Q_EMIT engineAwayChanged(reason);
}

void RunController::finish(const Result<Outcome> &outcome)
{
    takeEvents();
    m_bridge->disconnect();
    m_bridge.reset();
    m_page.reset();
    m_work.reset();
    setContainer({});
    setCountdown({});
    setEngineAway({});
    const bool goesOn = outcome && run::isActive(outcome->record.stage);
    if (!m_url.isEmpty() && !goesOn) {
        m_url = QUrl();
        Q_EMIT urlChanged(m_url);
    }
    if (!outcome) {
        setStage(run::Stage::RuntimeError, outcome.error().message);
        Q_EMIT failed(outcome.error());
        return;
    }
    setStage(outcome->record.stage, outcome->record.reason);
    if (outcome->error && wantsEngine(*outcome->error, outcome->record))
        Q_EMIT engineWanted();
    Q_EMIT finished(outcome->record);
}

} // namespace spacewright::views

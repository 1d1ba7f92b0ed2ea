// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runcontroller.h"

#include "runbridge.h"

#include <core/base/task.h>
#include <core/hub/client/spaceid.h>
#include <core/space/revision.h>
#include <core/space/rules/ignorerules.h>

#include <QThreadPool>

#include <optional>
#include <utility>

namespace spacewright::views
{

/// How a run ended: its record, and the failure if it was one.
struct RunController::Outcome {
    run::BuildRecord record;
    std::optional<Error> error;
};

/// One Space and what it does.
struct RunController::Run {
    /// While it does something.
    struct Work {
        /// A run holds its thread for hours: it gets one of its own.
        QThreadPool pool;
        /// Null where nothing of this machine is ended.
        std::shared_ptr<run::StopRequest> stop;
        Task<Outcome> task;
    };

    space::Space space;
    run::Stage stage = run::Stage::Stopped;
    QString reason;
    QUrl url;
    QList<log::Step> steps;
    QString flavor;
    qint64 errors = 0;
    run::UsageCurve usage;
    QDateTime usageBegan;
    std::shared_ptr<log::LogStore> buildLog;
    std::shared_ptr<log::LogStore> appLog;
    std::shared_ptr<run::PageLines> page;
    std::shared_ptr<const run::RunningContainer> container;
    std::optional<std::chrono::seconds> countdown;
    QString engineAway;
    /// Of a run that ended while another Space was the current one.
    std::optional<run::BuildRecord> unseen;
    std::shared_ptr<RunBridge> bridge;
    std::unique_ptr<Work> work;
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
    run::RunOptions known = options;
    if (const Result<hub::SpaceId> id = hub::SpaceId::parse(space.remote))
        known.spaceId = id->text();
    if (name.isEmpty()) {
        Subject subject{inputOf(space), known};
        const space::TreeState state = space::treeStateOf(space.folder, progress);
        subject.options.commit = state.commit;
        subject.options.isModified = state.isModified;
        return subject;
    }
    Result<std::shared_ptr<const space::Revision>> revision = space::Revision::write(space.folder, name, progress);
    if (!revision)
        return failure(revision);
    Subject subject{inputOf((*revision)->space()), known, *revision};
    subject.options.recordedFor = space.folder;
    subject.options.commit = (*revision)->commit().toString();
    return subject;
}

} // namespace

RunController::RunController(QObject *parent) : QObject(parent), m_run(std::make_shared<Run>())
{
    qRegisterMetaType<run::Stage>();
}

RunController::~RunController()
{
    m_others.emplace(QString(), m_run);
    // All are asked first, so that they end side by side.
    for (const auto &[folder, run] : m_others) {
        if (!run->work)
            continue;
        run->bridge->disconnect();
        run->work->task.cancel();
    }
    for (const auto &[folder, run] : m_others)
        run->work.reset();
}

const space::Space &RunController::currentSpace() const
{
    return m_run->space;
}

run::Stage RunController::stage() const
{
    return m_run->stage;
}

bool RunController::isActive() const
{
    return m_run->work != nullptr;
}

QUrl RunController::url() const
{
    return m_run->url;
}

QList<log::Step> RunController::steps() const
{
    return m_run->steps;
}

QString RunController::flavor() const
{
    return m_run->flavor;
}

qint64 RunController::errors() const
{
    return m_run->errors;
}

const run::UsageCurve &RunController::usage() const
{
    return m_run->usage;
}

QDateTime RunController::usageBegan() const
{
    return m_run->usageBegan;
}

const std::shared_ptr<const run::RunningContainer> &RunController::container() const
{
    return m_run->container;
}

std::optional<std::chrono::seconds> RunController::countdown() const
{
    return m_run->countdown;
}

QString RunController::engineAway() const
{
    return m_run->engineAway;
}

bool RunController::isCurrent(const Run &run) const
{
    return &run == m_run.get();
}

void RunController::setSpace(const space::Space &space)
{
    if (m_run->space.folder != space.folder) {
        // What is only watched goes on by itself.
        if (m_run->work && !m_run->work->stop)
            stop(*m_run);
        if (m_run->work)
            m_others[m_run->space.folder] = m_run;
        const auto known = m_others.find(space.folder);
        m_run = known == m_others.end() ? std::make_shared<Run>() : known->second;
        if (known != m_others.end())
            m_others.erase(known);
        m_run->space = space;
        tellAll();
    }
    m_run->space = space;
}

/// As if it had just come about.
void RunController::tellAll()
{
    if (m_run->buildLog)
        Q_EMIT logsChanged(m_run->buildLog, m_run->appLog);
    Q_EMIT stepsChanged(m_run->steps);
    Q_EMIT errorsChanged(m_run->errors);
    Q_EMIT urlChanged(m_run->url);
    Q_EMIT containerChanged(m_run->container);
    Q_EMIT countdownChanged(m_run->countdown);
    Q_EMIT engineAwayChanged(m_run->engineAway);
    Q_EMIT stageChanged(m_run->stage, m_run->reason);
    if (const auto record = std::exchange(m_run->unseen, std::nullopt))
        Q_EMIT finished(*record);
}

void RunController::start(const run::RunOptions &options, const QString &revision)
{
    const auto stop = std::make_shared<run::StopRequest>();
    begin(
        [this, run = m_run, space = m_run->space, options, revision, stop](run::RunObserver &observer,
                                                                           Progress &progress) -> Result<Outcome> {
            const Result<Subject> subject = subjectOf(space, options, revision, progress);
            if (!subject)
                return failure(subject);
            run::RunOptions all = subject->options;
            all.isIgnored = space::ignoreRules(subject->input.folder);
            all.stop = stop;
            return execute(
                run, [&](Progress &) { return run::Session::create(subject->input, all); }, {}, observer, progress);
        },
        stop, options.flavor);
}

void RunController::resume(const run::LeftApp &left, const run::RunOptions &options)
{
    const auto stop = std::make_shared<run::StopRequest>();
    begin(
        [this, run = m_run, input = inputOf(m_run->space), left, options, stop](run::RunObserver &observer,
                                                                                Progress &progress) -> Result<Outcome> {
            run::RunOptions all = options;
            all.isIgnored = space::ignoreRules(input.folder);
            all.stop = stop;
            return execute(
                run, [&](Progress &opening) { return run::Session::resume(left, input, all, opening); },
                left.record.steps, observer, progress);
        },
        stop, left.record.flavor);
    setStage(*m_run, run::Stage::AppStarting, QString());
}

/// On the worker. @p known: steps of a build that is over.
Result<RunController::Outcome> RunController::execute(const RunPointer &run, const Open &open,
                                                      const QList<log::Step> &known, run::RunObserver &observer,
                                                      Progress &progress)
{
    const Result<std::unique_ptr<run::Session>> session = open(progress);
    if (!session)
        return failure(session);
    tellLogs(run, (*session)->buildLog(), (*session)->runLog());
    for (const log::Step &step : known)
        observer.onStep(step);
    QMetaObject::invokeMethod(this, [run, page = (*session)->page()] { run->page = page; }, Qt::QueuedConnection);
    const Result<run::BuildRecord> record = (*session)->execute(run::Session::Until::Ended, observer, progress);
    return record ? Outcome{*record, (*session)->error()} : Result<Outcome>(failure(record));
}

void RunController::watch(const std::function<Result<Watched>()> &open)
{
    begin(
        [this, run = m_run, open](run::RunObserver &observer, Progress &progress) -> Result<Outcome> {
            const Result<Watched> watched = open();
            if (!watched)
                return failure(watched);
            tellLogs(run, watched->buildLog, watched->runLog);
            const Result<run::BuildRecord> record = watched->execute(observer, progress);
            return record ? Outcome{*record, {}} : Result<Outcome>(failure(record));
        },
        {});
}

void RunController::begin(const Job &job, const std::shared_ptr<run::StopRequest> &stop, const QString &flavor)
{
    if (isActive())
        return;
    // Whoever is called later than it lives finds it gone.
    const std::weak_ptr<Run> run = m_run;
    const auto ifThere = [this, run](const auto &act) {
        if (const RunPointer there = run.lock())
            act(*there);
    };
    m_run->work = std::make_unique<Run::Work>();
    m_run->work->pool.setMaxThreadCount(1);
    m_run->work->stop = stop;
    m_run->bridge = std::make_shared<RunBridge>([this, ifThere] {
        QMetaObject::invokeMethod(
            this, [this, ifThere] { ifThere([this](Run &there) { takeEvents(there); }); }, Qt::QueuedConnection);
    });
    m_run->steps.clear();
    m_run->flavor = flavor;
    m_run->usage = {};
    m_run->usageBegan = {};
    m_run->unseen.reset();
    setErrors(*m_run, 0);
    Q_EMIT stepsChanged(m_run->steps);
    setStage(*m_run, run::Stage::Building, QString());
    m_run->work->task = Task<Outcome>(
        &m_run->work->pool, [job, bridge = m_run->bridge](Progress &progress) { return job(*bridge, progress); });
    m_run->work->task.future().then(this, [this, ifThere](const Result<Outcome> &outcome) {
        ifThere([&](Run &there) { finish(there, outcome); });
    });
}

void RunController::tellLogs(const RunPointer &run, const std::shared_ptr<log::LogStore> &build,
                             const std::shared_ptr<log::LogStore> &app)
{
    QMetaObject::invokeMethod(
        this,
        [this, run, build, app] {
            run->buildLog = build;
            run->appLog = app;
            if (isCurrent(*run))
                Q_EMIT logsChanged(build, app);
        },
        Qt::QueuedConnection);
}

void RunController::addPageLine(const QByteArray &line)
{
    if (m_run->page)
        m_run->page->add(line);
}

void RunController::addPageRequest()
{
    if (m_run->page)
        m_run->page->addRequest();
}

void RunController::setErrors(Run &run, qint64 errors)
{
    if (std::exchange(run.errors, errors) != errors && isCurrent(run))
        Q_EMIT errorsChanged(errors);
}

void RunController::stop()
{
    stop(*m_run);
}

void RunController::stop(const QString &folder)
{
    const auto other = m_others.find(folder);
    if (other != m_others.end())
        stop(*other->second);
    else if (m_run->space.folder == folder)
        stop();
}

void RunController::stop(Run &run)
{
    if (!run.work)
        return;
    const bool isAppThere = run.stage == run::Stage::AppStarting || run.stage == run::Stage::Running;
    if (!run.work->stop || !isAppThere)
        run.work->task.cancel();
    else if (run.work->stop->wish() == run::StopRequest::Wish::None)
        run.work->stop->ask();
    else
        run.work->stop->endAtOnce();
}

void RunController::keepRunning()
{
    if (m_run->work && m_run->work->stop)
        m_run->work->stop->takeBack();
}

void RunController::setStage(Run &run, run::Stage stage, const QString &reason)
{
    run.stage = stage;
    run.reason = reason;
    if (isCurrent(run))
        Q_EMIT stageChanged(stage, reason);
}

void RunController::setUrl(Run &run, const QUrl &url)
{
    if (std::exchange(run.url, url) != url && isCurrent(run))
        Q_EMIT urlChanged(url);
}

void RunController::takeEvents(Run &run)
{
    if (!run.bridge)
        return;
    const RunBridge::Events events = run.bridge->take();
    for (const log::Step &step : events.steps) {
        if (log::Step *begun = log::runningStep(run.steps, step))
            *begun = step;
        else
            run.steps += step;
    }
    if (!events.steps.isEmpty() && isCurrent(run))
        Q_EMIT stepsChanged(run.steps);
    // The address first: whoever hears RUNNING may ask for it.
    if (events.url)
        setUrl(run, *events.url);
    // While the session is not over, its last word on the stage waits for the record.
    if (events.stage && run::isOngoing(events.stage->first))
        setStage(run, events.stage->first, events.stage->second);
    if (events.container)
        setContainer(run, *events.container);
    if (events.countdown)
        setCountdown(run, *events.countdown);
    if (events.engineAway)
        setEngineAway(run, *events.engineAway);
    if (events.stats)
        addStats(run, *events.stats);
    setErrors(run, run.errors + events.errors);
    if (events.shortOfRoom)
        Q_EMIT shortOfRoom(*events.shortOfRoom);
    if (events.reload && isCurrent(run))
        Q_EMIT reloadRequested();
}

void RunController::addStats(Run &run, const run::Stats &stats)
{
    // What the build takes is shown beside its steps.
    if (run.stage != run::Stage::Building) {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        if (!run.usageBegan.isValid())
            run.usageBegan = now;
        run.usage.append(double(run.usageBegan.msecsTo(now)) / 1000, stats);
    }
    if (isCurrent(run))
        Q_EMIT statsChanged(stats);
}

void RunController::setContainer(Run &run, const std::shared_ptr<const run::RunningContainer> &container)
{
    // The same one is told of again after a restart of the app.
    if (std::exchange(run.container, container) != container && isCurrent(run))
        Q_EMIT containerChanged(container);
}

void RunController::setCountdown(Run &run, std::optional<std::chrono::seconds> left)
{
    if (left != std::exchange(run.countdown, left) && isCurrent(run))
        Q_EMIT countdownChanged(left);
}

void RunController::setEngineAway(Run &run, const QString &reason)
{
    if (reason != std::exchange(run.engineAway, reason) && isCurrent(run))
        Q_EMIT engineAwayChanged(reason);
}

void RunController::finish(Run &run, const Result<Outcome> &outcome)
{
    takeEvents(run);
    run.bridge->disconnect();
    run.bridge.reset();
    run.page.reset();
    run.work.reset();
    setContainer(run, {});
    setCountdown(run, {});
    setEngineAway(run, {});
    const bool goesOn = outcome && run::isActive(outcome->record.stage);
    if (!goesOn)
        setUrl(run, QUrl());
    if (!outcome) {
        setStage(run, run::Stage::RuntimeError, outcome.error().message);
        Q_EMIT failed(outcome.error());
        return;
    }
    setStage(run, outcome->record.stage, outcome->record.reason);
    if (!isCurrent(run)) {
        run.unseen = outcome->record;
        Q_EMIT finishedUnseen(outcome->record);
        return;
    }
    if (outcome->error && wantsEngine(*outcome->error, outcome->record))
        Q_EMIT engineWanted();
    Q_EMIT finished(outcome->record);
}

} // namespace spacewright::views

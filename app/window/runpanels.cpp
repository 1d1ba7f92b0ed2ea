// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runpanels.h"

#include "panels.h"
#include "previewhost.h"
#include <app/runnotifier.h>
#include <app/runpreferences.h>

#include <core/log/cause/reading/fileplace.h>
#include <core/log/logstore.h>
#include <core/run/sandbox/environmentstore.h>
#include <core/secrets/availablestore.h>
#include <views/build/buildview.h>
#include <views/builds/buildsview.h>
#include <views/console/consoleview.h>
#include <views/log/logview.h>
#include <views/resources/resourcesview.h>
#include <views/run/leftappsbar.h>
#include <views/run/runactions.h>
#include <views/running/runningview.h>
#include <views/terminal/terminalpanel.h>

#include <KActionCollection>
#include <KXmlGuiWindow>

#include <QAction>
#include <QThreadPool>

namespace spacewright
{

namespace
{

/// "error: x is undefined (app.js:12)": as it stands in a log, so not translated.
QByteArray lineOf(const views::ConsoleMessage &message)
{
    using Level = views::ConsoleMessage::Level;
    const QByteArray level = message.level == Level::Error     ? "error: "
                             : message.level == Level::Warning ? "warning: "
                                                               : "info: ";
    QByteArray line = level + message.text.toUtf8();
    if (!message.source.isEmpty())
        line += " (" + message.source.toUtf8() +
                (message.line > 0 ? ':' + QByteArray::number(message.line) : QByteArray()) + ')';
    return line;
}

} // namespace

RunPanels::RunPanels(KXmlGuiWindow *window, Panels *panels, settings::Settings *settings)
    : QObject(window), m_panels(panels), m_settings(settings), m_preferences(new RunPreferences(settings, this)),
      m_controller(new views::RunController(this)), m_remote(new views::RunController(this)),
      m_actions(
          new views::RunActions(m_controller, secrets::AvailableStore::shared(), window->actionCollection(), window)),
      m_notifier(new RunNotifier(window)), m_preview(new PreviewHost(window)), m_build(new views::BuildView(window)),
      m_builds(new views::BuildsView(window)), m_log(new views::LogView(window)),
      m_console(new views::ConsoleView(window)), m_resources(new views::ResourcesView(window)),
      m_terminal(new views::TerminalPanel(window)), m_running(new views::RunningView(window)),
      m_leftApps(new views::LeftAppsBar(QThreadPool::globalInstance(), window))
{
    m_actions->setOptions(options());
    addPanels();
    m_preview->offer(window->actionCollection()->action(QStringLiteral("run_start")));
    offerWake(window->actionCollection());
    connectRun();
    connectPanels();
    connectLeftApps();
}

void RunPanels::offerWake(KActionCollection *actions)
{
    QAction *wake = actions->addAction(QStringLiteral("run_wake"));
    wake->setText(tr("&Wake"));
    wake->setIcon(QIcon::fromTheme(QStringLiteral("media-playback-start")));
    wake->setEnabled(false);
    m_preview->offer(wake);
    connect(wake, &QAction::triggered, this, [this] { m_running->wake(m_controller->currentSpace().folder); });
    connect(m_controller, &views::RunController::stageChanged, wake,
            [wake](run::Stage stage) { wake->setEnabled(stage == run::Stage::Sleeping); });
}

void RunPanels::addPanels()
{
    m_panels->add({QStringLiteral("panel_preview"), tr("Preview"), QStringLiteral("internet-web-browser"),
                   Qt::RightDockWidgetArea},
                  m_preview);
    m_panels->add({QStringLiteral("panel_build"), tr("Build"), QStringLiteral("run-build"), Qt::BottomDockWidgetArea},
                  m_build);
    // A Space on the Hub has logs too.
    m_panels->add(
        {QStringLiteral("panel_log"), tr("Log"), QStringLiteral("text-x-log"), Qt::BottomDockWidgetArea, false}, m_log);
}

void RunPanels::addLastPanels()
{
    m_panels->add(
        {QStringLiteral("panel_resources"), tr("Resources"), QStringLiteral("speedometer"), Qt::BottomDockWidgetArea},
        m_resources);
    m_panels->add(
        {QStringLiteral("panel_builds"), tr("Builds"), QStringLiteral("view-history"), Qt::BottomDockWidgetArea},
        m_builds);
    m_panels->add({QStringLiteral("panel_running"), tr("Running"), QStringLiteral("media-playback-start"),
                   Qt::BottomDockWidgetArea, false},
                  m_running);
    m_panels->add(
        {QStringLiteral("panel_console"), tr("Console"), QStringLiteral("dialog-scripts"), Qt::BottomDockWidgetArea},
        m_console);
    const QString terminal = QStringLiteral("panel_terminal");
    m_panels->add({terminal, tr("Terminal"), QStringLiteral("utilities-terminal"), Qt::BottomDockWidgetArea},
                  m_terminal);
    m_panels->setOffered(terminal, false);
    connect(m_controller, &views::RunController::containerChanged, this, [this, terminal](const auto &container) {
        m_terminal->setContainer(container);
        m_panels->setOffered(terminal, container != nullptr);
    });
}

void RunPanels::connectRun()
{
    using views::RunController;
    connect(m_actions, &views::RunActions::aboutToStart, this, &RunPanels::aboutToStart);
    connect(m_actions, &views::RunActions::aboutToStart, m_preferences, &RunPreferences::keepAsRun);
    connect(m_actions, &views::RunActions::optionsChanged, m_preferences, &RunPreferences::keep);
    connect(m_preferences, &RunPreferences::changed, this, [this] { m_actions->setOptions(options()); });
    connect(m_actions, &views::RunActions::failed, this, &RunPanels::failed);
    connect(m_actions, &views::RunActions::trustChanged, this, &RunPanels::trustChanged);
    connect(m_resources, &views::ResourcesView::hardwareWanted, this, &RunPanels::hardwareWanted);
    connect(m_actions, &views::RunActions::publishedImageWanted, this, &RunPanels::publishedImageWanted);
    connect(m_controller, &RunController::failed, this, &RunPanels::failed);
    connect(m_controller, &RunController::engineWanted, this, &RunPanels::engineWanted);
    connect(m_controller, &RunController::shortOfRoom, this, &RunPanels::shortOfRoom);
    connect(m_controller, &RunController::engineAwayChanged, this, &RunPanels::engineAwayChanged);
    connect(m_controller, &RunController::stageChanged, m_preview, &PreviewHost::setStage);
    connect(m_remote, &RunController::stageChanged, this, [this](run::Stage stage) {
        // What runs here is what the page is of.
        if (!m_controller->isActive())
            m_preview->setStageOnHub(stage);
    });
    connectController(m_controller);
    connectController(m_remote);
    connect(m_controller, &RunController::reloadRequested, m_preview, &PreviewHost::reload);
    connect(m_preview, &PreviewHost::shown, this, [this] { m_panels->raise(QStringLiteral("panel_preview")); });
}

void RunPanels::connectController(views::RunController *controller)
{
    using views::RunController;
    connect(controller, &RunController::stageChanged, m_notifier, &RunNotifier::stageChanged);
    connect(controller, &RunController::urlChanged, m_preview, &PreviewHost::setUrl);
    connect(controller, &RunController::stepsChanged, this, [this](const QList<log::Step> &steps) {
        m_build->setSteps(steps);
        if (steps.size() == 1)
            estimate();
    });
    connect(controller, &RunController::statsChanged, this, [this, controller](const run::Stats &stats) {
        if (controller->stage() == run::Stage::Building)
            m_build->addStats(stats);
        else
            m_resources->addStats(stats);
    });
    connect(controller, &RunController::logsChanged, m_log, &views::LogView::setLogs);
    connect(controller, &RunController::logsChanged, m_build, &views::BuildView::clear);
    connect(controller, &RunController::logsChanged, m_console, &views::ConsoleView::clear);
    connect(controller, &RunController::logsChanged, this, [this, controller] {
        m_resources->begin(run::flavorNamed(controller->flavor()));
        m_resources->resume(controller->usage(), controller->usageBegan());
    });
    connect(controller, &RunController::finished, this, &RunPanels::showEnd);
    connect(controller, &RunController::finishedUnseen, m_notifier, &RunNotifier::endedUnseen);
}

/// Tells how long the build that has just begun will take, by those before it.
void RunPanels::estimate()
{
    m_estimating = Task<run::BuildEstimate>(
        QThreadPool::globalInstance(),
        [folder = m_controller->currentSpace().folder](Progress &) -> Result<run::BuildEstimate> {
            const QList<run::BuildRecord> records = run::buildRecords(folder);
            // The first is the one that runs.
            return records.isEmpty() ? run::BuildEstimate()
                                     : run::estimateBuild(records.sliced(1), records.first().runner);
        });
    m_estimating.future().then(this, [this](const Result<run::BuildEstimate> &estimate) {
        if (estimate)
            m_build->setEstimate(*estimate);
    });
}

void RunPanels::showEnd(const run::BuildRecord &record)
{
    log::FailureCause cause = record.cause;
    // The log does not always say it, but the runner knows at least how it ended.
    if (run::isFailure(record.stage) && !cause.isKnown())
        cause.text = record.reason;
    m_fix = record.fix;
    m_build->setCause(cause, m_fix ? m_fix->title : QString());
    m_build->setUsage(record.usage, record.started, record.unmeasured);
    m_resources->setRecord(record);
    m_builds->reload();
    // What went wrong is to be seen without looking for it.
    if (run::isFailure(record.stage))
        m_panels->raise(QStringLiteral("panel_build"));
}

void RunPanels::connectPanels()
{
    connect(m_running, &views::RunningView::spaceRequested, this, &RunPanels::folderRequested);
    connect(m_running, &views::RunningView::failed, this, &RunPanels::failed);
    connect(m_running, &views::RunningView::countChanged, this,
            [this](qsizetype count) { m_panels->setCount(QStringLiteral("panel_running"), count); });
    connect(m_controller, &views::RunController::stageChanged, m_running, &views::RunningView::reload);
    connect(m_controller, &views::RunController::finishedUnseen, m_running, &views::RunningView::reload);
    connect(m_builds, &views::BuildsView::opened, this, &RunPanels::showRecord);
    connect(m_builds, &views::BuildsView::lineRequested, this,
            [this](bool isBuildLog, qint64 line) { m_wantedLine = {isBuildLog, line}; });
    connect(m_builds, &views::BuildsView::failed, this, &RunPanels::failed);
    connect(m_build, &views::BuildView::stepActivated, this, [this](qint64 line) {
        m_log->showLine(true, line);
        m_panels->raise(QStringLiteral("panel_log"));
    });
    connect(m_resources, &views::ResourcesView::momentRequested, this, [this](const QDateTime &time) {
        if (m_log->showTime(time))
            m_panels->raise(QStringLiteral("panel_log"));
    });
    connect(m_build, &views::BuildView::fixRequested, this, [this] {
        if (m_fix)
            Q_EMIT fixRequested(*std::exchange(m_fix, std::nullopt));
    });
    connect(m_log, &views::LogView::placeRequested, this, &RunPanels::placeRequested);
    connect(m_build, &views::BuildView::causeActivated, this,
            [this](const QString &file, int line) { Q_EMIT placeRequested(file, line, 1); });
    connect(m_preview, &PreviewHost::consoleMessage, m_console, &views::ConsoleView::append);
    connect(m_preview, &PreviewHost::consoleMessage, this, [this](const views::ConsoleMessage &message) {
        if (message.level != views::ConsoleMessage::Level::Debug)
            m_controller->addPageLine(lineOf(message));
    });
    connect(m_preview, &PreviewHost::requested, m_controller, &views::RunController::addPageRequest);
    connect(m_actions, &views::RunActions::errorsRequested, this,
            [this] { m_panels->raise(QStringLiteral("panel_log")); });
}

void RunPanels::connectLeftApps()
{
    using views::LeftAppsBar;
    using views::RunController;
    connect(m_leftApps, &LeftAppsBar::failed, this, &RunPanels::failed);
    connect(m_leftApps, &LeftAppsBar::resumeRequested, this, [this](const run::LeftApp &left) {
        m_wantedApp = left;
        if (m_controller->currentSpace().folder == left.record.spaceFolder)
            takeOver();
        else
            Q_EMIT folderRequested(left.record.spaceFolder);
    });
    connect(m_controller, &RunController::stageChanged, m_leftApps,
            [this] { m_leftApps->setTakable(!m_controller->isActive()); });
    connect(m_controller, &RunController::containerChanged, m_leftApps, [this](const auto &container) {
        if (container)
            m_leftApps->forget(container->id);
    });
}

void RunPanels::takeOver()
{
    m_actions->resume(*std::exchange(m_wantedApp, std::nullopt));
}

void RunPanels::cleanUp(QThreadPool *pool)
{
    m_finding =
        Task<QList<run::LeftApp>>(pool, [](Progress &) -> Result<QList<run::LeftApp>> { return run::leftApps(); });
    m_finding.future().then(this, [this, pool](const Result<QList<run::LeftApp>> &apps) {
        m_leftApps->setApps(*apps);
        QSet<QString> containers;
        for (const run::LeftApp &left : *apps)
            containers += left.container;
        pool->start([containers, gigabytes = qint64(m_settings->run.cacheLimitGb.get())] {
            run::cleanLeftovers(containers);
            run::trimEnvironments(gigabytes * 1'000'000'000);
        });
    });
}

void RunPanels::runPublished(const QString &image, const QString &user, const QByteArray &token)
{
    m_actions->runPublished(image, user, token);
}

void RunPanels::setPrices(const QList<hub::Hardware> &table)
{
    m_resources->setHardware(table);
}

QWidget *RunPanels::leftApps() const
{
    return m_leftApps;
}

void RunPanels::setSpace(const space::Space &space)
{
    if (space.folder != m_controller->currentSpace().folder) {
        showNothing(space.folder);
        m_actions->awaitOptions();
    }
    m_notifier->setTitle(space.title);
    m_log->setSeenFiles(
        log::SeenFiles{{QStringLiteral("/home/user/app"), QStringLiteral("/app"), space.folder}, space.card.appFile});
    m_preferences->setSpace(space);
    m_controller->setSpace(space);
    m_remote->setSpace(space);
    m_actions->setAvailable(!space.folder.isEmpty());
    if (!space.folder.isEmpty())
        lookForGpus();
    if (m_wantedApp && m_wantedApp->record.spaceFolder == space.folder)
        takeOver();
}

/// Once in the life of the window: cards do not come and go.
void RunPanels::lookForGpus()
{
    if (m_gpus.future().isValid())
        return;
    m_gpus = Task<run::GpuMachine>(QThreadPool::globalInstance(), [](Progress &progress) -> Result<run::GpuMachine> {
        return run::findGpus(run::GpuPlaces::below(QStringLiteral("/")), progress);
    });
    m_gpus.future().then(this, [this](const Result<run::GpuMachine> &machine) {
        if (machine)
            m_actions->setGpus(*machine);
    });
}

void RunPanels::showNothing(const QString &folder)
{
    m_preview->setSpaceFolder(folder);
    m_preview->setStage(run::Stage::Stopped);
    m_build->clear();
    m_resources->clear();
    m_log->setLogs({}, {});
    m_console->clear();
    m_builds->setSpace(folder);
}

void RunPanels::showRecord(const run::BuildRecord &record)
{
    m_build->setSteps(record.steps);
    m_build->setUsage(record.usage, record.started, record.unmeasured);
    m_resources->setRecord(record);
    m_build->setCause(record.cause);
    m_panels->raise(QStringLiteral("panel_build"));
    m_logs = Task<Logs>(QThreadPool::globalInstance(), [record](Progress &progress) -> Result<Logs> {
        // A build that failed has no log of a run.
        const auto opened = [&progress](const QString &path) {
            return log::LogStore::open(path, progress).value_or(nullptr);
        };
        return Logs{opened(record.buildLogPath()), opened(record.runLogPath())};
    });
    m_logs.future().then(this, [this](const Result<Logs> &logs) {
        if (!logs)
            return;
        m_log->setLogs(logs->build, logs->run);
        if (const auto wanted = std::exchange(m_wantedLine, std::nullopt)) {
            m_log->showLine(wanted->first, wanted->second);
            m_panels->raise(QStringLiteral("panel_log"));
        }
    });
}

void RunPanels::openLog(const QString &path)
{
    m_log->openFile(path);
    m_panels->raise(QStringLiteral("panel_log"));
}

void RunPanels::showLogs(const std::shared_ptr<log::LogStore> &build, const std::shared_ptr<log::LogStore> &run)
{
    m_log->setLogs(build, run);
    m_panels->raise(QStringLiteral("panel_log"));
}

void RunPanels::run()
{
    m_actions->run();
}

void RunPanels::stop(const QString &folder)
{
    m_controller->stop(folder);
}

void RunPanels::requireTrust(const std::function<void()> &allowed)
{
    m_actions->requireTrust(allowed);
}

void RunPanels::runRevision(const QString &revision)
{
    m_actions->runRevision(revision);
}

void RunPanels::setHardware(const views::HardwareLender &lender)
{
    m_actions->setHardware(lender);
    m_preferences->setSignedIn(bool(lender));
}

run::RunOptions RunPanels::options() const
{
    return m_preferences->options();
}

} // namespace spacewright

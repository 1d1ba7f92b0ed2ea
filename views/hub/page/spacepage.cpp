// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "spacepage.h"

#include "filestab.h"
#include "metricsview.h"
#include "settingstab.h"
#include "sidebyside.h"
#include "spacebanner.h"
#include "spacefacts.h"
#include <views/hub/discuss/discussionstab.h>

#include <core/hub/stream/spacestream.h>

#include <views/common/errorbanner.h>
#include <views/common/keytoolbar.h>

#include <QAction>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace spacewright::views
{

namespace
{

/// The Hub counts requests: seldom where nothing happens, oftener while something does.
constexpr int calmPause = 20'000;
constexpr int workingPause = 3'000;

} // namespace

SpacePage::SpacePage(HubWorker *worker, const hub::SpaceId &space, QWidget *parent)
    : QWidget(parent), m_worker(worker), m_space(space), m_head(new SpaceBanner(this)), m_banner(new ErrorBanner(this)),
      m_tabs(new QTabWidget(this)), m_facts(new SpaceFacts(worker->access().endpoint, this)),
      m_metrics(new MetricsView(worker, space, this)), m_settings(new SettingsTab(worker, space, this)),
      m_discussions(new DiscussionsTab(worker, space, this)), m_files(new FilesTab(worker, space, this))
{
    setObjectName(u"space_page"_s);
    m_status.info.id = space;
    m_again.setSingleShot(true);
    build();
    connectFacts();
    connect(&m_again, &QTimer::timeout, this, &SpacePage::reload);
    connect(m_settings, &SettingsTab::changed, this, &SpacePage::reload);
    connect(m_discussions, &DiscussionsTab::merged, this, &SpacePage::reload);
    m_head->setSpace(m_status.info);
    updateActions();
}

SpacePage::~SpacePage()
{
    m_worker->drop(m_reading);
    m_worker->drop(m_events);
}

QAction *SpacePage::add(const QString &name, const QString &icon, const QString &text, const QString &toolTip,
                        const std::function<void()> &act)
{
    auto *action = new QAction(QIcon::fromTheme(icon), text, this);
    action->setObjectName(name);
    action->setToolTip(toolTip);
    connect(action, &QAction::triggered, this, act);
    return action;
}

QToolBar *SpacePage::makeBar()
{
    auto *bar = new KeyToolBar(this);
    bar->addAction(add(u"space_page_get"_s, u"download"_s, tr("Get"), tr("Get this Space with its history"),
                       [this] { Q_EMIT getRequested(m_status.info.id); }));
    bar->addAction(add(u"space_page_run"_s, u"media-playback-start"_s, tr("Run Here"), tr("Get it and run it here"),
                       [this] { Q_EMIT runRequested(m_status.info.id); }));
    bar->addAction(add(u"space_page_copy"_s, u"edit-copy"_s, tr("Copy"),
                       tr("Make a Space of your own from it here, which remembers where it came from"),
                       [this] { Q_EMIT copyRequested(m_status.info.id); }));
    bar->addAction(add(u"space_page_duplicate"_s, u"edit-duplicate"_s, tr("Duplicate on the Hub…"),
                       tr("Make a Space of your own from it on the Hub"),
                       [this] { Q_EMIT duplicateRequested(m_status.info.id); }));
    bar->addSeparator();
    m_twin = add(u"space_page_twin"_s, u"view-split-left-right"_s, tr("Twin"), tr("Show it beside what runs here"),
                 [this] { Q_EMIT twinRequested(m_status.info); });
    m_logs = add(u"space_page_logs"_s, u"text-x-log"_s, tr("Logs"), tr("Follow its logs in the panel Log"),
                 [this] { Q_EMIT logsRequested(m_status.info.id); });
    bar->addActions({m_twin, m_logs});
    bar->addSeparator();
    m_restart = add(u"space_restart"_s, u"view-refresh"_s, tr("Restart"), tr("Start the app again"), [this] {
        change([id = m_status.info.id](const hub::HubClient &client, Progress &progress) {
            return hub::restartSpace(client, id, hub::Restart::App, progress);
        });
    });
    m_pause = add(u"space_pause"_s, u"media-playback-pause"_s, tr("Pause"),
                  tr("Stop it until somebody restarts it; a paused Space costs nothing"), [this] {
                      change([id = m_status.info.id](const hub::HubClient &client, Progress &progress) {
                          return hub::pauseSpace(client, id, progress);
                      });
                  });
    m_rebuild = add(u"space_rebuild"_s, u"run-build"_s, tr("Factory Rebuild"),
                    tr("Build it again with nothing kept from earlier builds"), [this] { askToRebuild(); });
    bar->addActions({m_restart, m_pause, m_rebuild});
    return bar;
}

QWidget *SpacePage::makeOverview()
{
    auto *overview = new SideBySide(m_facts, m_metrics, this);
    overview->setObjectName(u"space_overview"_s);
    return overview;
}

void SpacePage::build()
{
    m_tabs->setObjectName(u"space_tabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(makeOverview(), QIcon::fromTheme(u"dashboard-show"_s), tr("Overview"));
    m_tabs->addTab(m_settings, QIcon::fromTheme(u"dialog-password"_s), tr("Secrets and Variables"));
    m_tabs->addTab(m_discussions, QIcon::fromTheme(u"dialog-messages"_s), tr("Discussions"));
    m_tabs->addTab(m_files, QIcon::fromTheme(u"folder"_s), tr("Files"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(makeBar());
    layout->addWidget(m_banner);
    layout->addWidget(m_tabs, 1);
}

void SpacePage::connectFacts()
{
    connect(m_facts, &SpaceFacts::pageRequested, this, &SpacePage::pageRequested);
    connect(m_facts, &SpaceFacts::spaceRequested, this, &SpacePage::spaceRequested);
    connect(m_facts, &SpaceFacts::hardwareRequested, this, [this](const QString &flavor) {
        change([id = m_status.info.id, flavor](const hub::HubClient &client, Progress &progress) {
            return hub::requestHardware(client, id, flavor, std::nullopt, progress);
        });
    });
    connect(m_facts, &SpaceFacts::sleepTimeRequested, this, [this](qint64 seconds) {
        change([id = m_status.info.id, seconds](const hub::HubClient &client, Progress &progress) {
            return hub::setSleepTime(client, id, seconds, progress);
        });
    });
    connect(m_facts, &SpaceFacts::replicasRequested, this, [this](int count) {
        change([id = m_status.info.id, count](const hub::HubClient &client, Progress &progress) {
            return hub::setReplicas(client, id, count, progress);
        });
    });
    connect(m_facts, &SpaceFacts::devModeRequested, this, [this](bool enabled) {
        change([id = m_status.info.id, enabled](const hub::HubClient &client, Progress &progress) {
            return hub::setDevMode(client, id, enabled, progress);
        });
    });
}

void SpacePage::setLocal(const std::optional<publish::LocalValues> &local)
{
    m_settings->setLocal(local);
}

void SpacePage::reload()
{
    m_again.stop();
    m_worker->drop(m_reading);
    m_reading = m_worker->ask(
        this,
        [id = m_space](const hub::HubClient &client, Progress &progress) {
            return hub::readStatus(client, id, progress);
        },
        [this](const Result<hub::SpaceStatus> &status) {
            if (status)
                take(*status);
            else
                m_banner->showError(status.error());
            if (isVisible())
                m_again.start(m_status.info.runtime.phase() == hub::Phase::Working ||
                                      m_status.info.runtime.phase() == hub::Phase::ServingAndWorking
                                  ? workingPause
                                  : calmPause);
        });
}

void SpacePage::take(const hub::SpaceStatus &status)
{
    const bool mayNowManage = status.canManage != m_status.canManage || m_status.info.title.isEmpty();
    m_status = status;
    m_files->setRevision(status.info.commit);
    if (mayNowManage)
        m_settings->reload(status.canManage);
    if (status.canManage && m_events == 0)
        followEvents();
    m_discussions->setCanMerge(status.canManage);
    takeRuntime(status.info.runtime);
    Q_EMIT titleChanged(status.info.title.isEmpty() ? status.info.id.name : status.info.title);
}

void SpacePage::takeRuntime(const hub::Runtime &runtime)
{
    m_status.info.runtime = runtime;
    m_head->setSpace(m_status.info);
    m_facts->setStatus(m_status);
    const bool isServing = runtime.phase() == hub::Phase::Serving || runtime.phase() == hub::Phase::ServingAndWorking;
    m_metrics->setListening(m_status.canManage && isServing && isVisible());
    updateActions();
}

void SpacePage::change(const Change &change)
{
    m_isBusy = true;
    m_banner->dismiss();
    updateActions();
    m_worker->ask(this, change, [this](const Result<hub::Runtime> &runtime) {
        m_isBusy = false;
        if (runtime)
            takeRuntime(*runtime);
        else
            m_banner->showError(runtime.error());
        updateActions();
        if (runtime)
            reload();
    });
}

void SpacePage::askToRebuild()
{
    m_banner->showOffer(
        tr("A factory rebuild takes longer than a restart, and until it is done the Space may be away."), tr("Rebuild"),
        [this] {
            change([id = m_status.info.id](const hub::HubClient &client, Progress &progress) {
                return hub::restartSpace(client, id, hub::Restart::Factory, progress);
            });
        });
}

void SpacePage::followEvents()
{
    m_events = m_worker->ask(
        this,
        [worker = m_worker, page = QPointer(this), id = m_space](const hub::HubClient &client, Progress &progress) {
            const auto changed = [&] {
                // By way of the worker, which outlives its work; the page may be gone by now. What comes at once is
                // one change.
                QMetaObject::invokeMethod(worker, [page] {
                    if (page && page->isVisible())
                        page->m_again.start(200);
                });
                return !progress.isCancelled();
            };
            return hub::followEvents(client, id, changed, progress);
        },
        [](const Result<> &) {
            // Without the stream the page looks by itself now and then.
        });
}

void SpacePage::updateActions()
{
    const hub::Phase phase = m_status.info.runtime.phase();
    const bool isStatic = m_status.info.sdk == u"static";
    const bool canChange = m_status.canManage && !m_isBusy && !isStatic;
    m_facts->setBusy(m_isBusy);
    m_restart->setEnabled(canChange);
    m_rebuild->setEnabled(canChange);
    m_pause->setEnabled(canChange && phase != hub::Phase::Asleep);
    // What nobody but the owner may do is not held out to others.
    for (QAction *action : {m_restart, m_rebuild, m_pause})
        action->setVisible(m_status.canManage && !isStatic);
    m_logs->setVisible(m_status.canManage);
    m_twin->setVisible(!m_status.info.host.isEmpty());
}

void SpacePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    reload();
}

void SpacePage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_again.stop();
    m_metrics->setListening(false);
}

} // namespace spacewright::views

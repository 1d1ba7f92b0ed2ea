// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "twins.h"

#include "pullrequestrun.h"

#include <app/window/runpanels.h>

#include <core/hub/space/appaddress.h>

#include <views/common/preview.h>
#include <views/editor/editorarea.h>
#include <views/hub/hubworker.h>
#include <views/run/runcontroller.h>
#include <views/twin/twinview.h>

#include <KActionCollection>
#include <KXmlGuiWindow>

#include <QAction>

using namespace Qt::StringLiterals;

namespace spacewright
{

Twins::Twins(const Surroundings &surroundings) : QObject(surroundings.window), m_around(surroundings)
{
    connect(m_around.run->controller(), &views::RunController::urlChanged, this, &Twins::showLocal);
    connect(m_around.run->controller(), &views::RunController::stageChanged, this, &Twins::showLocal);
}

Twins::~Twins() = default;

void Twins::showLocal()
{
    if (!m_live)
        return;
    const views::RunController *local = m_around.run->controller();
    m_live->setUrl(views::TwinView::Left, local->url());
    m_live->setNote(views::TwinView::Left, run::stageName(local->stage()));
}

void Twins::showLive(const hub::SpaceInfo &space)
{
    QString reason;
    views::PreviewPlugin *plugin = views::loadPreviewPlugin(&reason);
    if (!plugin) {
        Q_EMIT failed({ErrorCode::ToolMissing, tr("The preview could not be loaded."), reason});
        return;
    }
    // Each Space has cookies of its own, so another one gets another view.
    if (m_live)
        m_around.editors->closeGuest(m_live);
    m_live = new views::TwinView(*plugin, space.id.text(), tr("Here"), tr("On the Hub"));
    for (const char *name : {"run_start", "run_stop"}) {
        if (QAction *action = m_around.window->actionCollection()->action(QLatin1StringView(name)))
            m_live->addAction(action);
    }
    m_live->setNote(views::TwinView::Right, space.runtime.stage);
    //: The title of a tab: %1 is the name of a Space
    m_around.editors->showGuest(m_live, tr("%1 (twin)").arg(space.id.name),
                                QIcon::fromTheme(u"view-split-left-right"_s));
    showLocal();
    m_around.worker->ask(
        m_live.data(),
        [space](const hub::HubClient &client, Progress &progress) { return hub::appAddress(client, space, progress); },
        [this, view = m_live](const Result<QUrl> &address) {
            if (!address)
                Q_EMIT failed(address.error());
            else if (view)
                view->setUrl(views::TwinView::Right, *address);
        });
}

void Twins::runPullRequest(const hub::SpaceInfo &space, int number)
{
    m_runs.removeIf([](const QPointer<PullRequestRun> &run) { return run.isNull(); });
    for (const QPointer<PullRequestRun> &run : std::as_const(m_runs)) {
        if (run->isAbout(space.id, number)) {
            run->show();
            return;
        }
    }
    auto *run = new PullRequestRun(
        {m_around.window, m_around.editors, m_around.worker, m_around.tasks, m_around.run->options()}, space.id, number,
        this);
    connect(run, &PullRequestRun::failed, this, &Twins::failed);
    m_runs += run;
    run->start();
}

} // namespace spacewright

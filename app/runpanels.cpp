// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runpanels.h"

#include "panels.h"
#include "previewhost.h"
#include "runnotifier.h"

#include <views/run/runactions.h>

#include <KActionCollection>
#include <KXmlGuiWindow>

namespace spacewright
{

namespace
{

run::RunnerKind runnerNamed(const QString &name)
{
    for (const run::RunnerKind kind : {run::RunnerKind::Sandbox, run::RunnerKind::Container, run::RunnerKind::Static}) {
        if (run::runnerKindName(kind) == name)
            return kind;
    }
    return run::RunnerKind::Auto;
}

} // namespace

RunPanels::RunPanels(KXmlGuiWindow *window, Panels *panels, settings::Settings *settings)
    : QObject(window), m_panels(panels), m_settings(settings), m_controller(new views::RunController(this)),
      m_actions(new views::RunActions(m_controller, window->actionCollection(), window)),
      m_notifier(new RunNotifier(window)), m_preview(new PreviewHost(window))
{
    run::RunOptions options;
    options.runner = runnerNamed(settings->run.runner.get());
    options.flavor = settings->run.flavor.get();
    m_actions->setOptions(options);
    addPanels();
    connectRun();
}

void RunPanels::addPanels()
{
    m_panels->add({QStringLiteral("panel_preview"), tr("Preview"), QStringLiteral("internet-web-browser"),
                   Qt::RightDockWidgetArea},
                  m_preview);
}

void RunPanels::connectRun()
{
    using views::RunController;
    connect(m_actions, &views::RunActions::aboutToStart, this, &RunPanels::aboutToStart);
    connect(m_actions, &views::RunActions::optionsChanged, this, &RunPanels::keepOptions);
    connect(m_actions, &views::RunActions::failed, this, &RunPanels::failed);
    connect(m_controller, &RunController::failed, this, &RunPanels::failed);
    connect(m_controller, &RunController::stageChanged, m_notifier, &RunNotifier::stageChanged);
    connect(m_controller, &RunController::urlChanged, m_preview, &PreviewHost::setUrl);
    connect(m_controller, &RunController::reloadRequested, m_preview, &PreviewHost::reload);
    connect(m_preview, &PreviewHost::shown, this, [this] { m_panels->raise(QStringLiteral("panel_preview")); });
}

void RunPanels::setSpace(const space::Space &space)
{
    if (space.folder != m_controller->currentSpace().folder)
        m_preview->setSpaceFolder(space.folder);
    m_notifier->setTitle(space.title);
    m_controller->setSpace(space);
    m_actions->setAvailable(!space.folder.isEmpty());
}

void RunPanels::run()
{
    m_actions->run();
}

void RunPanels::keepOptions()
{
    const run::RunOptions options = m_actions->options();
    m_settings->run.runner.set(run::runnerKindName(options.runner));
    m_settings->run.flavor.set(options.flavor);
}

} // namespace spacewright

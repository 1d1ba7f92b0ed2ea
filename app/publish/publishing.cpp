// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publishing.h"

#include <core/publish/followedbuild.h>
#include <core/secrets/availablestore.h>
#include <views/publish/publishsheet.h>
#include <views/run/runcontroller.h>

#include <KActionCollection>
#include <KXmlGuiWindow>

#include <QAction>

namespace spacewright
{

Publishing::Publishing(KXmlGuiWindow *window, views::TaskList *tasks, views::RunController *remote,
                       FindAccess findAccess)
    : QObject(window), m_window(window), m_remote(remote), m_store(secrets::AvailableStore::shared()),
      m_findAccess(std::move(findAccess)), m_environments(m_store),
      m_controller(new views::PublishController(tasks, this)),
      m_action(window->actionCollection()->addAction(QStringLiteral("publish"), this, &Publishing::open))
{
    m_action->setText(tr("&Publish…"));
    m_action->setIconText(tr("Publish"));
    m_action->setIcon(QIcon::fromTheme(QStringLiteral("cloud-upload")));
    m_action->setToolTip(tr("Send this Space to the Hub"));
    m_action->setPriority(QAction::HighPriority);
    KActionCollection::setDefaultShortcut(m_action, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_U));
    m_action->setEnabled(false);
    connect(m_controller, &views::PublishController::published, this, &Publishing::follow);
    connect(m_controller, &views::PublishController::undone, this, &Publishing::follow);
    connectBuild();
}

void Publishing::setSpace(const space::Space &space)
{
    if (m_sheet && space.folder != m_space.folder)
        m_sheet->close();
    m_space = space;
    m_action->setEnabled(!space.folder.isEmpty());
}

void Publishing::open()
{
    if (!m_sheet) {
        m_sheet = new views::PublishSheet(m_controller, m_window);
        connectSheet();
    }
    m_sheet->begin(m_space.title);
    review();
}

void Publishing::sendBack(const hub::SpaceId &origin)
{
    if (!m_sheet) {
        m_sheet = new views::PublishSheet(m_controller, m_window);
        connectSheet();
    }
    m_sheet->begin(m_space.title);
    m_sheet->setTarget(origin, true);
    review();
}

void Publishing::connectSheet()
{
    using views::PublishSheet;
    connect(m_sheet, &PublishSheet::reviewRequested, this, &Publishing::review);
    connect(m_sheet, &PublishSheet::publishRequested, this, [this] { m_controller->publishReviewed(m_access); });
    connect(m_sheet, &PublishSheet::undoRequested, this, [this] { m_controller->undo(m_access, m_published.id); });
    connect(m_sheet, &PublishSheet::fixRequested, this, &Publishing::fixRequested);
    connect(m_sheet, &PublishSheet::placeRequested, this, &Publishing::placeRequested);
}

void Publishing::review()
{
    Q_EMIT aboutToLook();
    m_findAccess().then(this, [this](const hub::Access &access) {
        if (!m_sheet)
            return;
        if (access.token.isEmpty())
            askForSignIn();
        else
            reviewAs(access);
    });
}

void Publishing::askForSignIn()
{
    m_sheet->showError({ErrorCode::HubSignInNeeded, tr("Sign in to the Hub to publish, then look again.")});
    if (QAction *signIn = m_window->actionCollection()->action(QStringLiteral("hub_sign_in")))
        signIn->trigger();
}

void Publishing::reviewAs(const hub::Access &access)
{
    const Result<publish::PublishTarget> target = m_sheet->target();
    if (!target)
        return m_sheet->showError(target.error());
    m_access = access;
    m_environments.load(m_space.folder).then(this, [this, target](const Result<secrets::Environment> &kept) {
        // Names only; a keychain that is closed keeps nobody from publishing.
        const secrets::Environment environment = kept.value_or(secrets::Environment());
        m_controller->review(
            m_access, m_space.folder, *target,
            {.variables = environment.variables.keys(), .secrets = environment.secrets.keys() + environment.missing});
    });
}

void Publishing::follow(const publish::Published &published)
{
    m_published = published;
    if (published.pullRequest != 0) {
        //: %1 is a number
        m_sheet->showEnd(tr("Pull request %1 is on the Hub.").arg(published.pullRequest), false);
        return;
    }
    m_sheet->showStage(tr("It is on the Hub and is built there. You may close this and go on working."));
    if (!m_remote->isActive())
        return watchBuild();
    // What was published before this no longer matters.
    connect(m_remote, &views::RunController::finished, this, &Publishing::watchBuild, Qt::SingleShotConnection);
    m_remote->stop();
}

void Publishing::watchBuild()
{
    m_remote->watch([access = m_access, space = m_controller->reviewedSpace(),
                     published = m_published]() -> Result<views::RunController::Watched> {
        auto made = publish::FollowedBuild::create(space, published);
        if (!made)
            return failure(made);
        const std::shared_ptr<publish::FollowedBuild> build = std::move(*made);
        return views::RunController::Watched{build->buildLog(), build->runLog(),
                                             [build, access](run::RunObserver &observer, Progress &progress) {
                                                 return build->execute(hub::HubClient(access), observer, progress);
                                             }};
    });
}

void Publishing::connectBuild()
{
    using views::RunController;
    connect(m_remote, &RunController::stageChanged, this, [this](run::Stage stage) {
        if (m_sheet && run::isActive(stage))
            //: %1 is the Hub's own name of a stage, e.g. BUILDING
            m_sheet->showStage(tr("On the Hub: %1").arg(run::stageName(stage)));
    });
    connect(m_remote, &RunController::finished, this, &Publishing::showEnd);
    connect(m_remote, &RunController::failed, this, [this](const Error &error) {
        if (m_sheet)
            m_sheet->showError(error);
    });
}

void Publishing::showEnd(const run::BuildRecord &record)
{
    if (!m_sheet)
        return;
    const bool canUndo = !m_published.runningBefore.isEmpty() && m_published.runningBefore != m_published.commit;
    if (run::isFailure(record.stage))
        m_sheet->showBroken(record.reason, canUndo);
    else if (record.stage == run::Stage::Running)
        m_sheet->showEnd(tr("It runs on the Hub."), canUndo);
    else
        m_sheet->showEnd(tr("It is on the Hub, and is not followed any more."), canUndo);
}

} // namespace spacewright

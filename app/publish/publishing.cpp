// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publishing.h"

#include <core/publish/followedbuild.h>
#include <core/secrets/availablestore.h>
#include <views/publish/publishbar.h>
#include <views/publish/publishsheet.h>
#include <views/run/runcontroller.h>

#include <KActionCollection>
#include <KXmlGuiWindow>

#include <QAction>
#include <QUrl>

namespace spacewright
{

namespace
{

QString causeOf(const run::BuildRecord &record)
{
    return record.cause.isKnown() ? record.cause.text : record.reason;
}

} // namespace

Publishing::Publishing(KXmlGuiWindow *window, views::TaskList *tasks, views::RunController *remote,
                       FindAccess findAccess)
    : QObject(window), m_window(window), m_remote(remote), m_store(secrets::AvailableStore::shared()),
      m_findAccess(std::move(findAccess)), m_environments(m_store),
      m_controller(new views::PublishController(tasks, this)), m_bar(new views::PublishBar(window)),
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
    connectBar();
    connectWaiting();
    connectBuild();
}

QWidget *Publishing::bar() const
{
    return m_bar;
}

void Publishing::setSpace(const space::Space &space)
{
    if (space.folder != m_space.folder) {
        m_bar->hide();
        if (m_sheet)
            m_sheet->close();
        m_leftOver.reset();
        m_space = space;
        if (m_controller->isWaiting() && m_controller->waitingFolder() == space.folder)
            m_bar->showWaiting(m_waiting);
        else
            lookForLeftOver();
    }
    m_space = space;
    m_action->setEnabled(!space.folder.isEmpty());
}

void Publishing::open()
{
    openSheet();
    if (!m_controller->isSending())
        review();
}

/// What is on its way is looked at as it is; nothing else begins before.
void Publishing::openSheet()
{
    if (!m_sheet) {
        m_sheet = new views::PublishSheet(m_controller, m_window);
        connectSheet();
    }
    m_sheet->begin(m_space.title);
}

void Publishing::sendBack(const hub::SpaceId &origin)
{
    openSheet();
    if (m_controller->isSending())
        return;
    m_sheet->setTarget({.id = origin, .asPullRequest = true});
    review();
}

void Publishing::connectSheet()
{
    using views::PublishSheet;
    connect(m_sheet, &PublishSheet::reviewRequested, this, &Publishing::review);
    connect(m_sheet, &PublishSheet::publishRequested, this, [this] {
        // What it says is about the time before.
        m_bar->hide();
        m_controller->publishReviewed(m_access);
    });
    connect(m_sheet, &PublishSheet::fixRequested, this, &Publishing::fixRequested);
    connect(m_sheet, &PublishSheet::placeRequested, this, &Publishing::placeRequested);
}

void Publishing::connectBar()
{
    using views::PublishBar;
    using views::PublishController;
    connect(m_bar, &PublishBar::undoRequested, this, &Publishing::undo);
    connect(m_bar, &PublishBar::openRequested, this, &Publishing::openPage);
    connect(m_bar, &PublishBar::detailsRequested, this, [this] { Q_EMIT spaceRequested(m_published.id); });
    connect(m_controller, &PublishController::busyChanged, m_bar, [this] { m_bar->setBusy(m_controller->isBusy()); });
    connect(m_controller, &PublishController::failed, this, [this](const Error &error) {
        if (isBarInCharge())
            m_bar->showFailure(error.message, canUndo());
        else if (error.code == ErrorCode::HubSignInNeeded)
            Q_EMIT signInNeeded();
        m_isUndoing = false;
    });
    connect(m_controller, &PublishController::cancelled, this, [this](const QString &text, bool wasSending) {
        if (wasSending && isBarInCharge())
            m_bar->showNotice(text, canUndo());
        m_isUndoing = false;
    });
}

bool Publishing::isFollowing(const hub::SpaceId &space) const
{
    return m_remote->isActive() && m_published.id == space;
}

/// Whoever has put the sheet away is told there.
bool Publishing::isBarInCharge() const
{
    return m_isUndoing || !m_sheet || !m_sheet->isVisible();
}

void Publishing::undo()
{
    //: %1 is the name of a Space
    m_bar->showStage(tr("What ran before is brought back on %1.").arg(m_published.id.text()));
    m_isUndoing = true;
    m_controller->undo(m_access, m_published.id);
}

void Publishing::openPage()
{
    QString page = m_access.endpoint.toString() + m_published.id.webPath();
    if (m_published.pullRequest != 0)
        page += QStringLiteral("/discussions/%1").arg(m_published.pullRequest);
    Q_EMIT pageRequested(QUrl(page));
}

bool Publishing::canUndo() const
{
    return !m_published.runningBefore.isEmpty() && m_published.runningBefore != m_published.commit;
}

/// And what did not work all the same, and what the Hub wants to be shown.
QString Publishing::withNotes(const QString &text) const
{
    QStringList lines{text, m_published.warning, m_published.remark};
    lines.removeAll(QString());
    return lines.join(u'\n');
}

void Publishing::review()
{
    Q_EMIT aboutToLook();
    m_findAccess().then(this, [this](const hub::Access &access) {
        if (!m_sheet)
            return;
        if (!access.token.isEmpty())
            return reviewAs(access);
        m_sheet->showNotice(tr("Sign in to the Hub to publish."));
        Q_EMIT signInNeeded();
    });
}

void Publishing::goOn()
{
    if (!m_sheet || !m_sheet->isVisible() || m_controller->isBusy() || m_controller->lastReview())
        return;
    m_sheet->bringUp();
    review();
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
    forgetLeftOver(m_controller->reviewedSpace().folder);
    m_bar->setHasPage(true);
    m_isUndoing = false;
    if (m_sheet)
        m_sheet->hide();
    const QString name = published.id.text();
    if (published.pullRequest != 0) {
        //: %1 is a number, %2 the name of a Space
        m_bar->showEnd(withNotes(tr("Pull request %1 to %2 is on the Hub.").arg(published.pullRequest).arg(name)),
                       false);
        return;
    }
    // Another Space was opened meanwhile: its panels are not for this one.
    if (m_controller->reviewedSpace().folder != m_space.folder) {
        //: %1 is the name of a Space
        m_bar->showNotice(withNotes(tr("%1 is on the Hub.").arg(name)), false);
        return;
    }
    //: %1 is the name of a Space
    m_bar->showStage(withNotes(tr("%1 is on the Hub and is built there.").arg(name)));
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
        if (stage == run::Stage::AppStarting)
            //: %1 is the name of a Space
            m_bar->showStage(withNotes(tr("%1 was built on the Hub and starts there.").arg(m_published.id.text())));
    });
    connect(m_remote, &RunController::finished, this, &Publishing::showEnd);
    connect(m_remote, &RunController::failed, this,
            [this](const Error &error) { m_bar->showFailure(error.message, canUndo()); });
}

QString Publishing::failureText(const run::BuildRecord &record) const
{
    //: %1 is the name of a Space, %2 a sentence that says why
    const QString what = tr("%1 failed on the Hub: %2").arg(m_published.id.text(), causeOf(record));
    return what + u' ' +
           (canUndo() ? tr("Mend it and publish again, or undo: the Space runs again as before.")
                      : tr("Mend it and publish again."));
}

void Publishing::showEnd(const run::BuildRecord &record)
{
    const QString name = m_published.id.text();
    if (run::isFailure(record.stage))
        m_bar->showFailure(failureText(record), canUndo());
    else if (record.stage == run::Stage::Running)
        //: %1 is the name of a Space
        m_bar->showEnd(withNotes(tr("%1 runs on the Hub.").arg(name)), canUndo());
    else
        //: %1 is the name of a Space
        m_bar->showNotice(tr("%1 is on the Hub, and is not followed any more.").arg(name), canUndo());
}

} // namespace spacewright

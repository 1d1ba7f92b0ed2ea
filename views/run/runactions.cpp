// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runactions.h"

#include "environmentdialog.h"
#include "fidelitydialog.h"
#include "recipedialog.h"
#include "runcontroller.h"
#include "spacetrust.h"
#include "stagelabel.h"
#include <views/run/choices/runchoices.h>

#include <core/hub/client/spaceid.h>
#include <core/space/neededvariables.h>

#include <KActionCollection>

#include <QAction>
#include <QIcon>
#include <QWidgetAction>

namespace spacewright::views
{

RunActions::RunActions(RunController *controller, std::shared_ptr<secrets::SecretStore> store,
                       KActionCollection *collection, QWidget *window)
    : QObject(window), m_controller(controller), m_window(window), m_environments(std::move(store)),
      m_trust(new SpaceTrust(collection, window)), m_choices(new RunChoices(collection, window))
{
    m_run = addAction(collection, QStringLiteral("run_start"), tr("Run"), QStringLiteral("media-playback-start"),
                      tr("Run"));
    m_stop = addAction(collection, QStringLiteral("run_stop"), tr("Stop"), QStringLiteral("media-playback-stop"),
                       tr("Stop"));
    m_keep = addAction(collection, QStringLiteral("run_keep"), tr("Keep Running"),
                       QStringLiteral("media-playback-start"), tr("Keep Running"));
    m_keep->setToolTip(tr("Let the app live that has not ended yet"));
    m_rebuild =
        addAction(collection, QStringLiteral("run_rebuild"), tr("Rebuild"), QStringLiteral("run-build"), tr("Rebuild"));
    KActionCollection::setDefaultShortcut(m_run, QKeySequence(Qt::Key_F5));
    KActionCollection::setDefaultShortcut(m_stop, QKeySequence(Qt::SHIFT | Qt::Key_F5));
    KActionCollection::setDefaultShortcut(m_rebuild, QKeySequence(Qt::CTRL | Qt::Key_F5));
    // Its picture is enough: the tool bar has to end with Publish in a narrow window too.
    m_rebuild->setPriority(QAction::LowPriority);
    m_rebuild->setToolTip(tr("Build again from nothing, then run"));
    connect(m_run, &QAction::triggered, this, &RunActions::run);
    connect(m_stop, &QAction::triggered, this, &RunActions::stop);
    connect(m_keep, &QAction::triggered, m_controller, &RunController::keepRunning);
    connect(m_rebuild, &QAction::triggered, this, [this] { start({.isRebuild = true}); });
    m_environment = collection->addAction(QStringLiteral("run_environment"), this, &RunActions::editEnvironment);
    m_environment->setText(tr("Variables and Secrets…"));
    m_environment->setIcon(QIcon::fromTheme(QStringLiteral("dialog-password")));
    m_containerfile = collection->addAction(QStringLiteral("run_containerfile"), this, &RunActions::showContainerfile);
    m_containerfile->setText(tr("Show &Containerfile"));
    m_containerfile->setIcon(QIcon::fromTheme(QStringLiteral("text-x-script")));
    m_kubernetes = collection->addAction(QStringLiteral("run_kubernetes"), this, &RunActions::showKubernetes);
    m_kubernetes->setText(tr("Show &Kubernetes Manifest"));
    m_kubernetes->setIcon(QIcon::fromTheme(QStringLiteral("text-x-generic")));
    m_kubernetes->setToolTip(tr("What runs this Space's image in a cluster, with the limits of the flavor"));
    m_fidelity = collection->addAction(QStringLiteral("run_fidelity_report"), this, &RunActions::showFidelity);
    m_fidelity->setText(tr("&Fidelity Report"));
    m_fidelity->setIcon(QIcon::fromTheme(QStringLiteral("view-statistics")));
    m_fidelity->setToolTip(tr("What differs between the last run here and the Hub"));
    m_published = collection->addAction(QStringLiteral("run_published"), this, &RunActions::publishedImageWanted);
    m_published->setText(tr("Run the Hub's &Image"));
    m_published->setIcon(QIcon::fromTheme(QStringLiteral("cloud-download")));
    m_published->setToolTip(tr("Run the image that the Hub has built of this Space, in a container"));
    m_offline = collection->addAction(QStringLiteral("run_offline"));
    m_offline->setText(tr("Without &Network"));
    m_offline->setToolTip(tr("Run in a container that reaches no network; its page is shown all the same"));
    m_offline->setCheckable(true);

    m_stage = new StageLabel(window);
    auto *stage = new QWidgetAction(collection);
    stage->setText(tr("Stage"));
    stage->setDefaultWidget(m_stage);
    collection->addAction(QStringLiteral("run_stage"), stage);

    connect(m_controller, &RunController::stageChanged, this, [this](run::Stage now, const QString &reason) {
        m_stage->setStage(now, reason);
        update();
        startNext();
    });
    connect(m_controller, &RunController::countdownChanged, this, [this](std::optional<std::chrono::seconds> left) {
        m_stage->setCountdown(left);
        update();
    });
    connect(m_controller, &RunController::engineAwayChanged, m_stage, &StageLabel::setEngineAway);
    connect(m_controller, &RunController::statsChanged, m_stage, &StageLabel::setStats);
    connect(m_controller, &RunController::errorsChanged, m_stage, &StageLabel::setErrors);
    connect(m_stage, &StageLabel::errorsClicked, this, &RunActions::errorsRequested);
    connect(m_controller, &RunController::containerChanged, this,
            [this](const auto &container) { m_stage->setPlace(container ? container->place : QString()); });
    connect(m_choices, &RunChoices::chosen, this, &RunActions::optionsChanged);
    connect(m_trust, &SpaceTrust::denied, this, &RunActions::update);
    connect(m_trust, &SpaceTrust::revoked, this, &RunActions::stop);
    connect(m_trust, &SpaceTrust::kept, this, &RunActions::trustChanged);
    connect(m_trust, &SpaceTrust::failed, this, &RunActions::failed);
    update();
}

QAction *RunActions::addAction(KActionCollection *collection, const QString &name, const QString &text,
                               const QString &icon, const QString &accessible)
{
    QAction *action = collection->addAction(name);
    action->setText(text);
    action->setIconText(accessible);
    action->setIcon(QIcon::fromTheme(icon));
    // A word is found sooner than a picture.
    action->setPriority(QAction::HighPriority);
    return action;
}

void RunActions::setAvailable(bool available)
{
    m_available = available;
    m_trust->setSpace(m_controller->currentSpace());
    const manifest::Card &card = m_controller->currentSpace().card;
    m_choices->setSdk(card.sdk, !card.appBuildCommand.isEmpty());
    update();
}

void RunActions::setOptions(const run::RunOptions &options)
{
    m_choices->setOptions(options);
    m_areOptionsAwaited = false;
    startNext();
}

void RunActions::awaitOptions()
{
    m_areOptionsAwaited = true;
    // It was about another Space.
    m_next.reset();
    update();
}

void RunActions::setGpus(const run::GpuMachine &machine)
{
    m_choices->setGpus(machine);
}

void RunActions::update()
{
    const bool active = m_controller->isActive() || isPreparing();
    m_environment->setEnabled(m_available);
    m_run->setEnabled(m_available && !active);
    m_rebuild->setEnabled(m_available && !active);
    m_stop->setEnabled(active);
    // An app that does not end by itself: its user decides.
    const bool isEnding = m_controller->countdown().has_value();
    m_keep->setVisible(isEnding);
    m_stop->setText(isEnding ? tr("Stop Now") : tr("Stop"));
    m_stop->setIconText(m_stop->text());
    m_containerfile->setEnabled(m_available);
    m_kubernetes->setEnabled(m_available && m_controller->currentSpace().card.sdk != manifest::Sdk::Static);
    m_fidelity->setEnabled(m_available);
    const space::Space &space = m_controller->currentSpace();
    m_published->setEnabled(m_available && !active && space.card.sdk != manifest::Sdk::Static &&
                            hub::SpaceId::parse(space.remote).has_value());
    m_offline->setEnabled(m_available && m_controller->currentSpace().card.sdk != manifest::Sdk::Static);
    m_choices->setEnabled(m_available && !active);
}

void RunActions::run()
{
    start({});
}

void RunActions::runRevision(const QString &revision)
{
    const Wish wish{.revision = revision};
    if (!m_controller->isActive()) {
        start(wish);
        return;
    }
    stop();
    m_next = wish;
}

void RunActions::runPublished(const QString &image, const QString &user, const QByteArray &token)
{
    start({.image = image, .registryUser = user, .registryToken = token});
}

void RunActions::resume(const run::LeftApp &left)
{
    start({.left = std::make_shared<const run::LeftApp>(left)});
}

void RunActions::start(const Wish &wish)
{
    if (!m_available || m_controller->isActive() || isPreparing())
        return;
    if (isAwaited()) {
        m_next = wish;
        update();
        return;
    }
    Q_EMIT aboutToStart();
    const run::RunOptions chosen = options();
    const run::RunnerKind runner = wish.image.isEmpty()
                                       ? run::likelyRunner(recipeInput(), chosen.runner, chosen.fidelity)
                                       : run::RunnerKind::Container;
    m_trust->require(m_controller->currentSpace(), {runner}, [this, wish, folder = recipeInput().folder] {
        // Another Space may have been opened meanwhile.
        if (m_controller->currentSpace().folder == folder)
            startTrusted(wish);
        update();
    });
    update();
}

/// Whether what a run would begin with is not known yet: how the Space ran last, or that there is the Hub to run on.
bool RunActions::isAwaited() const
{
    return m_areOptionsAwaited || (!m_lender && m_choices->isHubChosen());
}

void RunActions::startNext()
{
    if (m_next && !isAwaited() && !m_controller->isActive())
        start(*std::exchange(m_next, std::nullopt));
}

void RunActions::requireTrust(const std::function<void()> &allowed)
{
    if (!m_available || isPreparing())
        return;
    const run::RunOptions chosen = m_choices->options();
    const run::RunnerKind runner = run::likelyRunner(recipeInput(), chosen.runner, chosen.fidelity);
    m_trust->require(m_controller->currentSpace(), {runner, false}, [this, allowed, folder = recipeInput().folder] {
        // Another Space may have been opened meanwhile.
        if (m_controller->currentSpace().folder == folder)
            allowed();
        update();
    });
    update();
}

run::RecipeInput RunActions::recipeInput() const
{
    const space::Space &space = m_controller->currentSpace();
    return {.folder = space.folder, .card = space.card, .manifests = space.manifests};
}

run::RunOptions RunActions::options() const
{
    run::RunOptions chosen = m_choices->options();
    chosen.isOffline = m_offline->isEnabled() && m_offline->isChecked();
    // Only a container can.
    if (chosen.isOffline && chosen.runner == run::RunnerKind::Auto)
        chosen.runner = run::RunnerKind::Container;
    return chosen;
}

void RunActions::startTrusted(const Wish &wish)
{
    const QString folder = m_controller->currentSpace().folder;
    m_loading = m_environments.load(folder);
    m_loading.then(this, [this, wish, folder](const Result<secrets::Environment> &stored) {
        // Another Space may have been opened while the keychain asked for its password.
        if (m_controller->currentSpace().folder == folder)
            startWith(wish, stored);
        update();
    });
    update();
}

void RunActions::startWith(const Wish &wish, const Result<secrets::Environment> &stored)
{
    const Result<secrets::Environment> all = stored ? stored->overriddenBy({}) : stored;
    if (!all) {
        Q_EMIT failed(all.error());
        return;
    }
    run::RunOptions chosen = options();
    chosen.rebuild = wish.isRebuild;
    chosen.publishedImage = wish.image;
    chosen.registryUser = wish.registryUser;
    chosen.registryToken = wish.registryToken;
    chosen.variables = all->variables;
    chosen.secrets = all->secrets;
    if (wish.left)
        m_controller->resume(*wish.left, chosen);
    else if (chosen.runner == run::RunnerKind::Hub)
        startBorrowing(chosen, wish.revision);
    else
        m_controller->start(chosen, wish.revision);
}

void RunActions::setHardware(const HardwareLender &lender)
{
    m_lender = lender;
    m_choices->offerHub(bool(lender));
    startNext();
}

/// Starts on the Hub's hardware once it is known what that costs, and the user wants it.
void RunActions::startBorrowing(const run::RunOptions &chosen, const QString &revision)
{
    m_borrowing = (*m_lender)(chosen.flavor);
    m_borrowing.then(
        this, [this, chosen, revision, folder = recipeInput().folder](const Result<BorrowedHardware> &hardware) {
            if (!hardware) {
                Q_EMIT failed(hardware.error());
            } else if (m_controller->currentSpace().folder == folder) {
                askForHardware(m_window, chosen.flavor, hardware->dollarsPerHour, [=, this, runner = hardware->runner] {
                    // Another Space may have been opened, or run, meanwhile.
                    if (m_controller->isActive() || m_controller->currentSpace().folder != folder)
                        return;
                    run::RunOptions options = chosen;
                    options.hubRunner = runner;
                    m_controller->start(options, revision);
                });
            }
            update();
        });
    update();
}

void RunActions::stop()
{
    // Answers of the user or the keychain that come later start nothing any more.
    m_trust->cancel();
    m_loading.cancel();
    m_borrowing.cancel();
    m_next.reset();
    m_controller->stop();
    update();
}

bool RunActions::isPreparing() const
{
    const auto isAwaited = [](const auto &future) { return !future.isFinished() && !future.isCanceled(); };
    return m_next || m_trust->isWaiting() || isAwaited(m_loading) || isAwaited(m_borrowing);
}

void RunActions::showContainerfile()
{
    showRecipe(new RecipeDialog(RecipeDialog::Text::Containerfile, recipeInput(), m_choices->options(),
                                m_controller->currentSpace().title, m_window));
}

void RunActions::showKubernetes()
{
    // With what is kept for the Space: the names of its secrets belong to it.
    m_environments.load(m_controller->currentSpace().folder)
        .then(this, [this](const Result<secrets::Environment> &stored) {
            if (!stored) {
                Q_EMIT failed(stored.error());
                return;
            }
            run::RunOptions options = m_choices->options();
            options.variables = stored->variables;
            options.secrets = stored->secrets;
            showRecipe(new RecipeDialog(RecipeDialog::Text::Kubernetes, recipeInput(), options,
                                        m_controller->currentSpace().title, m_window));
        });
}

void RunActions::showRecipe(RecipeDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void RunActions::showFidelity()
{
    auto *dialog = new FidelityDialog(recipeInput(), m_controller->currentSpace().title, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void RunActions::editEnvironment()
{
    const space::Space &space = m_controller->currentSpace();
    const auto dialogs = m_window->findChildren<EnvironmentDialog *>(Qt::FindDirectChildrenOnly);
    const auto open = std::ranges::find(dialogs, space.folder, &EnvironmentDialog::folder);
    EnvironmentDialog *dialog =
        open != dialogs.end() ? *open : new EnvironmentDialog(&m_environments, space.folder, space.title, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setNeeded(space::neededVariables(space));
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

} // namespace spacewright::views

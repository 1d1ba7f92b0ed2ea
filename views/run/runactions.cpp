// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runactions.h"

#include "environmentdialog.h"
#include "runcontroller.h"
#include "spacetrust.h"
#include "stagelabel.h"

#include <KActionCollection>

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QWidgetAction>

namespace spacewright::views
{

RunActions::RunActions(RunController *controller, std::shared_ptr<secrets::SecretStore> store,
                       KActionCollection *collection, QWidget *window)
    : QObject(window), m_controller(controller), m_window(window), m_environments(std::move(store)),
      m_trust(new SpaceTrust(collection, window))
{
    m_run = addAction(collection, QStringLiteral("run_start"), tr("Run"), QStringLiteral("media-playback-start"),
                      tr("Run"));
    m_stop = addAction(collection, QStringLiteral("run_stop"), tr("Stop"), QStringLiteral("media-playback-stop"),
                       tr("Stop"));
    m_rebuild =
        addAction(collection, QStringLiteral("run_rebuild"), tr("Rebuild"), QStringLiteral("run-build"), tr("Rebuild"));
    KActionCollection::setDefaultShortcut(m_run, QKeySequence(Qt::Key_F5));
    KActionCollection::setDefaultShortcut(m_stop, QKeySequence(Qt::SHIFT | Qt::Key_F5));
    KActionCollection::setDefaultShortcut(m_rebuild, QKeySequence(Qt::CTRL | Qt::Key_F5));
    m_rebuild->setToolTip(tr("Build again from nothing, then run"));
    connect(m_run, &QAction::triggered, this, &RunActions::run);
    connect(m_stop, &QAction::triggered, this, &RunActions::stop);
    connect(m_rebuild, &QAction::triggered, this, [this] { start(true); });
    m_environment = collection->addAction(QStringLiteral("run_environment"), this, &RunActions::editEnvironment);
    m_environment->setText(tr("Variables and Secrets…"));
    m_environment->setIcon(QIcon::fromTheme(QStringLiteral("dialog-password")));
    addChoices(collection);

    m_stage = new StageLabel(window);
    auto *stage = new QWidgetAction(collection);
    stage->setText(tr("Stage"));
    stage->setDefaultWidget(m_stage);
    collection->addAction(QStringLiteral("run_stage"), stage);

    connect(m_controller, &RunController::stageChanged, this, [this](run::Stage now, const QString &reason) {
        m_stage->setStage(now, reason);
        update();
    });
    connect(m_trust, &SpaceTrust::denied, this, &RunActions::update);
    connect(m_trust, &SpaceTrust::revoked, this, &RunActions::stop);
    connect(m_trust, &SpaceTrust::failed, this, &RunActions::failed);
    update();
}

void RunActions::addChoices(KActionCollection *collection)
{
    m_runner = addChoice(collection, QStringLiteral("run_runner"), tr("Runner"),
                         tr("What runs the Space: chosen by its SDK, or one that you choose"));
    m_runner->addItem(tr("Automatic"), int(run::RunnerKind::Auto));
    m_runner->addItem(tr("Sandbox"), int(run::RunnerKind::Sandbox));
    m_runner->addItem(tr("Static"), int(run::RunnerKind::Static));
    m_flavor = addChoice(collection, QStringLiteral("run_flavor"), tr("Flavor"),
                         tr("The hardware of the Hub whose limits apply"));
    for (const run::Flavor &flavor : run::flavors()) {
        m_flavor->addItem(QStringLiteral("%1  %2").arg(flavor.name, flavor.summary()), flavor.name);
        if (!flavor.accelerator.isEmpty())
            m_flavor->setItemData(
                m_flavor->count() - 1,
                tr("Its CPU and memory limits apply; its accelerator is not provided by the sandbox."),
                Qt::ToolTipRole);
    }
    m_fidelity = addChoice(collection, QStringLiteral("run_fidelity"), tr("Fidelity"),
                           tr("How close to a build on the Hub the run is"));
    m_fidelity->addItem(tr("Live"), int(run::Fidelity::Live));
    m_fidelity->setItemData(0, tr("The folder itself runs: what you save shows at once"), Qt::ToolTipRole);
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

QComboBox *RunActions::addChoice(KActionCollection *collection, const QString &name, const QString &text,
                                 const QString &tip)
{
    auto *labelled = new QWidget(m_window);
    auto *layout = new QHBoxLayout(labelled);
    layout->setContentsMargins(6, 0, 0, 0);
    auto *box = new QComboBox(labelled);
    auto *label = new QLabel(text, labelled);
    label->setForegroundRole(QPalette::PlaceholderText);
    // Assistive technology takes a box's name from the label beside it.
    label->setBuddy(box);
    layout->addWidget(label);
    layout->addWidget(box);
    box->setObjectName(name);
    box->setAccessibleName(text);
    box->setToolTip(tip);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    box->setFocusPolicy(Qt::StrongFocus);
    auto *action = new QWidgetAction(collection);
    action->setText(text);
    action->setDefaultWidget(labelled);
    collection->addAction(name, action);
    connect(box, &QComboBox::activated, this, [this] { Q_EMIT optionsChanged(options()); });
    return box;
}

void RunActions::setAvailable(bool available)
{
    m_available = available;
    m_trust->setSpace(m_controller->currentSpace());
    update();
}

void RunActions::setOptions(const run::RunOptions &options)
{
    m_runner->setCurrentIndex(qMax(0, m_runner->findData(int(options.runner))));
    m_flavor->setCurrentIndex(qMax(0, m_flavor->findData(options.flavor)));
    m_shareModelCache = options.shareModelCache;
}

run::RunOptions RunActions::options() const
{
    run::RunOptions options;
    options.runner = run::RunnerKind(m_runner->currentData().toInt());
    options.flavor = m_flavor->currentData().toString();
    options.fidelity = run::Fidelity(m_fidelity->currentData().toInt());
    options.shareModelCache = m_shareModelCache;
    return options;
}

void RunActions::update()
{
    const bool active = m_controller->isActive() || isPreparing();
    m_environment->setEnabled(m_available);
    m_run->setEnabled(m_available && !active);
    m_rebuild->setEnabled(m_available && !active);
    m_stop->setEnabled(active);
    for (QComboBox *box : {m_runner, m_flavor, m_fidelity})
        box->setEnabled(m_available && !active);
}

void RunActions::run()
{
    start(false);
}

void RunActions::start(bool rebuild)
{
    if (!m_available || m_controller->isActive() || isPreparing())
        return;
    Q_EMIT aboutToStart();
    m_trust->require(m_controller->currentSpace(), [this, rebuild, folder = m_controller->currentSpace().folder] {
        // Another Space may have been opened meanwhile.
        if (m_controller->currentSpace().folder == folder)
            startTrusted(rebuild);
        update();
    });
    update();
}

void RunActions::startTrusted(bool rebuild)
{
    run::RunOptions chosen = options();
    chosen.rebuild = rebuild;
    const QString folder = m_controller->currentSpace().folder;
    m_loading = m_environments.load(folder);
    m_loading.then(this, [this, chosen, folder](const Result<secrets::Environment> &stored) {
        // Another Space may have been opened while the keychain asked for its password.
        if (m_controller->currentSpace().folder == folder)
            startWith(chosen, stored);
        update();
    });
    update();
}

void RunActions::startWith(run::RunOptions chosen, const Result<secrets::Environment> &stored)
{
    const Result<secrets::Environment> all = stored ? stored->overriddenBy({}) : stored;
    if (!all) {
        Q_EMIT failed(all.error());
        return;
    }
    chosen.variables = all->variables;
    chosen.secrets = all->secrets;
    m_controller->start(chosen);
}

void RunActions::stop()
{
    // Answers of the user or the keychain that come later start nothing any more.
    m_trust->cancel();
    m_loading.cancel();
    m_controller->stop();
    update();
}

bool RunActions::isPreparing() const
{
    return m_trust->isWaiting() || (!m_loading.isFinished() && !m_loading.isCanceled());
}

void RunActions::editEnvironment()
{
    const space::Space &space = m_controller->currentSpace();
    const auto dialogs = m_window->findChildren<EnvironmentDialog *>(Qt::FindDirectChildrenOnly);
    const auto open = std::ranges::find(dialogs, space.folder, &EnvironmentDialog::folder);
    EnvironmentDialog *dialog =
        open != dialogs.end() ? *open : new EnvironmentDialog(&m_environments, space.folder, space.title, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

} // namespace spacewright::views

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runpreferences.h"

#include <core/base/log.h>
#include <core/container/engine/enginefinder.h>

namespace spacewright
{

namespace
{

/// What costs money is chosen for each Space.
run::SpaceChoice lastChoice(const settings::Settings &settings)
{
    const bool isExact = settings.run.fidelity.get() == QLatin1StringView("exact");
    const run::RunnerKind runner = run::runnerKindNamed(settings.run.runner.get());
    return {.runner = runner == run::RunnerKind::Hub ? run::RunnerKind::Auto : runner,
            .fidelity = isExact ? run::Fidelity::Exact : run::Fidelity::Live,
            .flavor = settings.run.flavor.get(),
            .gpus = settings.run.gpus.get()};
}

/// Why the engine of the settings, or any, cannot be used; empty if it can.
QString engineProblem(const QString &wanted, Progress &progress)
{
    const Result<container::EngineCandidate> engine =
        container::chooseEngine(container::EngineFinder().find(progress, wanted), wanted);
    if (!engine)
        return engine.error().message;
    return engine->isUsable() ? QString() : engine->problem;
}

} // namespace

RunPreferences::RunPreferences(settings::Settings *settings, QObject *parent)
    : QObject(parent), m_settings(settings), m_choice(lastChoice(*settings))
{
    m_disk.setMaxThreadCount(1);
    for (const settings::SettingBase *setting : std::initializer_list<settings::SettingBase *>{
             &settings->run.shareModelCache, &settings->run.engine, &settings->run.sleepTime,
             &settings->run.baseImageGradio, &settings->run.baseImageStreamlit, &settings->run.baseImageStatic,
             &settings->run.baseImageGpu})
        connect(setting, &settings::SettingBase::changed, this, &RunPreferences::tellChanged);
    connect(&settings->run.engine, &settings::SettingBase::changed, this, &RunPreferences::lookForEngine);
}

void RunPreferences::setSpace(const space::Space &space)
{
    const bool isSame = space.folder == m_space.folder;
    m_space = space;
    if (isSame)
        return;
    m_choice = run::SpaceChoice::of(options());
    m_isEngineMissing = false;
    m_shown = m_choice;
    lookForHub();
    if (space.folder.isEmpty())
        m_shown.reset();
    else
        read();
}

void RunPreferences::read()
{
    // Nobody waits here for the one that is under way: its end begins the next.
    if (m_reading.isRunning())
        return;
    m_reading = Task<std::optional<run::SpaceChoice>>(
        &m_disk, [folder = m_space.folder](Progress &) -> Result<std::optional<run::SpaceChoice>> {
            return run::choiceFor(folder);
        });
    m_reading.future().then(this, [this, folder = m_space.folder](const Result<std::optional<run::SpaceChoice>> &kept) {
        if (!m_shown)
            return;
        if (folder == m_space.folder)
            take(kept->value_or(lastChoice(*m_settings)));
        else
            read();
    });
}

void RunPreferences::take(const run::SpaceChoice &kept)
{
    const run::SpaceChoice shown = *std::exchange(m_shown, std::nullopt);
    const run::SpaceChoice chosen = std::exchange(m_choice, kept.changedAs(shown, m_choice));
    if (chosen != shown)
        keepChoice();
    Q_EMIT changed();
    lookForEngine();
    lookForHub();
}

void RunPreferences::tellChanged()
{
    if (!m_shown)
        Q_EMIT changed();
}

/// A Space with a Dockerfile has no other way: there its run says what is missing. A page that nothing builds needs
/// none.
void RunPreferences::lookForEngine()
{
    m_looking = {};
    const manifest::Card &card = m_space.card;
    const bool isPage = card.sdk == manifest::Sdk::Static && card.appBuildCommand.isEmpty();
    const bool isChosen = !m_shown && m_choice.needsEngine() && card.sdk != manifest::Sdk::Docker && !isPage;
    if (m_space.folder.isEmpty() || !isChosen)
        return;
    m_looking = Task<QString>(QThreadPool::globalInstance(),
                              [wanted = m_settings->run.engine.get()](Progress &progress) -> Result<QString> {
                                  return engineProblem(wanted, progress);
                              });
    m_looking.future().then(this, [this, folder = m_space.folder](const Result<QString> &problem) {
        if (!problem || folder != m_space.folder || m_isEngineMissing == !problem->isEmpty())
            return;
        m_isEngineMissing = !problem->isEmpty();
        Q_EMIT changed();
        if (m_isEngineMissing)
            //: %1 is the title of a Space, %2 sentences that say why there is no container engine
            Q_EMIT engineMissing(tr("%1 is to run in a container. Until that is possible it runs in the way that fits "
                                    "it best here. %2")
                                     .arg(m_space.title, *problem));
    });
}

void RunPreferences::setSignedIn(bool isSignedIn)
{
    m_isSignedIn = isSignedIn;
    lookForHub();
}

void RunPreferences::lookForHub()
{
    // A page needs no hardware.
    const bool isAsked = !m_shown && !m_space.folder.isEmpty() && m_space.card.sdk != manifest::Sdk::Static;
    const bool isMissing = isAsked && m_choice.runner == run::RunnerKind::Hub && !m_isSignedIn.value_or(true);
    if (std::exchange(m_isHubMissing, isMissing) == isMissing)
        return;
    //: %1 is the title of a Space
    const QString text = tr("%1 ran on the Hub's hardware last time. Until you are signed in there it runs on this "
                            "machine, in the way that fits it best.");
    Q_EMIT hubMissing(isMissing ? text.arg(m_space.title) : QString());
}

run::RunOptions RunPreferences::options() const
{
    run::RunOptions options;
    m_choice.applyTo(options);
    if (m_isEngineMissing) {
        options.runner = run::RunnerKind::Auto;
        options.fidelity = run::Fidelity::Live;
    }
    options.engine = m_settings->run.engine.get();
    options.shareModelCache = m_settings->run.shareModelCache.get();
    options.sleepTime = std::chrono::seconds(m_settings->run.sleepTime.get());
    options.baseImages = m_settings->run.baseImages();
    return options;
}

void RunPreferences::keep(const run::RunOptions &chosen)
{
    run::SpaceChoice choice = run::SpaceChoice::of(chosen);
    // Nobody chose the way in which it runs for want of an engine.
    if (m_isEngineMissing && !choice.needsEngine() && choice.runner == run::RunnerKind::Auto) {
        choice.runner = m_choice.runner;
        choice.fidelity = m_choice.fidelity;
    } else {
        m_isEngineMissing = false;
    }
    m_choice = choice;
    lookForHub();
    if (!m_shown)
        keepChoice();
}

void RunPreferences::keepAsRun()
{
    if (!m_shown)
        keepChoice();
}

void RunPreferences::keepChoice()
{
    const run::SpaceChoice choice = m_choice;
    m_settings->run.runner.set(run::runnerKindName(choice.runner));
    m_settings->run.flavor.set(choice.flavor);
    m_settings->run.gpus.set(choice.gpus);
    m_settings->run.fidelity.set(choice.fidelity == run::Fidelity::Exact ? QStringLiteral("exact")
                                                                         : QStringLiteral("live"));
    if (m_space.folder.isEmpty())
        return;
    m_disk.start([folder = m_space.folder, choice] {
        if (const Result<> kept = run::keepChoice(folder, choice); !kept)
            qCWarning(logApp) << kept.error().message;
    });
}

} // namespace spacewright

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubpages.h"

#include <app/window/runpanels.h>

#include <core/hub/space/lifecycle.h>
#include <core/publish/suggestion.h>
#include <core/secrets/availablestore.h>

#include <views/editor/editorarea.h>
#include <views/hub/discuss/discussionstab.h>
#include <views/hub/hubworker.h>
#include <views/hub/page/duplicatedialog.h>
#include <views/hub/page/settingstab.h>
#include <views/hub/page/spacepage.h>

#include <KActionCollection>
#include <KXmlGuiWindow>

#include <QAction>

using namespace Qt::StringLiterals;

namespace spacewright
{

HubPages::HubPages(const Surroundings &surroundings)
    : QObject(surroundings.window), m_around(surroundings), m_environments(secrets::AvailableStore::shared()),
      m_action(surroundings.window->actionCollection()->addAction(u"hub_space"_s))
{
    m_action->setText(tr("This &Space on the Hub"));
    m_action->setIcon(QIcon::fromTheme(u"dashboard-show"_s));
    m_action->setEnabled(false);
    connect(m_action, &QAction::triggered, this, [this] {
        if (m_own)
            showSpace(*m_own);
    });
}

views::SpacePage *HubPages::pageOf(const hub::SpaceId &space) const
{
    const auto found = std::ranges::find_if(
        m_pages, [&space](const QPointer<views::SpacePage> &page) { return page && page->space() == space; });
    return found == m_pages.end() ? nullptr : found->data();
}

views::SpacePage *HubPages::makePage(const hub::SpaceId &space)
{
    m_pages.removeIf([](const QPointer<views::SpacePage> &page) { return page.isNull(); });
    auto *page = new views::SpacePage(m_around.worker, space);
    m_pages += page;
    connectPage(page);
    tellLocal(page);
    return page;
}

void HubPages::showSpace(const hub::SpaceId &space)
{
    views::SpacePage *page = pageOf(space);
    if (!page)
        page = makePage(space);
    m_around.editors->showGuest(page, space.name, QIcon::fromTheme(u"dashboard-show"_s));
}

void HubPages::connectPage(views::SpacePage *page)
{
    using views::SpacePage;
    connect(page, &SpacePage::getRequested, this, &HubPages::getRequested);
    connect(page, &SpacePage::runRequested, this, &HubPages::runRequested);
    connect(page, &SpacePage::copyRequested, this, &HubPages::copyRequested);
    connect(page, &SpacePage::twinRequested, this, &HubPages::twinRequested);
    connect(page, &SpacePage::pageRequested, this, &HubPages::pageRequested);
    connect(page, &SpacePage::duplicateRequested, this, &HubPages::duplicate);
    connect(page, &SpacePage::logsRequested, this, &HubPages::showLogs);
    connect(page, &SpacePage::spaceRequested, this, [this](const QString &name) {
        if (const Result<hub::SpaceId> id = hub::SpaceId::parse(name))
            showSpace(*id);
    });
    connect(page->discussions(), &views::DiscussionsTab::pageRequested, this, &HubPages::pageRequested);
    connect(page->discussions(), &views::DiscussionsTab::runRequested, this,
            [this, page](int number) { Q_EMIT pullRequestRunRequested(page->status().info, number); });
    connect(page->settings(), &views::SettingsTab::sendRequested, this,
            [this, page](const QString &name) { sendSetting(page, name); });
    connect(page->settings(), &views::SettingsTab::localRequested, this, [this] {
        if (QAction *edit = m_around.window->actionCollection()->action(u"run_environment"_s))
            edit->trigger();
    });
    // They may have been edited here since.
    connect(page->settings(), &views::SettingsTab::changed, this, &HubPages::readLocal);
}

void HubPages::setSpace(const space::Space &space)
{
    const bool isOther = space.folder != m_space.folder || space.remote != m_space.remote;
    m_space = space;
    if (!isOther)
        return;
    m_own.reset();
    m_local = {};
    m_action->setEnabled(false);
    findOwn();
}

void HubPages::findOwn()
{
    if (m_space.folder.isEmpty())
        return readLocal();
    m_around.worker->ask(
        this,
        [space = m_space](const hub::HubClient &client, Progress &) -> Result<std::optional<hub::SpaceId>> {
            return publish::knownName(space, client.endpoint());
        },
        [this, folder = m_space.folder](const Result<std::optional<hub::SpaceId>> &name) {
            if (folder != m_space.folder)
                return;
            m_own = name.value_or(std::nullopt);
            m_action->setEnabled(m_own.has_value());
            readLocal();
        });
}

void HubPages::readLocal()
{
    const auto tell = [this] {
        for (const QPointer<views::SpacePage> &page : std::as_const(m_pages)) {
            if (page)
                tellLocal(page);
        }
    };
    if (!m_own || m_space.folder.isEmpty())
        return tell();
    m_environments.load(m_space.folder)
        .then(this, [this, tell, folder = m_space.folder](const Result<secrets::Environment> &environment) {
            if (folder != m_space.folder)
                return;
            m_local = environment.value_or(secrets::Environment());
            tell();
        });
}

void HubPages::tellLocal(views::SpacePage *page) const
{
    if (m_own && page->space() == *m_own)
        page->setLocal(
            publish::LocalValues{.variables = m_local.variables, .secrets = m_local.secrets.keys() + m_local.missing});
    else
        page->setLocal(std::nullopt);
}

void HubPages::restart()
{
    for (const int ticket : std::exchange(m_following, {}))
        m_around.worker->drop(ticket);
    // A page is about one Hub: those of another one mean nothing here any more.
    for (const QPointer<views::SpacePage> &page : std::exchange(m_pages, {})) {
        if (page)
            m_around.editors->closeGuest(page);
    }
    m_own.reset();
    findOwn();
}

void HubPages::sendSetting(views::SpacePage *page, const QString &name)
{
    const bool isSecret = m_local.secrets.contains(name);
    const QString value = isSecret ? m_local.secrets.value(name) : m_local.variables.value(name);
    if (value.isEmpty() && !m_local.variables.contains(name)) {
        Q_EMIT failed({ErrorCode::Usage, tr("The value of this secret is not kept here any more. Enter it anew.")});
        return;
    }
    m_around.worker->ask(
        page,
        [space = page->space(), kind = isSecret ? hub::SettingKind::Secret : hub::SettingKind::Variable,
         setting = hub::Setting{.name = name, .value = value}](const hub::HubClient &client, Progress &progress) {
            return hub::writeSetting(client, space, kind, setting, progress);
        },
        [this, page](const Result<> &done) {
            if (!done)
                Q_EMIT failed(done.error());
            page->settings()->reload(true);
            page->reload();
        });
}

void HubPages::showLogs(const hub::SpaceId &space)
{
    m_around.worker->ask(
        this, [](const hub::HubClient &, Progress &) { return publish::SpaceLogs::create(); },
        [this, space](const Result<std::shared_ptr<publish::SpaceLogs>> &logs) {
            if (logs)
                follow(space, *logs);
            else
                Q_EMIT failed(logs.error());
        });
}

void HubPages::follow(const hub::SpaceId &space, const std::shared_ptr<publish::SpaceLogs> &logs)
{
    for (const int ticket : std::exchange(m_following, {}))
        m_around.worker->drop(ticket);
    m_around.run->showLogs(logs->buildLog(), logs->runLog());
    for (const hub::LogKind kind : {hub::LogKind::Build, hub::LogKind::Run}) {
        m_following += m_around.worker->ask(
            this,
            [space, logs, kind](const hub::HubClient &client, Progress &progress) {
                return logs->follow(client, space, kind, progress);
            },
            [this, kind](const Result<> &end) {
                // The one that matters is asked for first; both fail alike.
                if (!end && kind == hub::LogKind::Build)
                    Q_EMIT failed(end.error());
            });
    }
}

void HubPages::duplicate(const hub::SpaceId &space)
{
    auto *dialog = new views::DuplicateDialog(m_around.worker, space, m_around.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &views::DuplicateDialog::duplicated, this, &HubPages::showSpace);
    dialog->open();
}

} // namespace spacewright

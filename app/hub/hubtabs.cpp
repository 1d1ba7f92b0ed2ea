// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubtabs.h"

#include "failurenotifier.h"
#include "hubpages.h"
#include "hubtools.h"
#include "twins.h"
#include <app/publish/publishing.h>
#include <app/repository/repositorypanels.h>
#include <app/repository/upstreamtools.h>

#include <KXmlGuiWindow>

namespace spacewright
{

HubTabs::HubTabs(const Surroundings &surroundings)
    : QObject(surroundings.window), m_around(surroundings),
      m_twins(new Twins({m_around.window, m_around.editors, m_around.run, m_around.tools->worker(), m_around.tasks})),
      m_pages(new HubPages({m_around.window, m_around.editors, m_around.run, m_around.tools->worker()}))
{
    connectPages();
    connect(m_twins, &Twins::failed, this, &HubTabs::failed);
    const UpstreamTools *upstream = m_around.repository->upstream();
    connect(upstream, &UpstreamTools::spaceRequested, m_pages, &HubPages::showSpace);
    connect(upstream, &UpstreamTools::sendBackRequested, m_around.publishing, &Publishing::sendBack);
    connectFailures();
    connect(m_around.tools, &HubTools::sessionChanged, m_around.publishing, &Publishing::goOn);
    connect(m_around.publishing, &Publishing::signInNeeded, m_around.tools, &HubTools::askForToken);
    connect(m_around.publishing, &Publishing::spaceRequested, m_pages, &HubPages::showSpace);
    connect(m_around.publishing, &Publishing::pageRequested, m_around.tools, &HubTools::openPage);
}

void HubTabs::connectPages()
{
    HubTools *tools = m_around.tools;
    connect(tools, &HubTools::spaceRequested, m_pages, &HubPages::showSpace);
    connect(tools, &HubTools::sessionChanged, m_pages, &HubPages::restart);
    connect(m_pages, &HubPages::failed, this, &HubTabs::failed);
    connect(m_pages, &HubPages::getRequested, tools,
            [tools](const hub::SpaceId &id) { tools->askForSpace(id.text()); });
    connect(m_pages, &HubPages::runRequested, tools, &HubTools::runHere);
    connect(m_pages, &HubPages::copyRequested, tools, &HubTools::copy);
    connect(m_pages, &HubPages::pageRequested, tools, &HubTools::openPage);
    connect(m_pages, &HubPages::twinRequested, m_twins, &Twins::showLive);
    connect(m_pages, &HubPages::pullRequestRunRequested, m_twins, &Twins::runPullRequest);
}

void HubTabs::connectFailures()
{
    auto *notifier = new FailureNotifier(m_around.window, m_around.tools->worker());
    connect(notifier, &FailureNotifier::spaceRequested, m_pages, &HubPages::showSpace);
    connect(m_around.tools, &HubTools::spaceFailed, notifier, [this, notifier](const hub::SpaceInfo &space) {
        // Of what was just published here the bar and the build's own notification tell.
        if (!m_around.publishing->isFollowing(space.id))
            notifier->tell(space);
    });
}

void HubTabs::setSpace(const space::Space &space)
{
    m_pages->setSpace(space);
}

} // namespace spacewright

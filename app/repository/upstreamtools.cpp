// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "upstreamtools.h"

#include <core/get/copyspace.h>

#include <views/common/repository/repositoryworker.h>
#include <views/editor/editorarea.h>
#include <views/hub/copy/upstreampage.h>

#include <KActionCollection>
#include <KXmlGuiWindow>

#include <QAction>

using namespace Qt::StringLiterals;

namespace spacewright
{

UpstreamTools::UpstreamTools(const Surroundings &surroundings)
    : QObject(surroundings.window), m_around(surroundings),
      m_action(surroundings.window->actionCollection()->addAction(u"repo_upstream"_s, this, &UpstreamTools::show))
{
    m_action->setText(tr("What Changed &Upstream"));
    m_action->setIcon(QIcon::fromTheme(u"vcs-pull"_s));
    setOrigin(std::nullopt);
}

void UpstreamTools::refresh()
{
    setOrigin(std::nullopt);
    if (m_around.worker->folder().isEmpty())
        return;
    using Origin = std::optional<hub::SpaceId>;
    m_around.worker->read(
        this,
        [endpoint = m_around.credentials().origin](const git::Repository &repository, Progress &) -> Result<Origin> {
            return get::originOf(repository, endpoint);
        },
        [this](const Result<Origin> &origin) { setOrigin(origin.value_or(std::nullopt)); });
}

void UpstreamTools::setOrigin(const std::optional<hub::SpaceId> &origin)
{
    m_origin = origin;
    m_action->setVisible(origin.has_value());
    m_action->setEnabled(origin.has_value());
}

void UpstreamTools::show()
{
    using views::UpstreamPage;
    if (!m_origin)
        return;
    if (!m_page) {
        m_page = new UpstreamPage(m_around.worker, m_around.credentials);
        connect(m_page, &UpstreamPage::commitRequested, this, &UpstreamTools::commitRequested);
        connect(m_page, &UpstreamPage::comparisonRequested, this, &UpstreamTools::comparisonRequested);
        connect(m_page, &UpstreamPage::sendBackRequested, this, &UpstreamTools::sendBackRequested);
        connect(m_page, &UpstreamPage::spaceRequested, this, &UpstreamTools::spaceRequested);
    }
    m_page->setOrigin(*m_origin);
    m_around.editors->showGuest(m_page, tr("Upstream"), m_action->icon());
    m_page->fetch();
}

} // namespace spacewright

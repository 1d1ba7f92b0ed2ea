// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "previewhost.h"

#include <views/common/emptystate.h>
#include <views/common/preview.h>

namespace spacewright
{

PreviewHost::PreviewHost(QWidget *parent)
    : QStackedWidget(parent),
      m_empty(new views::EmptyState(QStringLiteral("media-playback-start"), tr("Nothing is running"),
                                    tr("Press Run and the Space appears here."), this))
{
    addWidget(m_empty);
}

void PreviewHost::setSpaceFolder(const QString &folder)
{
    m_folder = folder;
    if (m_panel)
        m_panel->setSpaceKey(folder);
    setCurrentWidget(m_empty);
}

void PreviewHost::setUrl(const QUrl &url)
{
    if (url.isEmpty() && !m_panel)
        return;
    if (!load())
        return;
    m_panel->setUrl(url);
    if (url.isEmpty())
        return;
    setCurrentWidget(m_panel);
    Q_EMIT shown();
}

void PreviewHost::reload()
{
    if (m_panel)
        m_panel->reload();
}

bool PreviewHost::load()
{
    if (m_panel)
        return true;
    QString reason;
    views::PreviewPlugin *plugin = views::loadPreviewPlugin(&reason);
    if (!plugin) {
        auto *failure =
            new views::EmptyState(QStringLiteral("dialog-error"), tr("The preview could not be loaded"), reason, this);
        addWidget(failure);
        setCurrentWidget(failure);
        return false;
    }
    m_panel = plugin->createPanel(this);
    m_panel->setSpaceKey(m_folder);
    addWidget(m_panel);
    connect(m_panel, &views::PreviewPanel::consoleMessage, this, &PreviewHost::consoleMessage);
    return true;
}

} // namespace spacewright

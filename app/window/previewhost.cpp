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

void PreviewHost::offer(QAction *action)
{
    m_empty->addAction(action);
}

void PreviewHost::setStage(run::Stage stage)
{
    if (stage == run::Stage::Building)
        m_empty->setContent(QStringLiteral("run-build"), tr("Building"), tr("The panel Build shows each step."));
    else if (run::isActive(stage))
        m_empty->setContent(QStringLiteral("media-playback-start"), tr("Starting"),
                            tr("The page appears as soon as the app answers."));
    else if (stage == run::Stage::Sleeping)
        m_empty->setContent(QStringLiteral("system-suspend"), tr("Asleep"),
                            tr("It takes nothing of this machine now. A visit to its address wakes it."));
    else if (run::isFailure(stage))
        m_empty->setContent(QStringLiteral("dialog-error"), tr("The run failed"),
                            tr("The panel Build says why. Run again when it is mended."));
    else
        showNothing();
}

void PreviewHost::setStageOnHub(run::Stage stage)
{
    if (stage == run::Stage::Building)
        m_empty->setContent(QStringLiteral("run-build"), tr("Being built on the Hub"),
                            tr("The panel Build shows each step."));
    else if (run::isActive(stage))
        m_empty->setContent(QStringLiteral("media-playback-start"), tr("Starting on the Hub"),
                            tr("The live page appears as soon as the app answers there."));
    else if (run::isFailure(stage))
        m_empty->setContent(QStringLiteral("dialog-error"), tr("It failed on the Hub"),
                            tr("The panel Build says why. It can be run here, too."));
    else
        showNothing();
}

void PreviewHost::showNothing()
{
    m_empty->setContent(QStringLiteral("media-playback-start"), tr("Nothing is running"),
                        tr("Press Run and the Space appears here."));
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
    if (url.isEmpty()) {
        setCurrentWidget(m_empty);
        return;
    }
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
    connect(m_panel, &views::PreviewPanel::requested, this, &PreviewHost::requested);
    return true;
}

} // namespace spacewright

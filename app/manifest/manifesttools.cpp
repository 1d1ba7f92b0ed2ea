// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "manifesttools.h"

#include "languagetools.h"
#include <app/window/runpanels.h>

#include <views/editor/editorarea.h>
#include <views/manifest/card/sdkreleases.h>
#include <views/manifest/companions.h>
#include <views/manifest/requirements/packagelookup.h>

#include <QDir>

namespace spacewright
{

ManifestTools::ManifestTools(views::EditorArea *editors, RunPanels *panels, QThreadPool *pool, QObject *parent)
    : QObject(parent), m_lookup(new views::PackageLookup(pool, this)), m_releases(new views::SdkReleases(pool, this)),
      m_companions(new views::Companions(m_lookup, m_releases, this)),
      m_language(new LanguageTools(editors, pool, this))
{
    editors->setCompanions(m_companions);
    connect(editors, &views::EditorArea::sdkReleasesWanted, m_releases, &views::SdkReleases::look);
    connect(m_releases, &views::SdkReleases::changed, editors,
            [this, editors] { editors->setSdkReleases(m_releases->versions()); });
    connect(m_companions, &views::Companions::fixRequested, this, &ManifestTools::fixRequested);
    connect(m_lookup, &views::PackageLookup::failed, this, &ManifestTools::failed);
    connect(m_lookup, &views::PackageLookup::lockWritten, this, [this](const QString &path) {
        //: %1 is the path of a file
        Q_EMIT noticed(
            tr("The lock is in %1. Runs here install just these releases.").arg(QDir::toNativeSeparators(path)));
    });
    connect(m_lookup, &views::PackageLookup::trustRequested, this,
            [this, panels] { panels->requireTrust([this] { m_lookup->refresh(); }); });
    connect(panels, &RunPanels::trustChanged, m_lookup, &views::PackageLookup::retry);
    connect(panels, &RunPanels::trustChanged, m_language, &LanguageTools::check);
    // A first run makes the environment that the language server reads.
    connect(panels->controller(), &views::RunController::stageChanged, m_language, [this, panels](run::Stage stage) {
        if (stage == run::Stage::Running)
            m_language->readContainer(panels->controller()->container());
    });
}

void ManifestTools::setFolder(const QString &folder)
{
    m_companions->setFolder(folder);
}

void ManifestTools::setLanguageServer(const QString &command)
{
    m_language->setServer(command);
}

void ManifestTools::setSpace(const space::Space &space)
{
    m_lookup->setSpace(space);
    m_releases->setSpace(space);
    m_language->setSpace(space);
}

} // namespace spacewright

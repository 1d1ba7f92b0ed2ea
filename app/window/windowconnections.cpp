// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who in the main window tells whom.

#include "mainwindow.h"

#include "editormenus.h"
#include "panels.h"
#include "problemswatch.h"
#include "runpanels.h"
#include "windowactions.h"
#include "windowdialogs.h"
#include <app/afterpaint.h>
#include <app/hub/hubtabs.h>
#include <app/hub/hubtools.h>
#include <app/manifest/manifesttools.h>
#include <app/publish/publishing.h>
#include <app/repository/repositorypanels.h>
#include <app/runpreferences.h>
#include <app/spaceopener.h>

#include <core/hub/space/publishedimage.h>
#include <views/common/errorbanner.h>
#include <views/editor/editorarea.h>
#include <views/editor/language/codefindings.h>
#include <views/files/filetreeview.h>
#include <views/hub/hubworker.h>
#include <views/problems/problemsview.h>
#include <views/welcome/welcomepage.h>

namespace spacewright
{

void MainWindow::connectSpaces()
{
    connect(m_actions, &WindowActions::recentRequested, this, &MainWindow::openSpace);
    connect(m_actions, &WindowActions::closeSpaceRequested, this, [this] {
        // Another one that is opened leaves it running, but who closes it is done with it.
        const QString folder = m_space.folder;
        if (closeSpace())
            m_run->stop(folder);
    });
    connect(m_welcome, &views::WelcomePage::spaceRequested, this, &MainWindow::openSpace);
    connect(m_welcome, &views::WelcomePage::forgetRequested, m_opener, &SpaceOpener::forget);
    connect(m_opener, &SpaceOpener::recentRead, m_welcome, &views::WelcomePage::setRecent);
    connect(m_opener, &SpaceOpener::recentRead, m_actions, &WindowActions::setRecent);
    connect(m_opener, &SpaceOpener::templatesRead, m_welcome, &views::WelcomePage::setTemplates);
    connect(m_opener, &SpaceOpener::templatesRead, m_dialogs, &WindowDialogs::setTemplates);
    connect(m_opener, &SpaceOpener::found, this, [this](const space::Space &space) {
        enterSpace(space);
        // Its files first, which are waited for.
        afterPaint(m_editors, [this] {
            startServices();
            m_opener->read();
        });
    });
    connect(m_opener, &SpaceOpener::opened, this, &MainWindow::showSpace);
    connect(m_opener, &SpaceOpener::failed, this, [this](const Error &error) {
        startServices();
        // The window may have begun with a place for it.
        if (m_space.folder.isEmpty() && !m_editors->hasTab())
            showOpening(false);
        showError(error);
    });
    connect(m_watch, &ProblemsWatch::spaceRead, this, &MainWindow::updateSpace);
    connect(m_repository, &RepositoryPanels::failed, this, [this](const Error &error) {
        m_repositoryFailure = error.message;
        showError(error);
    });
    connect(m_repository, &RepositoryPanels::noticed, m_banner, &views::ErrorBanner::showNotice);
    connect(m_repository, &RepositoryPanels::aboutToChange, this, [this] {
        // Why the last change failed is old as well; what failed elsewhere is not.
        if (m_banner->text() == m_repositoryFailure)
            m_banner->dismiss();
        m_banner->dismissNotice();
    });
    connect(m_repository, &RepositoryPanels::offered, m_banner, &views::ErrorBanner::showOffer);
    connect(m_repository, &RepositoryPanels::folderRequested, this, &MainWindow::openSpace);
    connect(m_repository, &RepositoryPanels::statusChanged, m_files, &views::FileTreeView::setStatus);
}

void MainWindow::connectDialogs()
{
    const auto chooseFolder = [this] { m_dialogs->chooseFolder(m_space.folder); };
    connect(m_actions, &WindowActions::newSpaceRequested, m_dialogs, [this] { m_dialogs->newSpace({}); });
    connect(m_actions, &WindowActions::openFolderRequested, m_dialogs, chooseFolder);
    connect(m_actions, &WindowActions::openLogRequested, m_dialogs, &WindowDialogs::chooseLog);
    connect(m_dialogs, &WindowDialogs::logChosen, m_run, &RunPanels::openLog);
    connect(m_editors, &views::EditorArea::linesRequested, m_run, &RunPanels::openLog);
    connect(m_actions, &WindowActions::settingsRequested, m_dialogs, &WindowDialogs::configure);
    connect(m_actions, &WindowActions::enginesRequested, m_dialogs, &WindowDialogs::configureEngines);
    connect(m_actions, &WindowActions::storageRequested, m_dialogs, &WindowDialogs::showStorage);
    connect(m_actions, &WindowActions::documentationRequested, m_dialogs, &WindowDialogs::showDocumentation);
    connect(m_actions, &WindowActions::aboutRequested, m_dialogs, &WindowDialogs::about);
    connect(m_welcome, &views::WelcomePage::newRequested, m_dialogs, &WindowDialogs::newSpace);
    connect(m_welcome, &views::WelcomePage::openRequested, m_dialogs, chooseFolder);
    connect(m_dialogs, &WindowDialogs::folderChosen, this, &MainWindow::openSpace);
    connect(m_dialogs, &WindowDialogs::newSpaceChosen, m_opener, &SpaceOpener::create);
    connect(m_dialogs, &WindowDialogs::failed, this, &MainWindow::showError);
}

void MainWindow::connectEditors()
{
    using views::EditorArea;
    connect(m_actions, &WindowActions::saveAllRequested, m_editors, &EditorArea::saveAll);
    connect(m_actions, &WindowActions::closeFileRequested, m_editors, &EditorArea::closeActive);
    connect(m_actions, &WindowActions::splitRequested, m_editors, &EditorArea::split);
    connect(m_editors, &EditorArea::modifiedChanged, m_actions, &WindowActions::setModified);
    connect(m_editors, &EditorArea::modifiedChanged, this, &QWidget::setWindowModified);
    connect(m_editors, &EditorArea::fileSaved, m_watch, &ProblemsWatch::touch);
    connect(m_editors, &EditorArea::textEdited, m_watch, &ProblemsWatch::touchText);
    connect(m_editors, &EditorArea::fixRequested, this, &MainWindow::applyFix);
    connect(m_editors->codeFindings(), &views::CodeFindings::changed, this, &MainWindow::showProblems);
    // No text of a Space that the rules look at is larger.
    m_watch->setUnsavedTexts([this] { return m_editors->documents().changedTexts(1024 * 1024); });
    connect(m_editors, &EditorArea::fileShown, m_files, &views::FileTreeView::select);
    connect(m_editors, &EditorArea::tabsChanged, this, &MainWindow::showTabs);
    connect(m_editors, &EditorArea::fileSaved, m_repository, &RepositoryPanels::touch);
    connect(m_editors, &EditorArea::activeViewChanged, this, [this](KTextEditor::View *view) {
        m_menus->show(view);
        m_actions->setFileOpen(m_editors->hasTab());
    });
    connect(m_files, &views::FileTreeView::fileActivated, m_editors,
            [this](const QString &path) { m_editors->openFile(path); });
    const auto takeSettings = [this] {
        m_editors->setFormatsOnSave(m_settings->editor.formatOnSave.get());
        m_manifests->setLanguageServer(m_settings->editor.languageServer.get());
    };
    connect(&m_settings->editor.formatOnSave, &settings::SettingBase::changed, this, takeSettings);
    connect(&m_settings->editor.languageServer, &settings::SettingBase::changed, this, takeSettings);
    takeSettings();
    connect(m_manifests, &ManifestTools::failed, this, &MainWindow::showError);
    connect(m_manifests, &ManifestTools::noticed, m_banner, &views::ErrorBanner::showNotice);
    connect(m_manifests, &ManifestTools::fixRequested, this, &MainWindow::applyFix);
    connect(m_files, &views::FileTreeView::fileRenamed, m_editors, &EditorArea::followRename);
}

void MainWindow::connectRun()
{
    connect(m_run, &RunPanels::failed, this, &MainWindow::showError);
    connect(m_run, &RunPanels::aboutToStart, this, [this] {
        if (m_settings->editor.saveBeforeRun.get())
            m_editors->saveAll();
    });
    connect(m_repository, &RepositoryPanels::runRequested, this, [this](const git::ObjectId &commit) {
        //: %1 is the short id of a commit
        m_banner->showNotice(
            tr("Revision %1 is run beside your files, which stay as they are.").arg(commit.toString().first(8)));
        m_run->runRevision(commit.toString());
    });
    connect(m_run, &RunPanels::folderRequested, this, &MainWindow::openSpace);
    connect(m_run, &RunPanels::engineWanted, m_dialogs, &WindowDialogs::configureEngines);
    connect(m_run, &RunPanels::engineAwayChanged, this, [this, shown = QString()](const QString &reason) mutable {
        if (reason.isEmpty() && m_banner->text() == shown)
            m_banner->dismiss();
        if (reason.isEmpty())
            return;
        //: %1 is a sentence that says why a container engine does not answer
        shown = tr("%1 The app may still run; the engine is waited for.").arg(reason);
        m_banner->showOffer(shown, tr("Container Engines…"), [this] { m_dialogs->configureEngines(); });
    });
    connect(m_run->preferences(), &RunPreferences::engineMissing, this, [this](const QString &text) {
        m_banner->showOffer(text, tr("Container Engines…"), [this] { m_dialogs->configureEngines(); });
    });
    connect(m_run->preferences(), &RunPreferences::hubMissing, this,
            [this, shown = QString()](const QString &text) mutable {
                if (text.isEmpty() && m_banner->text() == shown)
                    m_banner->dismiss();
                shown = text;
                if (!text.isEmpty())
                    m_banner->showOffer(text, tr("Sign In…"), [this] { m_hub->askForToken(); });
            });
    connect(m_run, &RunPanels::shortOfRoom, this, [this](const QString &warning) {
        m_banner->showOffer(warning, tr("Clean Up…"), [this] { m_dialogs->showStorage(); });
    });
    connect(m_run, &RunPanels::placeRequested, this, &MainWindow::goTo);
    connect(m_run, &RunPanels::fixRequested, this, &MainWindow::applyFix);
    connect(m_problems, &views::ProblemsView::activated, this, &MainWindow::goTo);
    connect(m_problems, &views::ProblemsView::fixRequested, this, &MainWindow::applyFix);
}

void MainWindow::connectHub()
{
    connect(m_hub, &HubTools::failed, this, &MainWindow::showError);
    connect(m_tabs, &HubTabs::failed, this, &MainWindow::showError);
    connect(m_hub, &HubTools::noticed, m_banner, &views::ErrorBanner::showNotice);
    connect(m_hub, &HubTools::offered, m_banner, &views::ErrorBanner::showOffer);
    connect(m_hub, &HubTools::got, this, [this](const QString &folder, bool isRun) {
        m_request.isRun = isRun;
        openSpace(folder);
    });
    connect(m_run, &RunPanels::hardwareWanted, m_hub, [this] {
        m_hub->worker()->ask(
            m_run, [](const hub::HubClient &hub, Progress &progress) { return hub::hardwareTable(hub, progress); },
            [this](const Result<QList<hub::Hardware>> &table) {
                m_run->setPrices(table.value_or(QList<hub::Hardware>()));
            });
    });
    connect(m_run, &RunPanels::publishedImageWanted, this, &MainWindow::runPublished);
    connect(m_hub, &HubTools::reachChanged, m_publishing, &Publishing::setAway);
    connect(m_welcome, &views::WelcomePage::getRequested, m_hub, [this] { m_hub->askForSpace({}); });
    connect(m_welcome, &views::WelcomePage::browseRequested, m_hub,
            [this] { m_panels->raise(QStringLiteral("panel_hub")); });
}

void MainWindow::runPublished()
{
    struct Published {
        QString image;
        QByteArray token;
    };
    m_hub->worker()->ask(
        m_run,
        [remote = m_space.remote](const hub::HubClient &hub, Progress &progress) -> Result<Published> {
            const Result<hub::SpaceId> id = hub::SpaceId::parse(remote);
            const Result<QString> image = id ? hub::publishedImage(hub, *id, progress) : Result<QString>(failure(id));
            return image ? Result<Published>({*image, hub.token()}) : failure(image);
        },
        [this, folder = m_space.folder](const Result<Published> &published) {
            // Another Space may have been opened meanwhile.
            if (folder != m_space.folder)
                return;
            if (published)
                m_run->runPublished(published->image, QStringLiteral("hf_user"), published->token);
            else
                showError(published.error());
        });
}

void MainWindow::connectPublishing()
{
    connect(m_publishing, &Publishing::aboutToLook, m_editors, &views::EditorArea::saveAll);
    connect(m_publishing, &Publishing::placeRequested, this, &MainWindow::goTo);
    connect(m_publishing, &Publishing::fixRequested, this, &MainWindow::applyFix);
}

} // namespace spacewright

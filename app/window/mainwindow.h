// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "windowsession.h"
#include <app/singleinstance.h>

#include <core/settings/settings.h>
#include <core/space/space.h>

#include <KXmlGuiWindow>

class QStackedWidget;
class QThreadPool;

namespace spacewright
{

namespace views
{
class CornerRow;
class EditorArea;
class ErrorBanner;
class FileTreeView;
class ProblemsView;
class TaskList;
class Viewers;
class WelcomePage;
} // namespace views

class EditorMenus;
class HubTabs;
class HubTools;
class ManifestTools;
class Panels;
class ProblemsWatch;
class Publishing;
class RepositoryPanels;
class RunPanels;
class SearchTools;
class SpaceOpener;
class UnsavedRecovery;
class WindowActions;
class WindowDialogs;

/// The window: puts the views together and hands what one says to the others. What it does lives in the classes beside
/// it.
class MainWindow final : public KXmlGuiWindow
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MainWindow)

public:
    /// Both must outlive the window.
    MainWindow(settings::Settings *settings, QThreadPool *pool);
    ~MainWindow() override;

    /// Opens a folder, or what was open last; runs it if asked to. Comes to the front when it is shown already.
    void handle(const StartRequest &request);
    const space::Space &currentSpace() const { return m_space; }

Q_SIGNALS:
    /// A Space is open and shown.
    void spaceOpened(const QString &folder);

protected:
    void showEvent(QShowEvent *event) override;
    bool queryClose() override;

private:
    void build();
    void buildPanels();
    void connectSpaces();
    void connectDialogs();
    void connectEditors();
    void connectRun();
    void connectHub();
    void connectPublishing();
    void runPublished();
    void firstFrameShown();
    /// Of the Space that the window starts with; empty if it is the page of welcome.
    QString firstFolder() const;
    /// What the first file that is shown need not wait for: lists, the Hub, what earlier runs have left.
    void startServices();
    void openSpace(const QString &folder);
    bool closeSpace();
    void enterSpace(const space::Space &space);
    void showSpace(const space::Space &space);
    void updateSpace(const space::Space &space);
    void showDiagnostics(const QList<manifest::Diagnostic> &diagnostics);
    void showProblems();
    void showOpening(bool isOpen);
    /// The page of welcome gives way to a tab, which may be there without a Space.
    void showTabs();
    void showError(const Error &error);
    void goTo(const QString &file, int line, int column);
    void applyFix(const manifest::Fix &fix);
    void saveSession();
    void aboutToQuit();

    settings::Settings *m_settings;
    QThreadPool *m_pool;
    WindowSession m_session;
    space::Space m_space;
    StartRequest m_request;
    /// What a change of the repository failed with last.
    QString m_repositoryFailure;
    bool m_wasShown = false;
    bool m_hasStarted = false;
    bool m_hasServices = false;
    views::TaskList *m_tasks;
    views::WelcomePage *m_welcome;
    std::unique_ptr<views::Viewers> m_viewers;
    views::EditorArea *m_editors;
    views::FileTreeView *m_files;
    views::ProblemsView *m_problems;
    views::ErrorBanner *m_banner;
    views::CornerRow *m_corner = nullptr;
    QStackedWidget *m_stack;
    WindowActions *m_actions;
    WindowDialogs *m_dialogs;
    Panels *m_panels;
    SpaceOpener *m_opener;
    ProblemsWatch *m_watch;
    RepositoryPanels *m_repository = nullptr;
    RunPanels *m_run = nullptr;
    Publishing *m_publishing = nullptr;
    SearchTools *m_search = nullptr;
    EditorMenus *m_menus = nullptr;
    HubTools *m_hub = nullptr;
    HubTabs *m_tabs = nullptr;
    UnsavedRecovery *m_recovery = nullptr;
    ManifestTools *m_manifests = nullptr;
};

} // namespace spacewright

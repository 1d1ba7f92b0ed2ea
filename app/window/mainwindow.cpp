// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mainwindow.h"

#include "editormenus.h"
#include "panels.h"
#include "problemswatch.h"
#include "runpanels.h"
#include "searchtools.h"
#include "unsavedrecovery.h"
#include "windowactions.h"
#include "windowdialogs.h"
#include <app/afterpaint.h>
#include <app/hub/hardwarelending.h>
#include <app/hub/hubtabs.h>
#include <app/hub/hubtools.h>
#include <app/manifest/manifesttools.h>
#include <app/publish/publishing.h>
#include <app/repository/repositorypanels.h>
#include <app/spaceopener.h>

#include <core/base/log.h>

#include <views/common/cornerrow.h>
#include <views/common/errorbanner.h>
#include <views/common/taskbutton.h>
#include <views/common/tasklist.h>
#include <views/editor/editorarea.h>
#include <views/editor/language/codefindings.h>
#include <views/files/filetreeview.h>
#include <views/hub/offlinemark.h>
#include <views/problems/problemsview.h>
#include <views/viewers/viewers.h>
#include <views/welcome/welcomepage.h>

#include <KToolBar>

#include <QDir>
#include <QMenuBar>
#include <QScreen>
#include <QStackedWidget>
#include <QThreadPool>
#include <QVBoxLayout>

namespace spacewright
{

MainWindow::MainWindow(settings::Settings *settings, QThreadPool *pool)
    : m_settings(settings), m_pool(pool), m_tasks(new views::TaskList(this)), m_welcome(new views::WelcomePage(this)),
      m_viewers(std::make_unique<views::Viewers>(pool)), m_editors(new views::EditorArea(this)),
      m_files(new views::FileTreeView(pool, this)), m_problems(new views::ProblemsView(this)),
      m_banner(new views::ErrorBanner(this)), m_stack(new QStackedWidget(this)), m_actions(new WindowActions(this)),
      m_dialogs(new WindowDialogs(settings, this)), m_panels(new Panels(this, actionCollection())),
      m_opener(new SpaceOpener(pool, m_tasks, this)), m_watch(new ProblemsWatch(pool, this))
{
    setObjectName(QStringLiteral("window"));
    m_editors->setViewers(m_viewers.get());
    build();
    buildPanels();
    // KDE's help menu leads to a handbook, a bug tracker and texts that are not there.
    setHelpMenuEnabled(false);
    connect(QCoreApplication::instance(), &QCoreApplication::aboutToQuit, this, &MainWindow::aboutToQuit);
    setupGUI(ToolBar | Keys | Create, QStringLiteral("spacewrightui.rc"));
    m_menus = new EditorMenus(this);
    m_actions->finish();
    connectSpaces();
    connectDialogs();
    connectEditors();
    connectRun();
    connectHub();
    connectPublishing();
    resize(QSize(1440, 900).boundedTo(screen()->availableSize() * 0.94));
    restoreGeometry(m_session.geometry());
    m_panels->restoreLayout(m_session.panels());
    showOpening(false);
}

MainWindow::~MainWindow()
{
    // KTextEditor's views and documents die here, in this order, and before the application object.
    m_menus->show(nullptr);
    delete m_editors;
}

void MainWindow::build()
{
    m_stack->addWidget(m_welcome);
    m_stack->addWidget(m_editors);
    auto *centre = new QWidget(this);
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_banner->setObjectName(QStringLiteral("window_banner"));
    layout->addWidget(m_banner);
    layout->addWidget(m_stack, 1);
    setCentralWidget(centre);
    m_corner = new views::CornerRow(menuBar());
    m_corner->add(new views::TaskButton(m_tasks, this));
}

void MainWindow::buildPanels()
{
    m_panels->add({QStringLiteral("panel_files"), tr("Files"), QStringLiteral("folder"), Qt::LeftDockWidgetArea},
                  m_files);
    m_repository =
        new RepositoryPanels({this, m_panels, m_editors, m_tasks, [this] { return m_hub->credentials(); }, m_settings});
    m_search = new SearchTools(this, m_panels, m_editors, m_pool);
    m_hub = new HubTools({this, m_panels, m_tasks, m_pool});
    m_corner->add(m_hub->offlineMark());
    m_run = new RunPanels(this, m_panels, m_settings);
    m_recovery = new UnsavedRecovery(m_editors, m_banner, m_pool, this);
    m_manifests = new ManifestTools(m_editors, m_run, m_pool, this);
    m_publishing = new Publishing(this, m_tasks, m_run->remote(), [this] { return m_hub->access(); });
    new HardwareLending(m_hub, m_run, m_pool, this);
    auto *layout = static_cast<QVBoxLayout *>(centralWidget()->layout());
    layout->insertWidget(1, m_publishing->bar());
    layout->insertWidget(2, m_run->leftApps());
    m_tabs = new HubTabs({this, m_editors, m_tasks, m_hub, m_run, m_publishing, m_repository});
    m_panels->add(
        {QStringLiteral("panel_problems"), tr("Problems"), QStringLiteral("data-warning"), Qt::BottomDockWidgetArea},
        m_problems);
    m_run->addLastPanels();
}

void MainWindow::goTo(const QString &file, int line, int column)
{
    m_editors->openFile(QDir(m_space.folder).absoluteFilePath(file), line, column);
}

void MainWindow::applyFix(const manifest::Fix &fix)
{
    if (const Result<> applied = m_editors->applyFix(fix); !applied)
        showError(applied.error());
}

void MainWindow::handle(const StartRequest &request)
{
    m_request = request;
    if (!m_hasStarted) {
        // Nothing is read from the disk before the first frame, which is that of a Space if one is coming.
        showOpening(!firstFolder().isEmpty());
        return;
    }
    if (isMinimized())
        showNormal();
    raise();
    activateWindow();
    if (!request.folder.isEmpty())
        openSpace(request.folder);
}

void MainWindow::showEvent(QShowEvent *event)
{
    KXmlGuiWindow::showEvent(event);
    if (!std::exchange(m_wasShown, true))
        afterPaint(this, [this] { firstFrameShown(); });
}

void MainWindow::firstFrameShown()
{
    m_hasStarted = true;
    const QString folder = firstFolder();
    if (folder.isEmpty())
        startServices();
    else
        openSpace(folder);
    if (const QString aside = m_settings->file().setAside(); !aside.isEmpty())
        //: %1 is the path of a file
        m_banner->showNotice(tr("The settings could not be read, so the defaults apply. The old file is %1.")
                                 .arg(QDir::toNativeSeparators(aside)));
}

QString MainWindow::firstFolder() const
{
    if (m_request.folder.isEmpty() && m_settings->general.restoreSession.get())
        return m_session.lastSpace();
    return m_request.folder;
}

void MainWindow::startServices()
{
    if (std::exchange(m_hasServices, true))
        return;
    m_opener->readLists();
    m_hub->start();
    m_run->cleanUp(m_pool);
}

void MainWindow::openSpace(const QString &folder)
{
    m_banner->dismiss();
    m_welcome->clearError();
    m_opener->open(folder);
}

void MainWindow::enterSpace(const space::Space &space)
{
    if (space.folder == m_space.folder || !closeSpace())
        return;
    m_space = space;
    m_editors->setFolder(space.folder);
    m_manifests->setFolder(space.folder);
    m_files->setFolder(space.folder);
    m_search->setFolder(space.folder);
    m_editors->restore(m_session.editors(space.folder));
    showOpening(true);
    if (m_editors->activePath().isEmpty())
        m_editors->openFile(QDir(space.folder)
                                .filePath(QFileInfo::exists(QDir(space.folder).filePath(space.card.appFile))
                                              ? space.card.appFile
                                              : QStringLiteral("README.md")));
    m_watch->setSpace(space);
    m_recovery->look(space.folder);
}

void MainWindow::showSpace(const space::Space &space)
{
    // Its files were not let in, or it has been closed meanwhile.
    if (space.folder != m_space.folder)
        return;
    updateSpace(space);
    saveSession();
    Q_EMIT spaceOpened(space.folder);
    if (std::exchange(m_request.isRun, false))
        m_run->run();
}

void MainWindow::updateSpace(const space::Space &space)
{
    m_space = space;
    m_repository->setFolder(space.folder);
    m_run->setSpace(space);
    m_publishing->setSpace(space);
    m_manifests->setSpace(space);
    m_tabs->setSpace(space);
    setCaption(space.title);
    m_actions->setSpace(space);
    showDiagnostics(space.diagnostics);
}

void MainWindow::showDiagnostics(const QList<manifest::Diagnostic> &diagnostics)
{
    m_editors->setDiagnostics(diagnostics);
    showProblems();
}

void MainWindow::showProblems()
{
    const QList<manifest::Diagnostic> all = m_space.diagnostics + m_editors->codeFindings()->all();
    m_problems->setDiagnostics(all);
    m_panels->setCount(QStringLiteral("panel_problems"), all.size());
}

bool MainWindow::closeSpace()
{
    if (m_space.folder.isEmpty())
        return true;
    const QJsonObject editors = m_editors->state();
    if (!m_editors->closeAll())
        return false;
    m_session.setEditors(m_space.folder, editors);
    m_space = {};
    m_watch->setSpace(m_space);
    m_repository->setFolder({});
    m_run->setSpace(m_space);
    m_publishing->setSpace(m_space);
    m_manifests->setSpace(m_space);
    m_tabs->setSpace(m_space);
    m_actions->setSpace(m_space);
    m_files->setFolder({});
    m_search->setFolder({});
    showDiagnostics({});
    setCaption({});
    showOpening(false);
    return true;
}

void MainWindow::showOpening(bool isOpen)
{
    m_stack->setCurrentWidget(isOpen ? static_cast<QWidget *>(m_editors) : m_welcome);
    m_panels->setSpaceOpen(isOpen);
    if (QWidget *bar = toolBar(QStringLiteral("runToolBar")))
        bar->setVisible(isOpen);
}

void MainWindow::showTabs()
{
    m_actions->setFileOpen(m_editors->hasTab());
    if (m_space.folder.isEmpty())
        m_stack->setCurrentWidget(m_editors->hasTab() ? static_cast<QWidget *>(m_editors) : m_welcome);
}

void MainWindow::showError(const Error &error)
{
    if (m_stack->currentWidget() == m_welcome)
        m_welcome->showError(error);
    else
        m_banner->showError(error);
}

/// Somebody closed the window, and was asked, if no Space is open any more.
void MainWindow::aboutToQuit()
{
    if (!m_space.folder.isEmpty())
        saveSession();
}

bool MainWindow::queryClose()
{
    const QString folder = m_space.folder;
    saveSession();
    if (!closeSpace())
        return false;
    m_session.setLastSpace(folder);
    if (const Result<> saved = m_session.save(); !saved)
        qCWarning(logApp) << "The session was not saved:" << saved.error().message;
    return true;
}

void MainWindow::saveSession()
{
    m_session.setGeometry(saveGeometry());
    m_session.setPanels(m_panels->layout());
    m_session.setLastSpace(m_space.folder);
    if (!m_space.folder.isEmpty())
        m_session.setEditors(m_space.folder, m_editors->state());
    if (const Result<> saved = m_session.save(); !saved)
        qCWarning(logApp) << "The session was not saved:" << saved.error().message;
}

} // namespace spacewright

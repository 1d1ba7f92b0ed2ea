// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/window/mainwindow.h>
#include <app/window/previewhost.h>
#include <core/space/trust.h>
#include <tests/support/temporaryhome.h>
#include <views/editor/editorarea.h>
#include <views/run/runcontroller.h>

#include <KActionCollection>
#include <KCommandBar>
#include <KTextEditor/Document>
#include <KTextEditor/View>
#include <KXMLGUIFactory>

#include <QAbstractItemView>
#include <QAction>
#include <QDockWidget>
#include <QElapsedTimer>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>
#include <QThreadPool>
#include <QToolButton>
#include <QTreeView>

using namespace spacewright;
using spacewright::tests::TemporaryHome;

class TestMainWindow final : public QObject
{
    Q_OBJECT

public:
    /// Menus and toolbars are found by the program's name.
    static void initMain() { QCoreApplication::setApplicationName(QStringLiteral("spacewright")); }

private Q_SLOTS:
    void init();
    void cleanup();
    void hasTheNamesThatStay_data();
    void hasTheNamesThatStay();
    void hasAllPanels();
    void welcomesFirst();
    void opensAFolder();
    void showsFilesBeforeTheSpaceIsLookedThrough();
    void opensAFileAndSavesIt();
    void showsAProblemWhenTheCardBreaks();
    void showsAProblemAsOneTypes();
    void noticesChangesFromOutside();
    void saysWhyAFolderIsNotOpened();
    void mergesTheEditorsMenus();
    void endsMenusWhereTheyShould();
    void listsCommandsOnly();
    void saysWhatThePreviewWaitsFor();
    void restoresTheLastSpace();
    void startsFreshWhenNotToRestore();
    void withholdsTheTerminal();
    void showsTheEnginesWhenThereIsNone();
    void closesTheSpace();
    void takesARequestOfASecondStart();

private:
    void open(const QString &folder);
    void restart();
    views::EditorArea *editors() const { return m_window->findChild<views::EditorArea *>(); }
    QDockWidget *panel(const char *name) const { return m_window->findChild<QDockWidget *>(QLatin1StringView(name)); }
    QAction *action(const QString &name) const { return m_window->actionCollection()->action(name); }

    TemporaryHome m_home;
    QThreadPool m_pool;
    QString m_folder;
    std::unique_ptr<settings::Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
};

void TestMainWindow::init()
{
    const QByteArray card = "---\ntitle: Test Space\nemoji: 🧪\nsdk: static\n---\n";
    m_home.write(QStringLiteral("spaces/one/README.md"), card);
    m_home.write(QStringLiteral("spaces/one/index.html"), "<h1>Hello</h1>\n");
    m_folder = m_home.path(QStringLiteral("spaces/one"));
    QFile::remove(WindowSession::standardPath());
    restart();
}

void TestMainWindow::cleanup()
{
    m_window.reset();
    m_settings.reset();
}

void TestMainWindow::restart()
{
    if (m_window)
        QVERIFY(m_window->close());
    m_window.reset();
    m_settings.reset();
    m_settings = std::make_unique<settings::Settings>();
    m_window = std::make_unique<MainWindow>(m_settings.get(), &m_pool);
    m_window->setAttribute(Qt::WA_DeleteOnClose, false);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    QCoreApplication::processEvents();
}

void TestMainWindow::open(const QString &folder)
{
    const QSignalSpy opened(m_window.get(), &MainWindow::spaceOpened);
    m_window->handle({folder, false});
    QTRY_COMPARE(opened.count(), 1);
}

void TestMainWindow::hasTheNamesThatStay_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name :
         {"run_start", "run_stop", "run_rebuild", "run_flavor", "run_runner", "run_fidelity", "run_stage", "space_open",
          "space_new", "command_palette", "repo_commit", "repo_push", "repo_pull", "repo_fetch"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestMainWindow::hasTheNamesThatStay()
{
    QFETCH(const QString, name);
    QVERIFY(action(name));
    QCOMPARE(action(name)->objectName(), name);
}

void TestMainWindow::hasAllPanels()
{
    for (const char *name : {"panel_files", "panel_changes", "panel_history", "panel_preview", "panel_build",
                             "panel_log", "panel_problems", "panel_console"}) {
        QVERIFY2(panel(name), name);
        QVERIFY(!panel(name)->accessibleName().isEmpty());
        QVERIFY(action(QStringLiteral("view_") + QLatin1StringView(name)));
    }
}

void TestMainWindow::welcomesFirst()
{
    QVERIFY(m_window->findChild<QWidget *>(QStringLiteral("welcome_space_open"))->isVisible());
    QVERIFY(!panel("panel_files")->isVisible());
    QVERIFY(!action(QStringLiteral("run_start"))->isEnabled());
    // Templates come from a worker after the first frame.
    QTRY_VERIFY(m_window->findChild<QWidget *>(QStringLiteral("template_gradio-image")));
}

void TestMainWindow::opensAFolder()
{
    open(m_folder);
    QVERIFY(m_window->windowTitle().contains(QStringLiteral("Test Space")));
    QVERIFY(panel("panel_files")->isVisible());
    QVERIFY(action(QStringLiteral("run_start"))->isEnabled());
    QCOMPARE(editors()->activePath(), m_folder + QStringLiteral("/index.html"));
    auto *tree = m_window->findChild<QTreeView *>(QStringLiteral("files_tree"));
    QTRY_COMPARE(tree->model()->rowCount(tree->rootIndex()), 2);
    QVERIFY(!m_window->findChild<QWidget *>(QStringLiteral("welcome_space_open"))->isVisible());
}

void TestMainWindow::showsFilesBeforeTheSpaceIsLookedThrough()
{
    const int threads = m_pool.maxThreadCount();
    m_pool.setMaxThreadCount(1);
    QVERIFY(m_pool.waitForDone(10'000));
    const QSignalSpy opened(m_window.get(), &MainWindow::spaceOpened);
    QSemaphore rest;
    m_window->handle({m_folder, false});
    // All that is asked of the workers from here on waits for this.
    m_pool.start([&rest] { rest.acquire(); });
    auto *editors = m_window->findChild<views::EditorArea *>();
    QTRY_VERIFY(editors->activeView());
    QVERIFY(editors->activeView()->isVisible());
    QCOMPARE(m_window->currentSpace().folder, m_folder);
    QCOMPARE(opened.count(), 0);
    rest.release();
    QTRY_COMPARE(opened.count(), 1);
    m_pool.setMaxThreadCount(threads);
}

void TestMainWindow::opensAFileAndSavesIt()
{
    open(m_folder);
    editors()->openFile(m_folder + QStringLiteral("/index.html"));
    editors()->activeView()->document()->setText(QStringLiteral("<h1>Changed</h1>\n"));
    QVERIFY(action(QStringLiteral("file_save_all"))->isEnabled());
    action(QStringLiteral("file_save_all"))->trigger();
    QCOMPARE(TemporaryHome::read(m_folder + QStringLiteral("/index.html")), QByteArray("<h1>Changed</h1>\n"));
    QVERIFY(!action(QStringLiteral("file_save_all"))->isEnabled());
}

void TestMainWindow::showsAProblemWhenTheCardBreaks()
{
    open(m_folder);
    QVERIFY(!m_window->currentSpace().hasErrors());
    editors()->openFile(m_folder + QStringLiteral("/README.md"));
    KTextEditor::Document *document = editors()->activeView()->document();
    document->setText(QStringLiteral("---\ntitle: Test Space\nsdk: nonsense\n---\n"));
    QVERIFY(editors()->saveAll());
    QTRY_VERIFY(m_window->currentSpace().hasErrors());
    // KDE gives keys to everything that has a text.
    QCOMPARE(panel("panel_problems")->windowTitle().remove(u'&'),
             QStringLiteral("Problems (%1)").arg(m_window->currentSpace().diagnostics.size()));
    QCOMPARE(action(QStringLiteral("view_panel_problems"))->text().remove(u'&'), QStringLiteral("Problems"));
    QCOMPARE(document->mark(2), uint(KTextEditor::Document::Error));
}

void TestMainWindow::showsAProblemAsOneTypes()
{
    open(m_folder);
    editors()->openFile(m_folder + QStringLiteral("/README.md"));
    KTextEditor::Document *document = editors()->activeView()->document();
    QElapsedTimer clock;
    clock.start();
    document->setText(QStringLiteral("---\ntitle: Test Space\nsdk: statik\n---\n"));
    QTRY_VERIFY(m_window->currentSpace().hasErrors());
    // Wanted is a tenth of a second; a busy machine gets more.
    qInfo("%lld ms from the key to the problem", static_cast<long long>(clock.elapsed()));
    QVERIFY(clock.elapsed() < 3000);
    QVERIFY(document->isModified());
    QVERIFY((document->mark(2) & KTextEditor::Document::Error) != 0);
    // The light bulb's fix, in the text that was never saved.
    editors()->activeView()->setCursorPosition({2, 0});
    editors()->activeView()->actionCollection()->action(QStringLiteral("editor_quick_fix"))->trigger();
    auto *menu = editors()->activeView()->findChild<QMenu *>(QStringLiteral("editor_quick_fixes"));
    QVERIFY(menu);
    menu->actions().constFirst()->trigger();
    menu->close();
    QCOMPARE(document->line(2), QStringLiteral("sdk: static"));
    QTRY_VERIFY(!m_window->currentSpace().hasErrors());
    document->setModified(false);
}

void TestMainWindow::noticesChangesFromOutside()
{
    open(m_folder);
    m_home.write(QStringLiteral("spaces/one/README.md"), "---\ntitle: Renamed Space\nsdk: static\n---\n");
    QTRY_VERIFY(m_window->windowTitle().contains(QStringLiteral("Renamed Space")));
}

void TestMainWindow::saysWhyAFolderIsNotOpened()
{
    m_window->handle({m_home.path(QStringLiteral("spaces/none")), false});
    const auto banners = m_window->findChildren<QWidget *>(QStringLiteral("error_banner"));
    QTRY_VERIFY(std::ranges::any_of(banners, [](const QWidget *banner) { return banner->isVisible(); }));
    QVERIFY(m_window->currentSpace().folder.isEmpty());
}

void TestMainWindow::mergesTheEditorsMenus()
{
    open(m_folder);
    QStringList titles;
    const QList<QAction *> menus = m_window->menuBar()->actions();
    for (const QAction *menu : menus) {
        if (menu->isVisible() && !menu->isSeparator())
            titles.append(menu->text().remove(u'&'));
    }
    QCOMPARE(titles.first(3), QStringList({QStringLiteral("File"), QStringLiteral("Edit"), QStringLiteral("View")}));
    titles.remove(0, titles.indexOf(QStringLiteral("Space")));
    QCOMPARE(titles.first(6), QStringList({QStringLiteral("Space"), QStringLiteral("Repository"), QStringLiteral("Run"),
                                           QStringLiteral("Hub"), QStringLiteral("Settings"), QStringLiteral("Help")}));
    // A key that means two things would do neither.
    const QAction *reload = editors()->activeView()->actionCollection()->action(QStringLiteral("file_reload"));
    QVERIFY(reload->shortcuts().isEmpty());
    QVERIFY(action(QStringLiteral("run_start"))->shortcuts().contains(QKeySequence(Qt::Key_F5)));
    action(QStringLiteral("file_close_tab"))->trigger();
    QCOMPARE(editors()->activeView(), nullptr);
    QVERIFY(!action(QStringLiteral("file_close_tab"))->isEnabled());
}

void TestMainWindow::endsMenusWhereTheyShould()
{
    open(m_folder);
    const auto entries = [this](const char *name) {
        const auto *menu =
            qobject_cast<QMenu *>(m_window->guiFactory()->container(QLatin1StringView(name), m_window.get()));
        QList<QAction *> shown = menu ? menu->actions() : QList<QAction *>();
        shown.removeIf([](const QAction *entry) { return !entry->isVisible() || entry->isSeparator(); });
        return shown;
    };
    QCOMPARE(entries("file").constLast(), action(QStringLiteral("file_quit")));
    QCOMPARE(entries("help"), QList({action(QStringLiteral("help_spaces")), action(QStringLiteral("help_about"))}));
    QVERIFY(entries("space").contains(action(QStringLiteral("space_trust"))));
    QVERIFY(!editors()->activeView()->actionCollection()->action(QStringLiteral("set_confdlg"))->isVisible());
}

void TestMainWindow::listsCommandsOnly()
{
    open(m_folder);
    action(QStringLiteral("command_palette"))->trigger();
    const auto *palette = m_window->findChild<KCommandBar *>();
    QVERIFY(palette);
    const QAbstractItemModel *commands = palette->findChild<QAbstractItemView *>()->model();
    QStringList names;
    for (int row = 0; row < commands->rowCount(); ++row)
        names.append(commands->index(row, 0).data().toString());
    QVERIFY(names.join(u'\n').contains(QStringLiteral("Rebuild")));
    // The editor's languages and encodings would be hundreds.
    QVERIFY2(names.size() < 150, qPrintable(names.join(u'\n')));
}

void TestMainWindow::saysWhatThePreviewWaitsFor()
{
    PreviewHost host;
    QAction run;
    host.offer(&run);
    host.show();
    const auto says = [&host](const QString &text) {
        const auto labels = host.findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) { return label->text() == text; });
    };
    auto *button = host.findChild<QToolButton *>();
    QVERIFY(says(QStringLiteral("Nothing is running")));
    QVERIFY(button->isVisible());
    run.setEnabled(false);
    host.setStage(run::Stage::Building);
    QVERIFY(says(QStringLiteral("Building")));
    QVERIFY(!button->isVisible());
    host.setStage(run::Stage::AppStarting);
    QVERIFY(says(QStringLiteral("Starting")));
    host.setStage(run::Stage::RuntimeError);
    QVERIFY(says(QStringLiteral("The run failed")));
}

void TestMainWindow::restoresTheLastSpace()
{
    open(m_folder);
    editors()->openFile(m_folder + QStringLiteral("/README.md"), 2, 1);
    editors()->split(Qt::Horizontal);
    restart();
    QTRY_COMPARE(m_window->currentSpace().folder, m_folder);
    QCOMPARE(editors()->findChildren<QTabWidget *>().size(), 2);
    QCOMPARE(editors()->activePath(), m_folder + QStringLiteral("/README.md"));
    QTRY_VERIFY(editors()->activeView());
    QCOMPARE(editors()->activeView()->cursorPosition().line(), 1);
}

void TestMainWindow::startsFreshWhenNotToRestore()
{
    open(m_folder);
    m_settings->general.restoreSession.set(false);
    restart();
    QTRY_VERIFY(m_window->findChild<QWidget *>(QStringLiteral("recent_space")));
    QVERIFY(m_window->currentSpace().folder.isEmpty());
    m_settings->general.restoreSession.set(true);
}

void TestMainWindow::withholdsTheTerminal()
{
    // No container runs: neither the panel nor its menu entry is there, also when the layout is restored.
    for (int start = 0; start < 2; ++start) {
        open(m_folder);
        QVERIFY(panel("panel_terminal"));
        QVERIFY(!panel("panel_terminal")->isVisible());
        QVERIFY(!panel("panel_terminal")->toggleViewAction()->isVisible());
        restart();
    }
}

void TestMainWindow::showsTheEnginesWhenThereIsNone()
{
    m_home.write(QStringLiteral("spaces/docker/README.md"), "---\ntitle: Docker Space\nsdk: docker\n---\n");
    m_home.write(QStringLiteral("spaces/docker/Dockerfile"), "FROM python:3.13\n");
    const QString folder = m_home.path(QStringLiteral("spaces/docker"));
    QVERIFY(space::setTrusted(folder, QString(), true));
    m_settings->run.engine.set(m_home.path(QStringLiteral("no-such.sock")));
    open(folder);
    action(QStringLiteral("run_start"))->trigger();
    const auto finder = [this] { return m_window->findChild<QWidget *>(QStringLiteral("engine_finder")); };
    QTRY_VERIFY(finder() && finder()->isVisible());
    // What went wrong is said where it always is, too.
    QTRY_COMPARE(m_window->findChild<views::RunController *>()->stage(), run::Stage::BuildError);
}

void TestMainWindow::closesTheSpace()
{
    open(m_folder);
    action(QStringLiteral("space_close"))->trigger();
    QVERIFY(m_window->currentSpace().folder.isEmpty());
    QVERIFY(!panel("panel_files")->isVisible());
    QVERIFY(m_window->findChild<QWidget *>(QStringLiteral("welcome_space_open"))->isVisible());
    QVERIFY(!action(QStringLiteral("run_start"))->isEnabled());
}

void TestMainWindow::takesARequestOfASecondStart()
{
    SingleInstance first;
    first.listen();
    const QSignalSpy requested(&first, &SingleInstance::requested);
    connect(&first, &SingleInstance::requested, m_window.get(), &MainWindow::handle);
    // The second start waits for the answer, so it has a thread of its own here.
    bool isTaken = false;
    const std::unique_ptr<QThread> second(QThread::create([&] {
        const SingleInstance other;
        isTaken = other.handOver({m_folder, false});
    }));
    second->start();
    QTRY_COMPARE(requested.count(), 1);
    QVERIFY(second->wait());
    QVERIFY(isTaken);
    QTRY_COMPARE(m_window->currentSpace().folder, m_folder);
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"

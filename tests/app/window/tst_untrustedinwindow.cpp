// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/window/mainwindow.h>
#include <tests/support/commandline.h>
#include <tests/support/scratchrepository.h>
#include <tests/support/temporaryhome.h>
#include <views/editor/editorarea.h>

#include <KActionCollection>

#include <QAction>
#include <QDockWidget>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace spacewright;
using spacewright::tests::ScratchRepository;
using spacewright::tests::TemporaryHome;

/// A repository that wants to run something wherever it can, opened and looked at without trust, with every program
/// that starts and every connection written down by strace.
class TestUntrustedInWindow final : public QObject
{
    Q_OBJECT

public:
    /// Menus and toolbars are found by the program's name.
    static void initMain() { QCoreApplication::setApplicationName(u"spacewright"_s); }

private Q_SLOTS:
    void startsNothingInTheWindow();
    void startsNothingOnTheCommandLine_data();
    void startsNothingOnTheCommandLine();
    /// What the first one traces, in a process of its own.
    void browses();

private:
    void makeTrap();
    /// Runs it and returns what was noted: execve and connect.
    QByteArray traced(const QStringList &command);
    void judge(const QByteArray &trace) const;

    TemporaryHome m_home;
    std::unique_ptr<ScratchRepository> m_trap;
};

void TestUntrustedInWindow::makeTrap()
{
    tests::useOwnGitSettings(m_home.path({}));
    m_trap = std::make_unique<ScratchRepository>();
    m_trap->write("README.md", "---\ntitle: Trap\nsdk: gradio\nsdk_version: 6.0.0\napp_file: app.py\n---\n"
                               "# Trap\n\n![x](http://203.0.113.1/x.png)\n");
    m_trap->write("app.py", "import gradio\nprint('one')\n");
    m_trap->write("requirements.txt", "--index-url http://203.0.113.1/simple\nsix\n");
    m_trap->write("page.html", "<img src='http://203.0.113.1/y.png'>\n");
    m_trap->commitAll("First");
    m_trap->write("app.py", "import gradio\nprint('two')\n");
    m_trap->commitAll("Second");
    const QByteArray command = m_trap->path("run.sh");
    const QByteArray said = " = \"" + command + "\"\n";
    for (const char *program :
         {"run.sh", ".venv/bin/python", ".venv/bin/pylsp", "setup.py", "conftest.py", "hooks/post-checkout",
          "hooks/post-index-change", ".git/hooks/post-checkout", ".git/hooks/post-index-change",
          ".git/hooks/pre-commit", ".git/hooks/fsmonitor-watchman", ".git/hooks/reference-transaction", "git", "ssh",
          "uv", "python3"})
        m_trap->write(program, "#!/bin/sh\ntouch " + m_trap->path("ran") + "\n", 0755);
    m_trap->write(".git/config",
                  m_trap->read(".git/config") + "\tfsmonitor" + said + "\thooksPath = hooks\n\tsshCommand" + said +
                      "\teditor" + said + "\tpager" + said + "\taskPass" + said + "[filter \"mine\"]\n\tclean" + said +
                      "\tsmudge" + said + "\tprocess" + said + "\trequired = true\n[filter \"lfs\"]\n\tclean" + said +
                      "\tsmudge" + said + "\tprocess" + said + "[diff]\n\texternal" + said +
                      "[diff \"mine\"]\n\ttextconv" + said + "\tcommand" + said + "[merge \"mine\"]\n\tdriver" + said +
                      "[commit]\n\tgpgSign = true\n[gpg]\n\tprogram" + said +
                      "\tformat = ssh\n[gpg \"ssh\"]\n\tprogram" + said + "\tdefaultKeyCommand" + said +
                      "[credential]\n\thelper = \"!" + command +
                      "\"\n[remote \"origin\"]\n\turl = ssh://203.0.113.1/x\n\tfetch = "
                      "+refs/heads/*:refs/remotes/origin/*\n\tuploadpack" +
                      said + "[url \"ext::" + command + " %S\"]\n\tinsteadOf = ssh://203.0.113.1/\n");
    m_trap->write(".gitattributes", "*.py filter=mine diff=mine merge=mine\n*.bin filter=lfs\n");
    m_trap->write(".lfsconfig", "[lfs]\n\turl = http://203.0.113.1/lfs\n");
    m_trap->write("uv.toml", "index-url = \"http://203.0.113.1/simple\"\n");
    m_trap->write("ruff.toml", "extend = \"http://203.0.113.1/ruff.toml\"\n");
    m_trap->write("pyproject.toml",
                  "[build-system]\nrequires = []\nbuild-backend = \"setup\"\nbackend-path = [\".\"]\n");
    m_trap->write(".vscode/settings.json", "{\"python.defaultInterpreterPath\": \"./.venv/bin/python\"}\n");
    m_trap->write(".devcontainer/devcontainer.json", "{\"initializeCommand\": \"" + command + "\"}\n");
    m_trap->write("model.bin",
                  "version https://git-lfs.github.com/spec/v1\noid sha256:" + QByteArray(64, 'a') + "\nsize 5000\n");
    m_trap->write("app.py", "import gradio\nprint('changed')\n");
}

QByteArray TestUntrustedInWindow::traced(const QStringList &command)
{
    const QString file = m_home.path(u"trace"_s);
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"SPACEWRIGHT_TRAP"_s, m_trap->folder());
    environment.insert(u"SPACEWRIGHT_TRAP_DONE"_s, m_home.path(u"browsed"_s));
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    // Somebody may stand in the folder.
    process.setWorkingDirectory(m_trap->folder());
    process.start(u"strace"_s, QStringList{u"-f"_s, u"-qq"_s, u"-s"_s, u"200"_s, u"-o"_s, file, u"-e"_s,
                                           u"trace=execve,execveat,connect,sendto"_s, u"--"_s} +
                                   command);
    if (!process.waitForFinished(240'000) || process.exitCode() > 1)
        qWarning("%s", process.readAll().constData());
    return TemporaryHome::read(file);
}

void TestUntrustedInWindow::judge(const QByteArray &trace) const
{
    QVERIFY(trace.contains("execve("));
    for (const QByteArray &line : trace.split('\n')) {
        const bool isOfTheRepository =
            line.contains("execve") && line.contains(QFile::encodeName(m_trap->folder()) + '/');
        QVERIFY2(!isOfTheRepository, line.constData());
        static const QRegularExpression relative(u"execve(at)?\\(\"[^/]"_s);
        QVERIFY2(!QString::fromUtf8(line).contains(relative), line.constData());
        // No name is looked up either.
        QVERIFY2(!line.contains("AF_INET"), line.constData());
    }
    QVERIFY(!QFile::exists(QFile::decodeName(m_trap->path("ran"))));
}

void TestUntrustedInWindow::startsNothingInTheWindow()
{
    QProcess probe;
    probe.start(u"strace"_s, {u"-qq"_s, u"-o"_s, u"/dev/null"_s, u"true"_s});
    if (!probe.waitForFinished() || probe.exitCode() != 0)
        QSKIP("No process may be traced here");
    makeTrap();
    const QByteArray trace = traced({QCoreApplication::applicationFilePath(), u"browses"_s});
    judge(trace);
    // It came to its end.
    QVERIFY(QFile::exists(m_home.path(u"browsed"_s)));
}

void TestUntrustedInWindow::startsNothingOnTheCommandLine_data()
{
    QTest::addColumn<QStringList>("arguments");
    const auto add = [](const QString &arguments) { QTest::newRow(qPrintable(arguments)) << arguments.split(u' '); };
    for (const char *arguments :
         {"status", "diff", "history", "branch", "worktree", "blame . --path app.py", "search print .", "lfs list .",
          "check .", "recipe .", "undo . --list", "commit -m x --path app.py"})
        add(QString::fromLatin1(arguments));
}

void TestUntrustedInWindow::startsNothingOnTheCommandLine()
{
    QFETCH(const QStringList, arguments);
    QProcess probe;
    probe.start(u"strace"_s, {u"-qq"_s, u"-o"_s, u"/dev/null"_s, u"true"_s});
    if (!probe.waitForFinished() || probe.exitCode() != 0)
        QSKIP("No process may be traced here");
    makeTrap();
    const QByteArray trace = traced(QStringList{tests::commandLineProgram()} + arguments);
    judge(trace);
    // Code is read by a Python of the system, apart from its settings and the folder.
    const bool readsCode = arguments.constFirst() == u"check" || arguments.constFirst() == u"recipe";
    // Some verbs are in another program, which the first one becomes.
    const qsizetype own = 1 + trace.count(tests::commandLineProgram().toUtf8() + "-online\"");
    QCOMPARE(trace.count("execve("), readsCode ? own + 1 : own);
}

void TestUntrustedInWindow::browses()
{
    const QString folder = qEnvironmentVariable("SPACEWRIGHT_TRAP");
    if (folder.isEmpty())
        QSKIP("Only to be traced");
    QThreadPool pool;
    settings::Settings settings;
    MainWindow window(&settings, &pool);
    window.setAttribute(Qt::WA_DeleteOnClose, false);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QCoreApplication::processEvents();
    const QSignalSpy opened(&window, &MainWindow::spaceOpened);
    window.handle({folder, false});
    QTRY_COMPARE(opened.count(), 1);
    auto *editors = window.findChild<views::EditorArea *>();
    const auto action = [&window](const char *name) {
        return window.actionCollection()->action(QLatin1StringView(name));
    };
    const auto tree = [&window](const char *name) { return window.findChild<QTreeView *>(QLatin1StringView(name)); };
    QElapsedTimer timer;
    timer.start();
    for (const char *name : {"app.py", "README.md", "requirements.txt", "page.html", "model.bin", "pyproject.toml"}) {
        editors->openFile(folder + u'/' + QLatin1StringView(name));
        QCoreApplication::processEvents();
    }
    editors->openFile(folder + u"/app.py"_s);
    action("editor_blame")->setChecked(true);
    for (const char *panel : {"panel_files", "panel_changes", "panel_history", "panel_search", "panel_problems"}) {
        auto *dock = window.findChild<QDockWidget *>(QLatin1StringView(panel));
        dock->show();
        dock->raise();
        QTest::qWait(300);
    }
    // Each changed file, each commit.
    QTRY_VERIFY(tree("changes_list") && tree("changes_list")->model()->rowCount() > 0);
    tree("changes_list")->expandAll();
    QTRY_VERIFY(tree("history_list")->model()->rowCount() >= 2);
    for (int round = 0; timer.elapsed() < 20'000; ++round) {
        for (const char *name : {"changes_list", "history_list"}) {
            QTest::keyClick(tree(name), round % 7 == 6 ? Qt::Key_Home : Qt::Key_Down);
            QTest::qWait(150);
        }
    }
    action("search_files")->trigger();
    window.findChild<QLineEdit *>(u"search_text"_s)->setText(u"print"_s);
    QTRY_VERIFY(tree("search_results")->model()->rowCount() > 0);
    action("quick_open")->trigger();
    QTest::keyClicks(window.findChild<QLineEdit *>(u"quick_open_text"_s), u"app"_s);
    QTest::qWait(500);
    QFile done(qEnvironmentVariable("SPACEWRIGHT_TRAP_DONE"));
    QVERIFY(done.open(QIODevice::WriteOnly));
}

QTEST_MAIN(TestUntrustedInWindow)
#include "tst_untrustedinwindow.moc"

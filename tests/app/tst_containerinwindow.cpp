// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/window/mainwindow.h>
#include <core/http/client.h>
#include <core/space/spacetemplate.h>
#include <tests/support/commandline.h>
#include <tests/support/packagecache.h>
#include <tests/support/spaceimages.h>
#include <tests/support/temporaryhome.h>
#include <tests/support/testengine.h>
#include <views/build/buildview.h>
#include <views/common/errorbanner.h>
#include <views/common/preview.h>
#include <views/run/runcontroller.h>
#include <views/terminal/terminalview.h>

#include <KActionCollection>
#include <KMessageWidget>

#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QDockWidget>
#include <QElapsedTimer>
#include <QLabel>
#include <QTest>
#include <QThreadPool>
#include <QTimer>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace spacewright;

namespace
{

/// Chooses what a box in the toolbar offers, as its user does.
void choose(const QWidget *window, const QString &name, const QString &text)
{
    auto *box = window->findChild<QComboBox *>(name);
    QVERIFY(box);
    const int index = box->findText(text);
    QVERIFY2(index >= 0, qPrintable(text));
    box->setCurrentIndex(index);
    Q_EMIT box->activated(index);
}

QByteArray page(const QUrl &url)
{
    Progress progress;
    const auto answer = http::perform({.url = url, .timeout = std::chrono::seconds(5)}, progress);
    return answer && answer->status == 200 ? answer->body : QByteArray();
}

} // namespace

/// A run in a container as its user does it, by the names that assistive technology reads, on each engine.
class TestContainerInWindow final : public QObject
{
    Q_OBJECT

public:
    static void initMain()
    {
        QCoreApplication::setApplicationName(u"spacewright"_s);
        QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    }

private Q_SLOTS:
    void initTestCase()
    {
        tests::usePackageCache();
        QAccessible::setActive(true);
    }
    void cleanup() { m_benches.clear(); }

    void everyTemplateRuns_data()
    {
        QTest::addColumn<QString>("fidelity");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("shown");
        const auto row = [](const char *space, const char *path, const char *shown) {
            QTest::addRow("%s, live", space) << u"Live"_s << QString::fromLatin1(path) << QByteArray(shown);
            if (QByteArray(space) != "static-build")
                QTest::addRow("%s, exact", space) << u"Exact"_s << QString::fromLatin1(path) << QByteArray(shown);
        };
        row("gradio-packages", "config", "Leave the words empty");
        row("gradio-image", "config", "Image Filters");
        row("gradio-chat", "config", "message");
        row("gradio-pages", "config", "Reading List");
        row("streamlit-data", "_stcore/health", "ok");
        row("docker-fastapi", "", "Text Facts");
        row("docker-streamlit", "_stcore/health", "ok");
        row("static-build", "dist/index.html", "<h1");
    }
    /// The engines do so side by side, each for a window of its own.
    void everyTemplateRuns()
    {
        QFETCH(QString, fidelity);
        QFETCH(QString, path);
        QFETCH(QByteArray, shown);
        const QString id = QString::fromLatin1(QTest::currentDataTag()).section(u',', 0, 0);
        for (const char *engine :
             {"SPACEWRIGHT_TEST_PODMAN", "SPACEWRIGHT_TEST_PODMAN_ROOTLESS", "SPACEWRIGHT_TEST_DOCKER"}) {
            if (!qEnvironmentVariableIsEmpty(engine))
                openTemplate(id, engine);
        }
        if (m_benches.empty())
            QSKIP("no engine: run the tests through packaging/engine");
        for (const auto &bench : m_benches) {
            choose(bench->window.get(), u"run_runner"_s, u"Container"_s);
            choose(bench->window.get(), u"run_fidelity"_s, fidelity);
            press(u"Run"_s, *bench);
            QTRY_VERIFY(bench->controller()->isActive());
        }
        for (const auto &bench : m_benches) {
            const views::RunController *controller = bench->controller();
            QTRY_VERIFY_WITH_TIMEOUT(!controller->isActive() || controller->stage() == run::Stage::Running, 400'000);
            QCOMPARE(run::stageName(controller->stage()), u"RUNNING"_s);
            const QUrl url = controller->url().resolved(QUrl(path));
            QTRY_VERIFY_WITH_TIMEOUT(page(url).contains(shown), 10'000);
        }
        for (const auto &bench : m_benches)
            press(u"Stop"_s, *bench);
        for (const auto &bench : m_benches) {
            QTRY_COMPARE_WITH_TIMEOUT(bench->controller()->stage(), run::Stage::Stopped, 20'000);
            QVERIFY(ownContainers(bench->engine) == 0);
            tests::setAsideSpaceImage(tests::TestEngine::open(bench->engine)->engine, bench->folder, id);
        }
    }

    void aSavedEditShowsOnThePage_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        // Pages that only a browser sees: the others are read by HTTP in the tests of the command line.
        QTest::newRow("streamlit-data") << QByteArray("A year of weather") << QByteArray("Ten years of weather");
        QTest::newRow("docker-streamlit") << QByteArray("Habit Tracker") << QByteArray("Hobby Tracker");
    }
    void aSavedEditShowsOnThePage()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        for (const char *engine :
             {"SPACEWRIGHT_TEST_PODMAN", "SPACEWRIGHT_TEST_PODMAN_ROOTLESS", "SPACEWRIGHT_TEST_DOCKER"}) {
            if (!qEnvironmentVariableIsEmpty(engine))
                openTemplate(QString::fromLatin1(QTest::currentDataTag()), engine);
        }
        if (m_benches.empty())
            QSKIP("no engine: run the tests through packaging/engine");
        for (const auto &bench : m_benches) {
            choose(bench->window.get(), u"run_runner"_s, u"Container"_s);
            press(u"Run"_s, *bench);
        }
        for (const auto &bench : m_benches) {
            const views::RunController *controller = bench->controller();
            QTRY_COMPARE_WITH_TIMEOUT(controller->stage(), run::Stage::Running, 400'000);
            QTRY_VERIFY_WITH_TIMEOUT(isOnPage(*bench, from), 60'000);
            const auto built = controller->steps().size();
            QFile file(bench->folder + u"/app.py"_s);
            QVERIFY(file.open(QIODevice::ReadWrite));
            const QByteArray text = file.readAll().replace(from, to);
            QVERIFY(file.resize(0) && file.seek(0));
            QCOMPARE(file.write(text), text.size());
            file.close();
            QTRY_VERIFY_WITH_TIMEOUT(isOnPage(*bench, to), 30'000);
            QCOMPARE(controller->steps().size(), built);
        }
        for (const auto &bench : m_benches)
            press(u"Stop"_s, *bench);
        for (const auto &bench : m_benches) {
            QTRY_COMPARE_WITH_TIMEOUT(bench->controller()->stage(), run::Stage::Stopped, 20'000);
            tests::setAsideSpaceImage(tests::TestEngine::open(bench->engine)->engine, bench->folder,
                                      QString::fromLatin1(QTest::currentDataTag()));
        }
    }

    void runsAndLooksInside_data() { tests::addEngineRows(); }
    void runsAndLooksInside()
    {
        OPEN_TEST_ENGINE(engine);
        openTemplate(u"docker-fastapi"_s, variable);
        QVERIFY(!panel("panel_terminal")->toggleViewAction()->isVisible());
        press(u"Run"_s);
        QTRY_COMPARE_WITH_TIMEOUT(controller()->stage(), run::Stage::Running, 240'000);
        QVERIFY(controller()->container());
        const QWidget *stage = m_benches.back()->window->findChild<QWidget *>(u"run_stage"_s);
        QVERIFY(stage->toolTip().contains(engine->engine.identity().text()));

        QTRY_VERIFY(panel("panel_terminal")->toggleViewAction()->isVisible());
        panel("panel_terminal")->show();
        panel("panel_terminal")->raise();
        auto *terminal = m_benches.back()->window->findChild<views::TerminalView *>();
        QTRY_VERIFY_WITH_TIMEOUT(!terminal->visibleText().isEmpty(), 20'000);
        QTest::keyClicks(terminal, u"id -u"_s);
        QTest::keyClick(terminal, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(terminal->visibleText().contains(u"\n1000"_s), 20'000);

        press(u"Stop"_s);
        QTRY_COMPARE_WITH_TIMEOUT(controller()->stage(), run::Stage::Stopped, 15'000);
        QVERIFY(!panel("panel_terminal")->isVisible());
        QVERIFY(!panel("panel_terminal")->toggleViewAction()->isVisible());
        QCOMPARE(ownContainers(variable), 0);
    }

    void anAppThatDoesNotEndIsUpToItsUser_data() { tests::addEngineRows(); }
    void anAppThatDoesNotEndIsUpToItsUser()
    {
        OPEN_TEST_ENGINE(engine);
        openTemplate(u"docker-fastapi"_s, variable,
                     "FROM " + tests::baseImage().toUtf8() +
                         "\nRUN echo 'import signal, http.server as h\\nfor s in (2, 15): "
                         "signal.signal(s, lambda *_: None)\\nh.HTTPServer((\"0.0.0.0\", 7860), "
                         "h.SimpleHTTPRequestHandler).serve_forever()' > /deaf.py\nCMD [\"python3\", \"/deaf.py\"]\n");
        press(u"Run"_s);
        QTRY_COMPARE_WITH_TIMEOUT(controller()->stage(), run::Stage::Running, 60'000);
        QVERIFY(!action(u"run_keep"_s)->isVisible());
        press(u"Stop"_s);
        QTRY_VERIFY(controller()->countdown());
        QVERIFY(m_benches.back()->window->findChild<QLabel *>(u"run_stage_text"_s)->text().contains(u"ends in"_s));
        press(u"Keep Running"_s);
        QTRY_VERIFY(!controller()->countdown());
        QVERIFY(!action(u"run_keep"_s)->isVisible());
        QCOMPARE(controller()->stage(), run::Stage::Running);
        QVERIFY(!page(controller()->url()).isEmpty());
        press(u"Stop"_s);
        QTRY_VERIFY(controller()->countdown());
        press(u"Stop Now"_s);
        QTRY_COMPARE_WITH_TIMEOUT(controller()->stage(), run::Stage::Stopped, 6'000);
        QCOMPARE(ownContainers(variable), 0);
        tests::removeSpaceImage(engine->engine, m_benches.back()->folder);
    }

    void anEngineThatGoesAwayIsSaidUntilItIsBack_data()
    {
        QTest::addColumn<QByteArray>("fragile");
        QTest::addColumn<bool>("hasOwnPorts");
        QTest::newRow("Podman") << QByteArray("SPACEWRIGHT_TEST_FRAGILE") << true;
        // What leads to the ports of its containers dies with Docker.
        QTest::newRow("Docker") << QByteArray("SPACEWRIGHT_TEST_FRAGILE_DOCKER") << false;
    }
    void anEngineThatGoesAwayIsSaidUntilItIsBack()
    {
        QFETCH(QByteArray, fragile);
        QFETCH(bool, hasOwnPorts);
        if (qEnvironmentVariableIsEmpty(fragile.constData()))
            QSKIP("no such engine: run the tests through packaging/engine --fragile");
        openTemplate(u"docker-fastapi"_s, fragile,
                     "FROM " + tests::baseImage().toUtf8() +
                         "\nCMD [\"python3\", \"-m\", \"http.server\", \"7860\"]\n");
        press(u"Run"_s);
        QTRY_COMPARE_WITH_TIMEOUT(controller()->stage(), run::Stage::Running, 60'000);
        const MainWindow &window = *m_benches.back()->window;
        const auto *stage = window.findChild<QLabel *>(u"run_stage_text"_s);
        const auto *banner = window.centralWidget()->findChild<views::ErrorBanner *>({}, Qt::FindDirectChildrenOnly);
        QVERIFY(stage && banner);
        tests::killFragileEngine(fragile);
        QTRY_VERIFY_WITH_TIMEOUT(stage->text().contains(u"engine away"_s), 10'000);
        QVERIFY(banner->isVisible() && banner->text().contains(u"waited for"_s));
        QCOMPARE(controller()->stage(), run::Stage::Running);
        QCOMPARE(!page(controller()->url()).isEmpty(), hasOwnPorts);
        QTRY_VERIFY_WITH_TIMEOUT(!stage->text().contains(u"engine away"_s), 20'000);
        QTRY_VERIFY(!banner->isVisible());
        QTRY_VERIFY(!page(controller()->url()).isEmpty());
        press(u"Stop"_s);
        QTRY_COMPARE_WITH_TIMEOUT(controller()->stage(), run::Stage::Stopped, 15'000);
        QCOMPARE(ownContainers(fragile), 0);
    }

    void whatACrashLeftIsOffered_data() { tests::addEngineRows(); }
    /// Three programs with an app each are killed; the window lists what still runs, and does with it as its user says.
    void whatACrashLeftIsOffered()
    {
        OPEN_TEST_ENGINE(engine);
        const QString number = QString::number(++m_count);
        const QStringList names = {u"goes-on-"_s + number, u"is-stopped-"_s + number, u"is-removed-"_s + number};
        const QList<qint64> killed = leaveRunning(names, variable);
        openTemplate(u"static-page"_s, variable);
        const MainWindow &window = *m_benches.back()->window;
        QTRY_COMPARE_WITH_TIMEOUT(leftLines().size(), 3, 20'000);
        for (const KMessageWidget *line : leftLines())
            QVERIFY(line->isVisible() && line->toolTip().contains(u"http://127.0.0.1:"_s));

        // Its Space is opened, and nothing is built or started again.
        pressLeft(names[0], "left_resume");
        QTRY_COMPARE_WITH_TIMEOUT(controller()->stage(), run::Stage::Running, 30'000);
        QCOMPARE(controller()->currentSpace().folder, m_home.path(names[0]));
        QVERIFY(page(controller()->url()).contains("app.py"));
        QVERIFY(!controller()->steps().isEmpty());
        QVERIFY(controller()->container() && panel("panel_terminal")->toggleViewAction()->isVisible());
        QTRY_COMPARE(leftLines().size(), 2);
        QVERIFY(!leftLines()[0]->actions().first()->isEnabled());

        pressLeft(names[1], "left_stop");
        pressLeft(names[2], "left_remove");
        QTRY_COMPARE_WITH_TIMEOUT(leftLines().size(), 0, 20'000);
        QVERIFY(!window.findChild<QWidget *>(u"left_apps"_s)->isVisible());
        QCOMPARE(containersOf(killed[1], *engine), 0);
        QCOMPARE(containersOf(killed[2], *engine), 0);
        QCOMPARE(containersOf(killed[0], *engine), 1);
        press(u"Stop"_s);
        QTRY_COMPARE_WITH_TIMEOUT(controller()->stage(), run::Stage::Stopped, 15'000);
        QCOMPARE(containersOf(killed[0], *engine), 0);

        const QList<run::BuildRecord> records = run::buildRecords(m_home.path(names[0]));
        QCOMPARE(records.size(), 1);
        QCOMPARE(run::stageName(records[0].stage), u"STOPPED"_s);
        const QByteArray log = tests::TemporaryHome::read(records[0].runLogPath());
        QVERIFY2(log.count("it starts") == 1, log);
        QVERIFY2(log.contains("itself was away"), log);
        for (const QString &name : names)
            tests::removeSpaceImage(engine->engine, m_home.path(name));
    }

    void staysSmoothWhileAnAppFloodsItsLog_data()
    {
        QTest::addColumn<QByteArray>("variable");
        QTest::newRow("Podman") << QByteArray("SPACEWRIGHT_TEST_PODMAN");
        QTest::newRow("Docker") << QByteArray("SPACEWRIGHT_TEST_DOCKER");
    }
    void staysSmoothWhileAnAppFloodsItsLog()
    {
        OPEN_TEST_ENGINE(engine);
        const QByteArray flood = "import os, http.server as h, threading as t\n"
                                 "def flood():\n  while True: os.write(1, b'0123456789abcde\\n' * 4096)\n"
                                 "t.Thread(target=flood, daemon=True).start()\n"
                                 "h.HTTPServer(('0.0.0.0', 7860), h.SimpleHTTPRequestHandler).serve_forever()\n";
        openTemplate(u"docker-fastapi"_s, variable,
                     "FROM " + tests::baseImage().toUtf8() +
                         "\nCOPY flood.py /flood.py\nCMD [\"python3\", \"/flood.py\"]\n");
        QFile file(m_benches.back()->folder + u"/flood.py"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(flood), flood.size());
        file.close();
        std::shared_ptr<log::LogStore> log;
        connect(controller(), &views::RunController::logsChanged, this,
                [&log](const auto &, const std::shared_ptr<log::LogStore> &run) { log = run; });
        press(u"Run"_s);
        QTRY_COMPARE_WITH_TIMEOUT(controller()->stage(), run::Stage::Running, 60'000);
        panel("panel_log")->show();
        panel("panel_log")->raise();
        const qint64 before = log->byteCount() + log->droppedBytes();
        const QList<qint64> gaps = loopGaps(std::chrono::seconds(5));
        const qint64 bytes = log->byteCount() + log->droppedBytes() - before;
        qInfo(
            "%lld MB/s; the event loop turned %lld times a second, in the middle after %lld ms, at worst after %lld ms",
            static_cast<long long>(bytes / 5'000'000), static_cast<long long>(gaps.size() / 5),
            static_cast<long long>(gaps[gaps.size() / 2]), static_cast<long long>(gaps.last()));
        QVERIFY(bytes > 5'000'000);
        // At least thirty times a second, and never away for long, on a machine that has others to serve.
        QVERIFY2(gaps.size() >= 150, QByteArray::number(gaps.size()));
        QVERIFY2(gaps[gaps.size() * 95 / 100] <= 33, QByteArray::number(gaps[gaps.size() * 95 / 100]));
        QVERIFY2(gaps.last() < 1000, QByteArray::number(gaps.last()));
        press(u"Stop"_s);
        QTRY_COMPARE_WITH_TIMEOUT(controller()->stage(), run::Stage::Stopped, 15'000);
        QCOMPARE(ownContainers(variable), 0);
        tests::removeSpaceImage(engine->engine, m_benches.back()->folder);
    }

    void saysWhyABuildFailed_data() { tests::addEngineRows(); }
    void saysWhyABuildFailed()
    {
        OPEN_TEST_ENGINE(engine);
        openTemplate(u"docker-fastapi"_s, variable, "FROM python:3.13\nRUN echo before && exit 7\n");
        press(u"Run"_s);
        QTRY_COMPARE_WITH_TIMEOUT(controller()->stage(), run::Stage::BuildError, 60'000);
        QVERIFY(!controller()->steps().isEmpty());
        QCOMPARE(controller()->steps().constLast().state, log::StepState::Failed);
        const auto labels = m_benches.back()->window->findChild<views::BuildView *>()->findChildren<QLabel *>();
        QTRY_VERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
            return label->isVisible() && label->text().contains(QLatin1Char('7'));
        }));
        QVERIFY(action(u"run_start"_s)->isEnabled());
    }

private:
    /// A window with a Space and an engine of its own.
    struct Bench {
        QByteArray engine;
        QString folder;
        std::unique_ptr<settings::Settings> settings;
        std::unique_ptr<MainWindow> window;

        views::RunController *controller() const { return window->findChild<views::RunController *>(); }
        QAction *action(const QString &name) const { return window->actionCollection()->action(name); }
    };

    QAction *action(const QString &name) const { return m_benches.back()->action(name); }
    QDockWidget *panel(const char *name) const
    {
        return m_benches.back()->window->findChild<QDockWidget *>(QLatin1StringView(name));
    }
    views::RunController *controller() const { return m_benches.back()->controller(); }

    void openTemplate(const QString &id, const QByteArray &engine, const QByteArray &dockerfile = {})
    {
        const QString name = u"%1-%2"_s.arg(id).arg(++m_count);
        Progress progress;
        QVERIFY(space::createFromTemplate(id, m_home.path(name), id, progress));
        if (!dockerfile.isEmpty())
            m_home.write(name + u"/Dockerfile"_s, dockerfile);
        auto bench = std::make_unique<Bench>(engine, m_home.path(name), std::make_unique<settings::Settings>());
        bench->settings->run.engine.set(qEnvironmentVariable(engine.constData()));
        bench->window = std::make_unique<MainWindow>(bench->settings.get(), &m_pool);
        m_benches.push_back(std::move(bench));
        MainWindow &window = *m_benches.back()->window;
        window.setAttribute(Qt::WA_DeleteOnClose, false);
        window.resize(1500, 900);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        window.handle({m_home.path(name), false});
        QTRY_VERIFY(action(u"run_start"_s)->isEnabled());
    }

    /// The times between two turns of the event loop, in milliseconds, sorted.
    static QList<qint64> loopGaps(std::chrono::milliseconds time)
    {
        QList<qint64> gaps;
        QElapsedTimer clock;
        QTimer timer;
        timer.setTimerType(Qt::PreciseTimer);
        connect(&timer, &QTimer::timeout, &timer, [&] { gaps += clock.restart(); });
        clock.start();
        timer.start(1);
        QTest::qWait(time);
        std::ranges::sort(gaps);
        return gaps;
    }

    void press(const QString &name) { press(name, *m_benches.back()); }
    static void press(const QString &name, const Bench &bench)
    {
        const auto button = [&] { return findButton(QAccessible::queryAccessibleInterface(bench.window.get()), name); };
        QTRY_VERIFY(button() != nullptr);
        button()->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    }

    /// Whether the live page in the preview shows that text.
    static bool isOnPage(const Bench &bench, const QByteArray &text)
    {
        // The panel is found by the name of its class: the plugin has a meta object of its own.
        const QList<QWidget *> all = bench.window->findChildren<QWidget *>();
        const auto panel = std::ranges::find_if(
            all, [](const QWidget *one) { return one->inherits("spacewright::views::PreviewPanel"); });
        if (panel == all.end())
            return false;
        auto answer = std::make_shared<std::optional<bool>>();
        static_cast<views::PreviewPanel *>(*panel)->runScript(
            u"document.body.innerText.includes('%1')"_s.arg(QString::fromUtf8(text)),
            [answer](const QVariant &value) { *answer = value.toBool(); });
        return QTest::qWaitFor([&] { return answer->has_value(); }, 5'000) && **answer;
    }

    /// Runs a Space for each name in a program of its own, all of which are killed then, and returns which they were.
    QList<qint64> leaveRunning(const QStringList &names, const QByteArray &variable) const
    {
        std::vector<tests::CommandLine> runs(size_t(names.size()));
        for (qsizetype i = 0; i < names.size(); ++i) {
            const QString &name = names[i];
            m_home.write(name + u"/README.md"_s, "---\ntitle: " + name.toUtf8() + "\nsdk: docker\n---\n");
            m_home.write(name + u"/app.py"_s,
                         "import http.server as h\nprint('it starts', flush=True)\n"
                         "h.HTTPServer(('0.0.0.0', 7860), h.SimpleHTTPRequestHandler).serve_forever()\n");
            m_home.write(name + u"/Dockerfile"_s, "FROM " + tests::baseImage().toUtf8() +
                                                      "\nCOPY . /srv\nWORKDIR /srv\nCMD [\"python3\", \"app.py\"]\n");
            runs[size_t(i)].start({u"run"_s, m_home.path(name), u"--runner"_s, u"container"_s, u"--engine"_s,
                                   qEnvironmentVariable(variable.constData()), u"--trust"_s, u"--json"_s});
        }
        for (tests::CommandLine &run : runs) {
            if (!run.waitForStage("RUNNING"))
                qFatal("%s", run.output.constData());
        }
        QList<qint64> killed;
        for (tests::CommandLine &run : runs) {
            killed += run.process.processId();
            run.process.kill();
            run.process.waitForFinished();
        }
        return killed;
    }

    /// The lines of apps that were left, as the window shows them.
    QList<KMessageWidget *> leftLines() const
    {
        return m_benches.back()->window->findChild<QWidget *>(u"left_apps"_s)->findChildren<KMessageWidget *>();
    }
    void pressLeft(const QString &title, const char *action) const
    {
        for (const KMessageWidget *line : leftLines()) {
            if (!line->text().contains(title))
                continue;
            for (QToolButton *button : line->findChildren<QToolButton *>()) {
                if (button->defaultAction() && button->defaultAction()->objectName() == QLatin1StringView(action)) {
                    QTest::mouseClick(button, Qt::LeftButton);
                    return;
                }
            }
        }
        QFAIL(action);
    }

    /// How many containers that process made are there.
    static qsizetype containersOf(qint64 process, const tests::TestEngine &test)
    {
        Progress progress;
        const auto left = container::Containers(test.engine).list(u"spacewright.owner"_s, progress);
        return left ? std::ranges::count_if(
                          *left,
                          [process](const container::ContainerSummary &one) {
                              return one.labels.value(u"spacewright.owner"_s).startsWith(u"%1-"_s.arg(process));
                          })
                    : -1;
    }
    /// How many containers of this process the engine lists.
    static qsizetype ownContainers(const QByteArray &variable)
    {
        return containersOf(QCoreApplication::applicationPid(), *tests::TestEngine::open(variable));
    }

    static QAccessibleInterface *findButton(QAccessibleInterface *parent, const QString &name)
    {
        for (int i = 0; parent != nullptr && i < parent->childCount(); ++i) {
            QAccessibleInterface *child = parent->child(i);
            if (child == nullptr || child->state().invisible)
                continue;
            const bool isButton = child->role() == QAccessible::Button || child->role() == QAccessible::ButtonMenu;
            if (isButton && child->text(QAccessible::Name) == name && !child->state().disabled &&
                child->actionInterface() != nullptr)
                return child;
            if (QAccessibleInterface *found = findButton(child, name))
                return found;
        }
        return nullptr;
    }

    tests::TemporaryHome m_home;
    QThreadPool m_pool;
    int m_count = 0;
    std::vector<std::unique_ptr<Bench>> m_benches;
};

QTEST_MAIN(TestContainerInWindow)
#include "tst_containerinwindow.moc"

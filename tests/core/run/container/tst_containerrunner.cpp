// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/run/container/ownedcontainer.h>
#include <core/run/records/recordpackages.h>
#include <tests/support/containerspaces.h>
#include <tests/support/farhost.h>

#include <QDeadlineTimer>
#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QTcpServer>
#include <QTest>
#include <QThread>
#include <QUuid>

#include <future>
#include <map>
#include <thread>

using namespace spacewright;
using Spaces = tests::ContainerSpaces;
using tests::servingApp;

namespace
{

/// Writes, changes and echoes files of its folder.
constexpr auto writingApp = R"(import os, threading, time, http.server
os.umask(0)
print("mounted:", os.path.ismount("."), flush=True)
os.makedirs("new", exist_ok=True)
os.makedirs(".git/hooks", exist_ok=True)
open(".git/hooks/pre-commit", "w").write("no")
open("new/made.txt", "w").write("made")
time.sleep(1.1)
open("old.txt", "w").write("after")
def echo():
    while not os.path.exists("saved.txt") or not open("saved.txt").read(): time.sleep(0.1)
    open("echo.txt", "w").write(open("saved.txt").read())
threading.Thread(target=echo, daemon=True).start()
try:
    http.server.HTTPServer(("0.0.0.0", 7860), http.server.SimpleHTTPRequestHandler).serve_forever()
except KeyboardInterrupt:
    open("end.txt", "w").write("ended")
)";

/// Says that something is wrong with it three times.
constexpr auto failingFirstApp = R"(import http.server as h
class Handler(h.SimpleHTTPRequestHandler):
    left = 3
    def do_GET(self):
        Handler.left -= 1
        self.send_error(500) if Handler.left >= 0 else super().do_GET()
h.HTTPServer(('0.0.0.0', 7860), Handler).serve_forever()
)";

} // namespace

/// Docker Spaces that are small and quick, run for real through the session that window and command line use.
class TestContainerRunner final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { m_spaces.removeImages(); }

    void endsInTheRightStage_data()
    {
        QTest::addColumn<QByteArray>("dockerfile");
        QTest::addColumn<QByteArray>("app");
        QTest::addColumn<QString>("stage");
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("line");
        const auto row = [](const char *name, const QByteArray &file, const QByteArray &app, const char *stage,
                            const char *words, int line = 0) {
            QTest::newRow(name) << file << app << QString::fromLatin1(stage) << QString::fromLatin1(words) << line;
        };
        const QByteArray from = "FROM " + tests::baseImage().toUtf8() + '\n';
        row("no such base image", "FROM localhost/no/such:image\n", "", "BUILD_ERROR", "no/such", 1);
        row("no instruction", from + "RUN true\n\nFLY to the moon\n", "", "BUILD_ERROR", "", 4);
        row("RUN fails", from + "RUN echo a \\\n  && echo b\nRUN  exit 7\n", "", "BUILD_ERROR", "7", 4);
        row("COPY of nothing", from + "COPY no-such-file /x\n", "", "BUILD_ERROR", "no-such-file", 2);
        row("USER that is not there", from + "USER nobody-9f3b\nRUN true\n", "", "BUILD_ERROR", "nobody-9f3b", 3);
        row("CMD that is not there", from + "CMD [\"/no/such\"]\n", "", "RUNTIME_ERROR", "/no/such");
        row("exits", Spaces::dockerfile(), "raise SystemExit(3)\n", "RUNTIME_ERROR", "3");
        row("eats memory", Spaces::dockerfile(), "x = []\nwhile True: x.append(bytearray(10_000_000))\n",
            "RUNTIME_ERROR", "memory");
        row("listens inside only", Spaces::dockerfile(),
            "import http.server as h\nh.HTTPServer(('127.0.0.1', 7860), h.SimpleHTTPRequestHandler).serve_forever()\n",
            "RUNTIME_ERROR", "0.0.0.0");
        row("other port", Spaces::dockerfile(),
            "import http.server as h\nh.HTTPServer(('0.0.0.0', 9000), h.SimpleHTTPRequestHandler).serve_forever()\n",
            "RUNTIME_ERROR", "9000");
        row("never listens", Spaces::dockerfile(), "import time\ntime.sleep(99)\n", "RUNTIME_ERROR", "4 s");
        row("fails at first", Spaces::dockerfile(), failingFirstApp, "STOPPED", "");
    }
    void endsInTheRightStage()
    {
        QFETCH(QByteArray, dockerfile);
        QFETCH(QByteArray, app);
        QFETCH(QString, words);
        QFETCH(int, line);
        const bool isImpatient = words == QLatin1StringView("4 s");
        const QByteArray card = isImpatient ? "startup_duration_timeout: 4s\n" : "";
        // Some wait for long: the engines do so side by side.
        std::map<QByteArray, std::future<std::unique_ptr<tests::ContainerOutcome>>> runs;
        for (const QByteArray &variable :
             {QByteArray("SPACEWRIGHT_TEST_PODMAN"), QByteArray("SPACEWRIGHT_TEST_DOCKER"), tests::farVariable()}) {
            if (!variable.isEmpty() && !qEnvironmentVariableIsEmpty(variable))
                runs[variable] = std::async(std::launch::async, [&, variable] {
                    return m_spaces.execute(variable, m_spaces.make(dockerfile, app, card), Spaces::stopWhenRunning());
                });
        }
        if (runs.empty())
            QSKIP("no engine: run the tests through packaging/engine");
        for (auto &[variable, run] : runs) {
            const auto outcome = run.get();
            QTEST(run::stageName(outcome->record.stage), "stage");
            QVERIFY2(outcome->record.reason.contains(words), qPrintable(outcome->record.reason));
            QCOMPARE(outcome->error.has_value(), outcome->record.stage != run::Stage::Stopped);
            if (line > 0) {
                QCOMPARE(outcome->record.cause.file, QStringLiteral("Dockerfile"));
                QCOMPARE(outcome->record.cause.line, line);
            }
            QVERIFY(Spaces::isClean(*tests::TestEngine::open(variable)));
        }
    }

    void mountsOfABuildWork_data() { tests::addEngineRows(); }
    void mountsOfABuildWork()
    {
        OPEN_TEST_ENGINE(test);
        // Of an earlier test's build nothing is known.
        const QByteArray words = "seen through a mount by " + QUuid::createUuid().toByteArray(QUuid::Id128);
        const auto outcome = m_spaces.execute(
            variable,
            m_spaces.make(Spaces::dockerfile() +
                              "RUN --mount=type=cache,target=/c --mount=type=bind,target=/b cat /b/app.py\n",
                          "# " + words + '\n'),
            {}, run::Session::Until::Built);
        QCOMPARE(run::stageName(outcome->record.stage), QStringLiteral("STOPPED"));
        QVERIFY(outcome->listener.log.contains(words));
    }

    void aTakenPortIsToldAndAnotherOneTaken_data() { tests::addEngineRowsAndFar(); }
    void aTakenPortIsToldAndAnotherOneTaken()
    {
        OPEN_TEST_ENGINE(test);
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        m_spaces.options.port = other.serverPort();
        const auto outcome =
            m_spaces.execute(variable, m_spaces.make(Spaces::dockerfile(), servingApp), Spaces::stopWhenRunning());
        m_spaces.options.port = 0;
        QVERIFY(outcome->listener.log.contains("Port " + QByteArray::number(other.serverPort()) + " is taken"));
        QVERIFY(outcome->listener.stages.contains(QStringLiteral("RUNNING")));
        QCOMPARE_NE(outcome->listener.lastUrl.port(), other.serverPort());
    }

    void aPortThatIsTakenInTheSameMomentIsReplaced_data() { tests::addEngineRowsAndFar(); }
    /// Another program may take the port between the look for a free one and the start of the container.
    void aPortThatIsTakenInTheSameMomentIsReplaced()
    {
        OPEN_TEST_ENGINE(test);
        m_spaces.options.port = freeTestPort();
        QTcpServer other;
        const auto outcome = m_spaces.execute(variable, m_spaces.make(Spaces::dockerfile(), servingApp),
                                              [&](run::Stage stage, Progress &progress) {
                                                  // The container is made and not started yet.
                                                  if (stage == run::Stage::AppStarting && !other.isListening())
                                                      other.listen(QHostAddress::LocalHost, m_spaces.options.port);
                                                  if (stage == run::Stage::Running)
                                                      progress.cancel();
                                              });
        const quint16 wanted = std::exchange(m_spaces.options.port, 0);
        QCOMPARE(other.serverPort(), wanted);
        QVERIFY(outcome->listener.stages.contains(QStringLiteral("RUNNING")));
        QCOMPARE_NE(outcome->listener.lastUrl.port(), wanted);
        QVERIFY(Spaces::isClean(*test));
    }

    void aTakenPortLeavesNoContainer_data() { tests::addEngineRows(); }
    void aTakenPortLeavesNoContainer()
    {
        OPEN_TEST_ENGINE(test);
        Progress progress;
        const int tries = variable.endsWith("ROOTLESS") ? 20 : 40;
        for (int i = 0; i < tries; ++i) {
            const quint16 port = freeTestPort();
            container::ContainerSpec spec = test->shell(QStringLiteral("sleep 60"));
            spec.port = container::PublishedPort{.inside = 7860, .host = port};
            const Result<run::OwnedContainer> owned = run::OwnedContainer::create(test->engine, spec, progress);
            VERIFY_RESULT(owned);
            QTcpServer other;
            QVERIFY(other.listen(QHostAddress::LocalHost, port));
            const Result<> started = container::Containers(test->engine).start(owned->id(), progress);
            QVERIFY(!started);
            QCOMPARE(started.error().code, ErrorCode::PortTaken);
        }
        QVERIFY(Spaces::isClean(*test));
    }

    void aForkBombIsHeldAndStopped_data() { tests::addEngineRowsAndFar(); }
    void aForkBombIsHeldAndStopped()
    {
        OPEN_TEST_ENGINE(test);
        QElapsedTimer clock;
        const auto outcome = m_spaces.execute(
            variable,
            m_spaces.make(Spaces::dockerfile(), "import os, time\n"
                                                "for i in range(2000):\n"
                                                "    try:\n"
                                                "        if os.fork() == 0: time.sleep(60); os._exit(0)\n"
                                                "    except OSError: break\n"
                                                "print('children', i, flush=True)\n" +
                                                    QByteArray(servingApp)),
            [&](run::Stage stage, Progress &progress) {
                if (stage == run::Stage::Running) {
                    clock.start();
                    progress.cancel();
                }
            });
        QVERIFY(clock.isValid());
        QVERIFY2(clock.elapsed() < 12'000, qPrintable(QString::number(clock.elapsed())));
        const int children = Spaces::lineWith(outcome->listener.log, "children ").sliced(9).trimmed().toInt();
        if (!outcome->listener.log.contains("cannot limit memory"))
            QVERIFY2(children < 512, qPrintable(QString::number(children)));
        QVERIFY(Spaces::isClean(*test));
    }

    void folderAndContainerAreKeptAlike_data()
    {
        QTest::addColumn<QByteArray>("variable");
        QTest::addColumn<bool>("isMounted");
        for (const char *engine :
             {"SPACEWRIGHT_TEST_PODMAN", "SPACEWRIGHT_TEST_PODMAN_ROOTLESS", "SPACEWRIGHT_TEST_DOCKER"}) {
            QTest::addRow("%s: mounted", engine + 17) << QByteArray(engine) << true;
            QTest::addRow("%s: copied", engine + 17) << QByteArray(engine) << false;
        }
    }
    void folderAndContainerAreKeptAlike()
    {
        OPEN_TEST_ENGINE(test);
        QFETCH(bool, isMounted);
        const QString name = QUuid::createUuid().toString(QUuid::WithoutBraces);
        const QString folder = m_spaces.home.path(name);
        const auto path = [&folder](const char *file) { return folder + QLatin1Char('/') + QLatin1StringView(file); };
        m_spaces.home.write(name + QStringLiteral("/README.md"), "---\nsdk: gradio\nsdk_version: \"6.31.0\"\n---\n");
        m_spaces.home.write(name + QStringLiteral("/app.py"), writingApp);
        m_spaces.home.write(name + QStringLiteral("/old.txt"), "before");
        setOpenToAll(folder, isMounted);
        const Result<space::Space> space = space::readSpace(folder);
        int starts = 0;
        bool isSeen = false;
        Progress progress;
        std::jthread user([&](const std::stop_token &stop) {
            const auto appears = [&stop](const std::function<bool()> &condition) {
                // The first time its image is made.
                QDeadlineTimer deadline(240'000);
                while (!condition() && !deadline.hasExpired() && !stop.stop_requested())
                    QThread::msleep(50);
                return condition();
            };
            const auto holds = [&path](const char *file, const QByteArray &content) {
                return tests::TemporaryHome::read(path(file)) == content;
            };
            isSeen = appears([&] { return holds("new/made.txt", "made") && holds("old.txt", "after"); });
            m_spaces.home.write(name + QStringLiteral("/saved.txt"), "by the user");
            isSeen = isSeen && appears([&] { return holds("echo.txt", "by the user"); });
            progress.cancel();
        });
        const auto outcome = m_spaces.execute(
            variable, {.folder = space->folder, .card = space->card, .manifests = space->manifests},
            [&](run::Stage stage, Progress &) { starts += stage == run::Stage::AppStarting ? 1 : 0; },
            run::Session::Until::Ended, &progress);
        user.join();
        QVERIFY2(isSeen, outcome->listener.log.last(qMin(outcome->listener.log.size(), 3000)));
        QVERIFY2(outcome->listener.log.contains("mounted: True") == isMounted, outcome->listener.log);
        // What the app writes is no reason to start it again, and neither .git nor a way out is open to it.
        QCOMPARE(starts, 1);
        QVERIFY2(tests::TemporaryHome::read(path("end.txt")) == "ended", outcome->listener.log);
        // The mounted one is over before anybody could ask what is installed.
        if (isMounted)
            return;
        QVERIFY(!QFileInfo::exists(path(".git")));
        QCOMPARE(run::packagesOf(outcome->record).value(QStringLiteral("gradio")), QStringLiteral("6.31.0"));
    }

    void whatAnAppKeepsIsThereAgain_data() { tests::addEngineRows(); }
    void whatAnAppKeepsIsThereAgain()
    {
        OPEN_TEST_ENGINE(test);
        const run::RecipeInput space = m_spaces.make(
            Spaces::dockerfile(), "open('/data/kept', 'a').write('x')\nprint('KEPT', open('/data/kept').read(), "
                                  "flush=True)\n" +
                                      QByteArray(servingApp));
        m_spaces.execute(variable, space, Spaces::stopWhenRunning());
        const auto second = m_spaces.execute(variable, space, Spaces::stopWhenRunning());
        QVERIFY2(second->listener.log.contains("KEPT xx\n"), second->listener.log);
        Progress progress;
        VERIFY_RESULT(
            container::Volumes(test->engine)
                .remove(QStringLiteral("spacewright-data-") + run::spaceKey(space.folder).toLower(), progress));
    }

    void aSecondBuildTakesEverythingFromTheCache_data() { tests::addEngineRows(); }
    void aSecondBuildTakesEverythingFromTheCache()
    {
        OPEN_TEST_ENGINE(test);
        // Unlike any before: an engine keeps what earlier tests have built.
        const QByteArray mark = "# " + QUuid::createUuid().toByteArray(QUuid::WithoutBraces) + '\n';
        const run::RecipeInput space = m_spaces.make(Spaces::dockerfile(), mark + QByteArray(servingApp));
        m_spaces.execute(variable, space, {}, run::Session::Until::Built);
        const auto second = m_spaces.execute(variable, space, {}, run::Session::Until::Built);
        const auto isCached = [](const log::Step &step) {
            return step.state == log::StepState::Cached || step.state == log::StepState::Started ||
                   step.name.startsWith(QStringLiteral("FROM"));
        };
        QVERIFY(!second->listener.steps.isEmpty());
        QVERIFY(std::ranges::all_of(second->listener.steps, isCached));

        // The same size and the same time: what it holds has changed all the same.
        QFile app(space.folder + QStringLiteral("/app.py"));
        QVERIFY(app.open(QIODevice::ReadWrite));
        const QDateTime time = app.fileTime(QFileDevice::FileModificationTime);
        QVERIFY(app.seek(2));
        QCOMPARE(app.write("x"), 1);
        QVERIFY(app.flush() && app.setFileTime(time, QFileDevice::FileModificationTime));
        app.close();
        const auto third = m_spaces.execute(variable, space, {}, run::Session::Until::Built);
        QVERIFY(std::ranges::any_of(third->listener.steps, [](const log::Step &step) {
            return step.state == log::StepState::Done && step.name.startsWith(QStringLiteral("COPY"));
        }));
        // An image that somebody removed is built again.
        tests::removeSpaceImage(test->engine, space.folder);
        const auto fourth = m_spaces.execute(variable, space, {}, run::Session::Until::Built);
        QCOMPARE(run::stageName(fourth->record.stage), QStringLiteral("STOPPED"));
        Progress progress;
        VERIFY_RESULT(container::Images(test->engine).id(tests::spaceImage(space.folder), progress));
    }

private:
    static quint16 freeTestPort()
    {
        QTcpServer server;
        server.listen(QHostAddress::LocalHost);
        return server.serverPort();
    }

    /// Open to all is as good as belonging to the user of containers, for tests that may not give a folder away.
    static void setOpenToAll(const QString &folder, bool isOpen)
    {
        QFile::setPermissions(QFileInfo(folder).path(), QFileDevice::Permissions(0x7755));
        QFile::setPermissions(folder, QFileDevice::Permissions(isOpen ? 0x7777 : 0x7755));
        for (const QFileInfo &file : QDir(folder).entryInfoList(QDir::Files))
            QFile::setPermissions(file.filePath(), QFileDevice::Permissions(0x6666));
    }

    tests::ContainerSpaces m_spaces;
};

QTEST_GUILESS_MAIN(TestContainerRunner)
#include "tst_containerrunner.moc"

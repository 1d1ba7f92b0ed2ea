// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/run/session.h>

#include <core/space/space.h>
#include <tests/support/runlistener.h>
#include <tests/support/spaceimages.h>
#include <tests/support/temporaryhome.h>
#include <tests/support/testengine.h>

#include <QDeadlineTimer>
#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QTcpServer>
#include <QTest>
#include <QThread>
#include <QUuid>

#include <thread>

using namespace spacewright;

namespace
{

/// Says what it is and may do, then serves.
constexpr auto lookingApp = R"(import http.server, json, os, socket

def tried(what):
    try:
        what()
        return "allowed"
    except OSError as error:
        return type(error).__name__

status = dict(line.split(":\t", 1) for line in open("/proc/self/status").read().splitlines() if ":\t" in line)
def read(*paths):
    for path in paths:
        if os.path.exists(path):
            return open(path).read().strip()

print("SEEN " + json.dumps({
    "uid": os.getuid(),
    "capabilities": int(status["CapEff"], 16) | int(status["CapBnd"], 16),
    "noNewPrivileges": status["NoNewPrivs"],
    "seccomp": status["Seccomp"],
    "memory": read("/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory/memory.limit_in_bytes"),
    "pids": read("/sys/fs/cgroup/pids.max", "/sys/fs/cgroup/pids/pids.max"),
    "home": os.path.exists("/root/.cache") and os.access("/root", os.R_OK),
    "sockets": [p for p in ("/run/docker.sock", "/var/run/docker.sock", "/run/podman/podman.sock") if os.path.exists(p)],
    "data": tried(lambda: open("/data/x", "w")),
    "sysctl": tried(lambda: open("/proc/sys/kernel/hostname", "w").write("x")),
    "raw": tried(lambda: socket.socket(socket.AF_INET, socket.SOCK_RAW, socket.IPPROTO_ICMP)),
    "chown": tried(lambda: os.chown("/home/user/app/app.py", 0, 0)),
    "title": os.environ.get("SPACE_TITLE"),
    "token": [name for name in os.environ if "TOKEN" in name],
}), flush=True)
http.server.HTTPServer(("0.0.0.0", 7860), http.server.SimpleHTTPRequestHandler).serve_forever()
)";

constexpr auto servingApp =
    "import http.server\n"
    "http.server.HTTPServer(('0.0.0.0', 7860), http.server.SimpleHTTPRequestHandler).serve_forever()\n";

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

struct Outcome {
    run::BuildRecord record;
    std::optional<Error> error;
    tests::RunListener listener;
};

} // namespace

/// Docker Spaces that are small and quick, run for real through the session that window and command line use.
class TestContainerRunner final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup()
    {
        for (const auto &[folder, variable] : std::exchange(m_made, {}).asKeyValueRange())
            tests::removeSpaceImage(tests::TestEngine::open(variable)->engine, folder);
    }

    void runsUnderTheProfile_data() { tests::addEngineRows(); }
    void runsUnderTheProfile()
    {
        OPEN_TEST_ENGINE(test);
        const auto outcome = execute(variable, makeSpace(dockerfile(), lookingApp), stopWhenRunning());
        const QByteArray seen = lineWith(outcome->listener.log, "SEEN ");
        const QJsonObject found = QJsonDocument::fromJson(seen.sliced(5)).object();
        QCOMPARE(found[u"uid"], 1000);
        QCOMPARE(found[u"capabilities"], 0);
        QCOMPARE(found[u"noNewPrivileges"], QStringLiteral("1"));
        QCOMPARE(found[u"seccomp"], QStringLiteral("2"));
        // Rootless engines cannot limit anything with the first version of control groups, which the run says.
        if (!outcome->listener.log.contains("cannot limit memory")) {
            QCOMPARE(found[u"memory"], QString::number(256LL * 1024 * 1024));
            QCOMPARE(found[u"pids"], QStringLiteral("512"));
        }
        QCOMPARE(found[u"home"], false);
        QCOMPARE(found[u"sockets"].toArray(), QJsonArray());
        QCOMPARE(found[u"data"], QStringLiteral("allowed"));
        for (const QString &what : {QStringLiteral("sysctl"), QStringLiteral("raw"), QStringLiteral("chown")})
            QVERIFY2(found[what] != QStringLiteral("allowed"), qPrintable(what));
        QCOMPARE(found[u"token"].toArray(), QJsonArray());
        QVERIFY(!outcome->record.facts.value(QStringLiteral("engine")).isEmpty());
        QVERIFY(outcome->record.facts.value(QStringLiteral("image")).startsWith(QStringLiteral("sha256:")));
    }

    void printsAllLinesOfAnAppThatEndsAtOnce_data() { tests::addEngineRows(); }
    void printsAllLinesOfAnAppThatEndsAtOnce()
    {
        OPEN_TEST_ENGINE(test);
        constexpr qint64 lines = 300'000;
        const auto outcome = execute(
            variable, makeSpace(dockerfile(), "import sys\n"
                                              "sys.stdout.write(''.join(f'line {i}\\n' for i in range(300000)))\n"));
        QCOMPARE(run::stageName(outcome->record.stage), QStringLiteral("RUNTIME_ERROR"));
        QCOMPARE(outcome->listener.log.count("line "), lines);
        QVERIFY(outcome->listener.log.contains("line 299999\n"));
    }

    void endsInTheRightStage_data()
    {
        QTest::addColumn<QByteArray>("variable");
        QTest::addColumn<QByteArray>("dockerfile");
        QTest::addColumn<QByteArray>("app");
        QTest::addColumn<QString>("stage");
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("line");
        for (const char *engine : {"SPACEWRIGHT_TEST_PODMAN", "SPACEWRIGHT_TEST_DOCKER"}) {
            const auto row = [engine](const char *name, const QByteArray &file, const QByteArray &app,
                                      const char *stage, const char *words, int line = 0) {
                QTest::addRow("%s: %s", engine + 17, name)
                    << QByteArray(engine) << file << app << QString::fromLatin1(stage) << QString::fromLatin1(words)
                    << line;
            };
            const QByteArray from = "FROM " + tests::baseImage().toUtf8() + '\n';
            row("no such base image", "FROM localhost/no/such:image\n", "", "BUILD_ERROR", "no/such", 1);
            row("no instruction", from + "RUN true\n\nFLY to the moon\n", "", "BUILD_ERROR", "", 4);
            row("RUN fails", from + "RUN echo a \\\n  && echo b\nRUN  exit 7\n", "", "BUILD_ERROR", "7", 4);
            row("COPY of nothing", from + "COPY no-such-file /x\n", "", "BUILD_ERROR", "no-such-file", 2);
            row("USER that is not there", from + "USER nobody-9f3b\nRUN true\n", "", "BUILD_ERROR", "nobody-9f3b", 3);
            row("CMD that is not there", from + "CMD [\"/no/such\"]\n", "", "RUNTIME_ERROR", "/no/such");
            row("exits", dockerfile(), "raise SystemExit(3)\n", "RUNTIME_ERROR", "3");
            row("eats memory", dockerfile(), "x = []\nwhile True: x.append(bytearray(10_000_000))\n", "RUNTIME_ERROR",
                "memory");
            row("listens inside only", dockerfile(),
                "import http.server as h\nh.HTTPServer(('127.0.0.1', 7860), "
                "h.SimpleHTTPRequestHandler).serve_forever()\n",
                "RUNTIME_ERROR", "0.0.0.0");
            row("other port", dockerfile(),
                "import http.server as h\nh.HTTPServer(('0.0.0.0', 9000), "
                "h.SimpleHTTPRequestHandler).serve_forever()\n",
                "RUNTIME_ERROR", "9000");
            row("never listens", dockerfile(), "import time\ntime.sleep(99)\n", "RUNTIME_ERROR", "4 s");
        }
    }
    void endsInTheRightStage()
    {
        OPEN_TEST_ENGINE(test);
        QFETCH(QByteArray, dockerfile);
        QFETCH(QByteArray, app);
        QFETCH(QString, words);
        const bool isImpatient = words == QLatin1StringView("4 s");
        const auto outcome = execute(
            variable, makeSpace(dockerfile, app, isImpatient ? "startup_duration_timeout: 4s\n" : QByteArray()));
        QTEST(run::stageName(outcome->record.stage), "stage");
        QVERIFY2(outcome->record.reason.contains(words), qPrintable(outcome->record.reason));
        QVERIFY(outcome->error.has_value());
        QFETCH(int, line);
        if (line > 0) {
            QCOMPARE(outcome->record.cause.file, QStringLiteral("Dockerfile"));
            QCOMPARE(outcome->record.cause.line, line);
        }
        QVERIFY(isClean(*test));
    }

    void mountsOfABuildWork_data() { tests::addEngineRows(); }
    void mountsOfABuildWork()
    {
        OPEN_TEST_ENGINE(test);
        // Of an earlier test's build nothing is known.
        const QByteArray words = "seen through a mount by " + QUuid::createUuid().toByteArray(QUuid::Id128);
        const auto outcome = execute(
            variable,
            makeSpace(dockerfile() + "RUN --mount=type=cache,target=/c --mount=type=bind,target=/b cat /b/app.py\n",
                      "# " + words + '\n'),
            {}, run::Session::Until::Built);
        QCOMPARE(run::stageName(outcome->record.stage), QStringLiteral("STOPPED"));
        QVERIFY(outcome->listener.log.contains(words));
    }

    void aTakenPortIsToldAndAnotherOneTaken_data() { tests::addEngineRows(); }
    void aTakenPortIsToldAndAnotherOneTaken()
    {
        OPEN_TEST_ENGINE(test);
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        m_options.port = other.serverPort();
        const auto outcome = execute(variable, makeSpace(dockerfile(), servingApp), stopWhenRunning());
        m_options.port = 0;
        QVERIFY(outcome->listener.log.contains("Port " + QByteArray::number(other.serverPort()) + " is taken"));
        QVERIFY(outcome->listener.stages.contains(QStringLiteral("RUNNING")));
        QCOMPARE_NE(outcome->listener.lastUrl.port(), other.serverPort());
    }

    void aForkBombIsHeldAndStopped_data() { tests::addEngineRows(); }
    void aForkBombIsHeldAndStopped()
    {
        OPEN_TEST_ENGINE(test);
        QElapsedTimer clock;
        const auto outcome = execute(variable,
                                     makeSpace(dockerfile(), "import os, time\n"
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
        const int children = lineWith(outcome->listener.log, "children ").sliced(9).trimmed().toInt();
        if (!outcome->listener.log.contains("cannot limit memory"))
            QVERIFY2(children < 512, qPrintable(QString::number(children)));
        QVERIFY(isClean(*test));
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
        const QString folder = m_home.path(name);
        const auto path = [&folder](const char *file) { return folder + QLatin1Char('/') + QLatin1StringView(file); };
        m_home.write(name + QStringLiteral("/README.md"), "---\nsdk: gradio\nsdk_version: \"6.31.0\"\n---\n");
        m_home.write(name + QStringLiteral("/app.py"), writingApp);
        m_home.write(name + QStringLiteral("/old.txt"), "before");
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
            m_home.write(name + QStringLiteral("/saved.txt"), "by the user");
            isSeen = isSeen && appears([&] { return holds("echo.txt", "by the user"); });
            progress.cancel();
        });
        const auto outcome = execute(
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
        const QByteArray packages =
            tests::TemporaryHome::read(outcome->record.folder + QStringLiteral("/packages.json"));
        QVERIFY2(packages.contains("{\"name\": \"gradio\", \"version\": \"6.31.0\"}"), packages);
    }

    void whatAnAppKeepsIsThereAgain_data() { tests::addEngineRows(); }
    void whatAnAppKeepsIsThereAgain()
    {
        OPEN_TEST_ENGINE(test);
        const run::RecipeInput space =
            makeSpace(dockerfile(), "open('/data/kept', 'a').write('x')\nprint('KEPT', open('/data/kept').read(), "
                                    "flush=True)\n" +
                                        QByteArray(servingApp));
        execute(variable, space, stopWhenRunning());
        const auto second = execute(variable, space, stopWhenRunning());
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
        const run::RecipeInput space = makeSpace(dockerfile(), servingApp);
        execute(variable, space, {}, run::Session::Until::Built);
        const auto second = execute(variable, space, {}, run::Session::Until::Built);
        const auto isCached = [](const log::Step &step) {
            return step.state == log::StepState::Cached || step.state == log::StepState::Started ||
                   step.name.startsWith(QStringLiteral("FROM"));
        };
        QVERIFY(!second->listener.steps.isEmpty());
        QVERIFY(std::ranges::all_of(second->listener.steps, isCached));
    }

private:
    using AtStage = std::function<void(run::Stage, Progress &)>;

    static QByteArray dockerfile()
    {
        return "FROM " + tests::baseImage().toUtf8() +
               "\nWORKDIR /home/user/app\nCOPY . .\nCMD [\"python3\", \"-u\", \"app.py\"]\n";
    }

    static AtStage stopWhenRunning()
    {
        return [](run::Stage stage, Progress &progress) {
            if (stage == run::Stage::Running)
                progress.cancel();
        };
    }

    run::RecipeInput makeSpace(const QByteArray &dockerfile, const QByteArray &app, const QByteArray &card = {}) const
    {
        const QString name = QUuid::createUuid().toString(QUuid::WithoutBraces);
        m_home.write(name + QStringLiteral("/README.md"), "---\nsdk: docker\n" + card + "---\n");
        m_home.write(name + QStringLiteral("/Dockerfile"), dockerfile);
        m_home.write(name + QStringLiteral("/app.py"), app);
        const Result<space::Space> space = space::readSpace(m_home.path(name));
        return {.folder = space->folder, .card = space->card, .manifests = space->manifests};
    }

    std::unique_ptr<Outcome> execute(const QByteArray &variable, const run::RecipeInput &input,
                                     const AtStage &atStage = {},
                                     run::Session::Until until = run::Session::Until::Ended,
                                     Progress *given = nullptr) const
    {
        run::RunOptions options = m_options;
        options.runner = run::RunnerKind::Container;
        options.engine = qEnvironmentVariable(variable.constData());
        options.memory = 256LL * 1024 * 1024;
        auto outcome = std::make_unique<Outcome>();
        Result<std::unique_ptr<run::Session>> session = run::Session::create(input, options);
        Progress own;
        Progress &progress = given ? *given : own;
        if (atStage)
            outcome->listener.atStage = [&](run::Stage stage) { atStage(stage, progress); };
        const Result<run::BuildRecord> record = (*session)->execute(until, outcome->listener, progress);
        if (record)
            outcome->record = *record;
        outcome->error = (*session)->error();
        m_made.insert(input.folder, variable);
        return outcome;
    }

    /// Open to all is as good as belonging to the user of containers, for tests that may not give a folder away.
    static void setOpenToAll(const QString &folder, bool isOpen)
    {
        QFile::setPermissions(QFileInfo(folder).path(), QFileDevice::Permissions(0x7755));
        QFile::setPermissions(folder, QFileDevice::Permissions(isOpen ? 0x7777 : 0x7755));
        for (const QFileInfo &file : QDir(folder).entryInfoList(QDir::Files))
            QFile::setPermissions(file.filePath(), QFileDevice::Permissions(0x6666));
    }

    static QByteArray lineWith(const QByteArray &log, const QByteArray &start)
    {
        const qsizetype at = log.indexOf(start);
        return at < 0 ? QByteArray(16, ' ') : log.sliced(at, log.indexOf('\n', at) - at);
    }

    static bool isClean(const tests::TestEngine &test)
    {
        Progress progress;
        const auto left = container::Containers(test.engine).list(QStringLiteral("spacewright.owner"), progress);
        const QString own = QString::number(QCoreApplication::applicationPid()) + QLatin1Char('-');
        return left && std::ranges::none_of(*left, [&own](const container::ContainerSummary &one) {
                   return one.labels.value(QStringLiteral("spacewright.owner")).startsWith(own);
               });
    }

    tests::TemporaryHome m_home;
    run::RunOptions m_options;
    /// Spaces and the engines at which they have an image.
    mutable QHash<QString, QByteArray> m_made;
};

QTEST_GUILESS_MAIN(TestContainerRunner)
#include "tst_containerrunner.moc"

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/run/session.h>

#include <core/base/paths.h>
#include <core/http/client.h>
#include <core/run/fidelity/fidelityreport.h>
#include <core/run/process/portlease.h>
#include <core/run/process/processtree.h>
#include <core/space/space.h>
#include <tests/support/freedmemory.h>
#include <tests/support/packagecache.h>
#include <tests/support/runlistener.h>
#include <tests/support/temporaryhome.h>

#include <QRegularExpression>
#include <QTcpServer>
#include <QTest>
#include <QUuid>

using namespace spacewright;

/// Spaces that go wrong, run for real: each ends in the right stage with a sentence and leaves nothing behind.
class TestSession final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { tests::usePackageCache(); }

    void endsInTheRightStage_data()
    {
        QTest::addColumn<QByteArray>("card");
        QTest::addColumn<QByteArray>("app");
        QTest::addColumn<QByteArray>("requirements");
        QTest::addColumn<QString>("stage");
        QTest::addColumn<QString>("words");
        const QByteArray gradio = "sdk: gradio\nsdk_version: \"6.31.0\"\n";
        QTest::newRow("unknown sdk") << QByteArray("sdk: flask\n") << QByteArray("") << QByteArray() << "CONFIG_ERROR"
                                     << "flask";
        QTest::newRow("no sdk") << QByteArray("title: x\n") << QByteArray("") << QByteArray() << "CONFIG_ERROR"
                                << "sdk";
        QTest::newRow("no app file") << gradio + "app_file: other.py\n"
                                     << QByteArray("") << QByteArray() << "NO_APP_FILE" << "other.py";
        QTest::newRow("no such package") << gradio << QByteArray("") << QByteArray("no-such-package-9f3b\n")
                                         << "BUILD_ERROR" << "no-such-package-9f3b.*requirements.txt, line 1";
        QTest::newRow("no such version") << gradio << QByteArray("") << QByteArray("# all\nnumpy==99.1\n")
                                         << "BUILD_ERROR"
                                         << "numpy==99.1.*requirements.txt, line 2";
        QTest::newRow("no requirement at all") << gradio << QByteArray("") << QByteArray("numpy\n\n==nonsense==\n")
                                               << "BUILD_ERROR" << "requirements.txt, line 3";
        QTest::newRow("no such file of requirements")
            << gradio << QByteArray("") << QByteArray("numpy\n-r nofile.txt\n") << "BUILD_ERROR"
            << "nofile.txt.*requirements.txt, line 2";
        QTest::newRow("no such sdk version") << QByteArray("sdk: gradio\nsdk_version: \"99.0.0\"\n") << QByteArray("")
                                             << QByteArray() << "BUILD_ERROR" << "99.0.0.*README.md, line 3";
        QTest::newRow("contradiction") << gradio << QByteArray("") << QByteArray("gradio==5.0.0\n") << "BUILD_ERROR"
                                       << "gradio.*requirements.txt, line 1";
        QTest::newRow("syntax error") << gradio << QByteArray("def f(:\n") << QByteArray() << "RUNTIME_ERROR"
                                      << "app.py, line 1";
        QTest::newRow("missing module") << gradio << QByteArray("import no_such_module_9f3b\n") << QByteArray()
                                        << "RUNTIME_ERROR" << "no_such_module_9f3b";
        QTest::newRow("exits") << gradio << QByteArray("raise SystemExit(3)\n") << QByteArray() << "RUNTIME_ERROR"
                               << "3";
        QTest::newRow("ends well, serving nothing")
            << gradio << QByteArray("print('done')\n") << QByteArray() << "RUNTIME_ERROR" << "server";
        QTest::newRow("never listens") << gradio + "startup_duration_timeout: 2s\n"
                                       << QByteArray("import time\ntime.sleep(99)\n") << QByteArray() << "RUNTIME_ERROR"
                                       << "2 s";
        QTest::newRow("eats memory") << gradio << QByteArray("x = []\nwhile True: x.append(bytearray(10_000_000))\n")
                                     << QByteArray() << "RUNTIME_ERROR" << "memory";
        const QByteArray fills = "import time\nwith open(os.path.expanduser(place), 'wb') as file:\n"
                                 "    for _ in range(30):\n        file.write(bytearray(5_000_000))\n        "
                                 "file.flush()\n        time.sleep(0.02)\ntime.sleep(1)\nraise SystemExit(3)\n";
        for (const char *place : {"/tmp/x", "~/x"})
            QTest::addRow("fills %s", place) << gradio << "import os\nplace = '" + QByteArray(place) + "'\n" + fills
                                             << QByteArray() << "RUNTIME_ERROR" << "more than its 64.*of disk";
        // What the kernel says once the sandbox's own places, in memory, are full.
        QTest::newRow("has no room") << gradio << QByteArray("raise OSError(28, 'No space left on device', '/tmp/x')\n")
                                     << QByteArray() << "RUNTIME_ERROR" << "sandbox.*memory.*container";
        QTest::newRow("fills its own folder")
            << gradio << "import os\nplace = 'x'\n" + fills << QByteArray() << "RUNTIME_ERROR" << "exit code 3";
        QTest::newRow("other port") << gradio
                                    << QByteArray("import http.server as h\nh.HTTPServer(('0.0.0.0', 9000), "
                                                  "h.SimpleHTTPRequestHandler).serve_forever()\n")
                                    << QByteArray() << "RUNTIME_ERROR" << "9000";
    }
    void endsInTheRightStage()
    {
        QFETCH(QByteArray, card);
        QFETCH(QByteArray, app);
        QFETCH(QByteArray, requirements);
        QFETCH(QString, words);
        const run::RecipeInput input = makeSpace(card, app, requirements);
        run::RunOptions options;
        options.memory = 512LL * 1024 * 1024;
        options.disk = 64LL * 1024 * 1024;
        Result<std::unique_ptr<run::Session>> session = run::Session::create(input, options);
        QVERIFY(session);
        tests::RunListener listener;
        Progress progress;
        const Result<run::BuildRecord> record = (*session)->execute(run::Session::Until::Ended, listener, progress);
        QVERIFY(record);
        QTEST(run::stageName(record->stage), "stage");
        QVERIFY2(record->reason.contains(QRegularExpression(words)), qPrintable(record->reason));
        QVERIFY((*session)->error().has_value());
        QCOMPARE(run::buildRecords(input.folder).first().stage, record->stage);
        QVERIFY(childProcesses().isEmpty());
    }

    void aSecretIsHiddenInLogAndRecord()
    {
        const run::RecipeInput input =
            makeSpace("sdk: gradio\nsdk_version: \"6.31.0\"\n",
                      "import os\nprint('got', os.environ['KEY'], os.environ['OPEN'])\n", {});
        run::RunOptions options;
        options.secrets = {{QStringLiteral("KEY"), QStringLiteral("s3cret-value")}};
        options.variables = {{QStringLiteral("OPEN"), QStringLiteral("plain")}};
        Result<std::unique_ptr<run::Session>> session = run::Session::create(input, options);
        QVERIFY(session);
        tests::RunListener listener;
        Progress progress;
        const Result<run::BuildRecord> record = (*session)->execute(run::Session::Until::Ended, listener, progress);
        QVERIFY(record);
        QVERIFY(listener.log.contains("got *** plain"));
        for (const QString &name : QDir(record->folder).entryList(QDir::Files)) {
            QFile file(record->folder + QLatin1Char('/') + name);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains("s3cret-value"), qPrintable(name));
        }
    }

    /// What one Space downloaded, the next one has.
    void aModelStaysForTheNextSpace()
    {
        const QByteArray name = "models--test--" + QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
        const QByteArray path = "import os, pathlib\np = pathlib.Path(os.environ['HF_HOME'], 'hub', '" + name + "')\n";
        execute(path + "p.mkdir(parents=True)\n(p / 'weights').write_text('kept')\n");
        const QByteArray log = execute(path + "print('found', (p / 'weights').read_text())\n");
        QVERIFY2(log.contains("found kept"), log.constData());
        QVERIFY(QDir(paths::cacheFolder() + QStringLiteral("/huggingface/hub/") + QString::fromLatin1(name))
                    .removeRecursively());
    }

    void theUsersModelsAreFoundByTheHubsLibrary()
    {
        const QByteArray name = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
        const QString repository = QStringLiteral("models--test--") + QString::fromLatin1(name);
        const QString place = QStringLiteral("users/") + repository;
        m_home.write(place + QStringLiteral("/refs/main"), QByteArray(40, 'a'));
        m_home.write(place + QStringLiteral("/blobs/abc"), "weights");
        m_home.write(place + QStringLiteral("/snapshots/%1/.keep").arg(QString(40, u'a')), "");
        QVERIFY(QFile::link(QStringLiteral("../../blobs/abc"),
                            m_home.path(place + QStringLiteral("/snapshots/%1/net.bin").arg(QString(40, u'a')))));
        qputenv("HF_HUB_CACHE", m_home.path(QStringLiteral("users")).toLocal8Bit());
        const QByteArray source = "from huggingface_hub import hf_hub_download\n"
                                  "print('found', open(hf_hub_download('test/" +
                                  name + "', 'net.bin', local_files_only=True)).read())\n";
        run::RunOptions options;
        QVERIFY(!execute(source, options).contains("found weights"));
        options.shareModelCache = true;
        const QByteArray log = execute(source, options);
        qunsetenv("HF_HUB_CACHE");
        QVERIFY2(log.contains("found weights"), log.constData());
        QVERIFY(QDir(paths::cacheFolder() + QStringLiteral("/huggingface/hub/") + repository).removeRecursively());
    }

    void stopEndsAnAppThatIgnoresIt()
    {
        const run::RecipeInput input =
            makeSpace("sdk: gradio\nsdk_version: \"6.31.0\"\n",
                      "import signal, http.server as h\nsignal.signal(signal.SIGTERM, signal.SIG_IGN)\n"
                      "h.HTTPServer(('0.0.0.0', 7860), h.SimpleHTTPRequestHandler).serve_forever()\n",
                      {});
        Result<std::unique_ptr<run::Session>> session = run::Session::create(input, {});
        QVERIFY(session);
        tests::RunListener listener;
        Progress progress;
        QElapsedTimer clock;
        QStringList knownWhileItRan;
        listener.atStats = [&](const run::Stats &) {
            if (listener.stages.constLast() != QLatin1StringView("RUNNING") || progress.isCancelled())
                return;
            // Nobody has to end an app to see how it differs.
            const auto report = run::fidelityOf(input, {});
            for (const run::FidelityRow &row : report.value_or(QList<run::FidelityRow>()))
                knownWhileItRan += row.here.isEmpty() ? QString() : row.aspect;
            clock.start();
            progress.cancel();
        };
        const Result<run::BuildRecord> record = (*session)->execute(run::Session::Until::Ended, listener, progress);
        QVERIFY(record);
        QCOMPARE(record->stage, run::Stage::Stopped);
        QVERIFY(clock.elapsed() < 11'500);
        for (const char *aspect : {"python", "user", "sdk"})
            QVERIFY2(knownWhileItRan.contains(QLatin1StringView(aspect)), qPrintable(knownWhileItRan.join(u' ')));
        QVERIFY(childProcesses().isEmpty());
        QVERIFY(!http::perform({.url = listener.lastUrl, .timeout = std::chrono::seconds(1)}, m_never));

        // What the app found around it is kept for the report on fidelity.
        const run::Surroundings around = run::surroundingsOf(*record);
        QCOMPARE(around.user, 1000);
        QCOMPARE(around.home, QStringLiteral("/home/user"));
        QVERIFY(around.python.startsWith(QStringLiteral("3.")));
        QVERIFY(around.variables.contains(QStringLiteral("SPACE_ID")));
        const auto report = run::fidelityOf(input, run::Freeze{QStringLiteral("freeze"), "gradio==6.31.0\nxyz==1\n"});
        QVERIFY(report);
        const auto row = [&report](const char *aspect, const char *subject) {
            return *std::ranges::find_if(*report, [&](const run::FidelityRow &one) {
                return one.aspect == QLatin1StringView(aspect) && one.subject == QLatin1StringView(subject);
            });
        };
        QCOMPARE(row("sdk", "gradio").light, run::Light::Green);
        QCOMPARE(row("package", "xyz").light, run::Light::Red);
        QCOMPARE(row("fidelity", "").light, run::Light::Yellow);
    }

    /// Another program may take the port between the look for a free one and the app's start.
    void aPortThatIsTakenInTheSameMomentIsLeftToItsOwner()
    {
        const run::RecipeInput input = makeSpace("sdk: gradio\nsdk_version: \"6.31.0\"\n", serving, {});
        run::RunOptions options;
        options.port = run::PortLease::take().port();
        Result<std::unique_ptr<run::Session>> session = run::Session::create(input, options);
        QVERIFY(session);
        QTcpServer neighbour;
        tests::RunListener listener;
        Progress progress;
        listener.atStage = [&](run::Stage stage) {
            if (stage == run::Stage::AppStarting && !neighbour.isListening())
                QVERIFY(neighbour.listen(QHostAddress::LocalHost, options.port));
            if (stage == run::Stage::Running)
                progress.cancel();
        };
        const Result<run::BuildRecord> record = (*session)->execute(run::Session::Until::Ended, listener, progress);
        QVERIFY(record);
        QCOMPARE(record->stage, run::Stage::Stopped);
        QVERIFY(listener.lastUrl.port() > 0 && listener.lastUrl.port() != options.port);
        QVERIFY2(listener.log.contains("is taken"), listener.log);
    }

    /// What an app says goes to the disk; only its newest part is kept, and little of it is ever in memory.
    void aFloodOfLinesIsKeptBoundedAndStopped()
    {
        const run::RecipeInput input =
            makeSpace("sdk: gradio\nsdk_version: \"6.31.0\"\n",
                      "import os, threading\ndef flood():\n    while True: os.write(1, b'one more line\\n' * 4000)\n"
                      "threading.Thread(target=flood, daemon=True).start()\n" +
                          serving,
                      {});
        Result<std::unique_ptr<run::Session>> session = run::Session::create(input, {});
        QVERIFY(session);
        tests::RunListener listener;
        listener.keepsLog = false;
        Progress progress;
        QElapsedTimer clock;
        const qint64 before = run::usageOf({QCoreApplication::applicationPid()}).memory;
        qint64 most = 0;
        listener.atStats = [&](const run::Stats &) {
            most = qMax(most, run::usageOf({QCoreApplication::applicationPid()}).memory);
            if (!clock.isValid() && listener.measurements > 5) {
                clock.start();
                progress.cancel();
            }
        };
        const Result<run::BuildRecord> record = (*session)->execute(run::Session::Until::Ended, listener, progress);
        QVERIFY(record);
        QVERIFY(listener.stages.contains(QStringLiteral("RUNNING")));
        QCOMPARE(record->stage, run::Stage::Stopped);
        QVERIFY(clock.elapsed() < 11'500);
        const auto log = (*session)->runLog();
        QVERIFY(log->byteCount() + log->droppedBytes() > 20 * 1024 * 1024);
        QVERIFY(log->byteCount() <= log::LogStore::defaultCap);
        QVERIFY2(most - before < 64 * 1024 * 1024 + tests::keptOfFreedMemory, QByteArray::number(most - before));
        QVERIFY(childProcesses().isEmpty());
    }

    void aCancelledBuildLeavesNoEnvironment()
    {
        const run::RecipeInput input = makeSpace("sdk: gradio\nsdk_version: \"6.31.0\"\n", "", "humanize\n");
        run::RunOptions options;
        options.rebuild = true;
        Result<std::unique_ptr<run::Session>> session = run::Session::create(input, options);
        QVERIFY(session);
        tests::RunListener listener;
        Progress progress;
        listener.atStage = [&](run::Stage stage) {
            if (stage == run::Stage::Building)
                progress.cancel();
        };
        const Result<run::BuildRecord> record = (*session)->execute(run::Session::Until::Ended, listener, progress);
        QVERIFY(record);
        QCOMPARE(record->stage, run::Stage::Stopped);
        QVERIFY(!(*session)->error());
        QVERIFY(childProcesses().isEmpty());
    }

private:
    static inline const QByteArray serving =
        "import http.server as h\n"
        "h.ThreadingHTTPServer(('0.0.0.0', 7860), h.SimpleHTTPRequestHandler).serve_forever()\n";

    static QList<qint64> childProcesses()
    {
        QList<qint64> living;
        for (const qint64 child : run::childProcesses(QCoreApplication::applicationPid())) {
            if (run::startTime(child) != 0)
                living += child;
        }
        return living;
    }

    /// Runs an app to its end and returns its log.
    QByteArray execute(const QByteArray &app, const run::RunOptions &options = {})
    {
        const run::RecipeInput input = makeSpace("sdk: gradio\nsdk_version: \"6.31.0\"\n", app, {});
        Result<std::unique_ptr<run::Session>> session = run::Session::create(input, options);
        if (!session)
            return session.error().message.toUtf8();
        tests::RunListener listener;
        Progress progress;
        const Result<run::BuildRecord> record = (*session)->execute(run::Session::Until::Ended, listener, progress);
        return record ? listener.log : record.error().message.toUtf8();
    }

    run::RecipeInput makeSpace(const QByteArray &card, const QByteArray &app, const QByteArray &requirements)
    {
        const QString name = QStringLiteral("space%1/").arg(++m_count);
        m_home.write(name + QStringLiteral("README.md"), "---\n" + card + "---\n");
        m_home.write(name + QStringLiteral("app.py"), app);
        if (!requirements.isEmpty())
            m_home.write(name + QStringLiteral("requirements.txt"), requirements);
        const Result<space::Space> space = space::readSpace(m_home.path(name));
        if (!space)
            return {};
        return {space->folder, space->card, space->manifests};
    }

    tests::TemporaryHome m_home;
    Progress m_never;
    int m_count = 0;
};

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/http/client.h>
#include <tests/support/commandline.h>
#include <tests/support/spaceimages.h>
#include <tests/support/temporaryhome.h>
#include <tests/support/testengine.h>

#include <QElapsedTimer>
#include <QJsonArray>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

#include <csignal>

using namespace spacewright;

/// An engine that dies, comes back and runs out of disk: packaging/engine --fragile gives it, for these tests alone.
class TestEngineFaults final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_variable = "SPACEWRIGHT_TEST_FRAGILE";
        m_space = QStringLiteral("space-%1").arg(++m_spaces);
        m_home.write(m_space + QStringLiteral("/README.md"), "---\nsdk: docker\n---\n");
        m_home.write(m_space + QStringLiteral("/app.py"), "import http.server as h\nprint('serving', flush=True)\n"
                                                          "h.HTTPServer(('0.0.0.0', 7860), "
                                                          "h.SimpleHTTPRequestHandler).serve_forever()\n");
        m_home.write(QStringLiteral("page/README.md"), "---\nsdk: static\n---\n");
    }
    void cleanup()
    {
        if (qEnvironmentVariableIsEmpty(m_variable.constData()))
            return;
        // It is there again, and the next start removes what was left.
        QTRY_VERIFY_WITH_TIMEOUT(isAnswering(), 20'000);
        tests::CommandLine next;
        next.start({QStringLiteral("build"), m_home.path(QStringLiteral("page")), QStringLiteral("--trust")});
        next.wait();
        QVERIFY(isAnswering());
        QCOMPARE(m_answer, QJsonArray());
        const auto test = tests::TestEngine::open(m_variable);
        Progress progress;
        const container::Images images(test->engine);
        const QList<container::ImageInfo> none;
        QList<container::ImageInfo> own = images.list(QStringLiteral("spacewright.kind"), progress).value_or(none);
        if (test->engine.isPodman())
            own += images.named(QStringLiteral("localhost/spacewright/space:"), progress).value_or(none);
        for (const auto &image : std::as_const(own))
            std::ignore = images.remove(image.tags.value(0, image.id), progress);
    }

    void aKilledEngineIsSaidAtOnce_data()
    {
        QTest::addColumn<QByteArray>("engine");
        QTest::addColumn<QByteArray>("moment");
        const QByteArray podman = "SPACEWRIGHT_TEST_FRAGILE";
        QTest::newRow("as the build begins") << podman << QByteArray("at the beginning");
        QTest::newRow("in the middle") << podman << QByteArray("in the middle");
        QTest::newRow("at its end") << podman << QByteArray("at the end");
        QTest::newRow("Docker") << podman + "_DOCKER" << QByteArray("in the middle");
    }
    void aKilledEngineIsSaidAtOnce()
    {
        QFETCH(QByteArray, engine);
        m_variable = engine;
        if (qEnvironmentVariableIsEmpty(m_variable.constData()))
            QSKIP("no such engine: run the tests through packaging/engine --fragile");
        QFETCH(QByteArray, moment);
        const QByteArray pause = " && sleep 3\n";
        writeDockerfile("RUN echo at the beginning" + pause + "RUN echo in the middle" + pause +
                        "COPY . /srv\nWORKDIR /srv\nRUN echo at the end" + pause + "CMD [\"python3\", \"app.py\"]\n");
        tests::CommandLine run;
        run.start(arguments());
        // The echo itself, not the instruction that says it.
        QVERIFY2(run.waitFor("\"text\":\"" + moment + '"'), run.output);
        QElapsedTimer clock;
        clock.start();
        tests::killFragileEngine(m_variable);
        QCOMPARE(run.wait(20'000), 1);
        QVERIFY2(clock.elapsed() < 3000, QByteArray::number(clock.elapsed()));
        QCOMPARE(tests::lastValue(run.output, "stage"), QStringLiteral("BUILD_ERROR"));
        const QString message = tests::lastValue(run.output, "message");
        QVERIFY2(message.contains(QStringLiteral("engine")), qPrintable(message));
    }

    void anAppOutlivesItsEngine_data()
    {
        QTest::addColumn<QByteArray>("engine");
        QTest::newRow("Podman") << QByteArray("SPACEWRIGHT_TEST_FRAGILE");
        QTest::newRow("Docker") << QByteArray("SPACEWRIGHT_TEST_FRAGILE_DOCKER");
    }
    void anAppOutlivesItsEngine()
    {
        QFETCH(QByteArray, engine);
        m_variable = engine;
        if (qEnvironmentVariableIsEmpty(m_variable.constData()))
            QSKIP("no such engine: run the tests through packaging/engine --fragile");
        tests::CommandLine run;
        startCounting(run);
        tests::killFragileEngine(m_variable);
        QVERIFY2(run.waitFor(R"("state":"away")"), run.output);
        QVERIFY2(run.waitFor(R"("state":"back")"), run.output);
        QVERIFY(isAnswering());
        QCOMPARE(m_answer.size(), 1);
        const qsizetype back = run.output.size();
        const auto goesOn = [&] {
            run.output += run.process.readAllStandardOutput();
            return numbersIn(run.output.sliced(back)).size() > 10;
        };
        QVERIFY2(QTest::qWaitFor(goesOn, 10'000), run.output);
        QCOMPARE(::kill(pid_t(run.process.processId()), SIGINT), 0);
        QCOMPARE(run.wait(20'000), 130);
        // Started once, nothing shown twice, what was missed is in its place, and that is said.
        QCOMPARE(run.output.count("the app starts"), 1);
        QCOMPARE(run.output.count("Spacewright: "), 1);
        const QList<int> numbers = numbersIn(run.output);
        QList<int> missing;
        for (qsizetype i = 1; i < numbers.size(); ++i) {
            QVERIFY2(numbers[i] > numbers[i - 1], run.output);
            for (int number = numbers[i - 1] + 1; number < numbers[i]; ++number)
                missing += number;
        }
        // It printed some twenty while nobody listened.
        QVERIFY2(missing.size() <= 2, run.output);
    }

    void anAppThatEndsMeanwhileIsSaid_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("message");
        QTest::newRow("as an engine ends it")
            << QStringLiteral("/end/0")
            << QStringLiteral("The app ended while the container engine was away; run it again.");
        QTest::newRow("by itself") << QStringLiteral("/end/3")
                                   << QStringLiteral(
                                          "The app ended with exit code 3 while it was running. Its log says why.");
    }
    void anAppThatEndsMeanwhileIsSaid()
    {
        if (qEnvironmentVariableIsEmpty(m_variable.constData()))
            QSKIP("no such engine: run the tests through packaging/engine --fragile");
        QFETCH(QString, path);
        tests::CommandLine run;
        startCounting(run);
        tests::killFragileEngine(m_variable);
        // The app is reached without its engine.
        Progress progress;
        (void)http::perform({.url = QUrl(tests::lastValue(run.output, "url")).resolved(QUrl(path))}, progress);
        QCOMPARE(run.wait(20'000), 1);
        QCOMPARE(tests::lastValue(run.output, "stage"), QStringLiteral("RUNTIME_ERROR"));
        QTEST(tests::lastValue(run.output, "message"), "message");
        // Its last words are in the engine's log.
        QVERIFY2(run.output.contains("the app ends"), run.output);
    }

    void whatACrashLeftIsCleaned()
    {
        if (qEnvironmentVariableIsEmpty(m_variable.constData()))
            QSKIP("no such engine: run the tests through packaging/engine --fragile");
        tests::CommandLine run;
        startCounting(run);
        run.process.kill();
        QVERIFY(run.process.waitForFinished());
        QVERIFY(isAnswering());
        QCOMPARE(m_answer.size(), 1);
        tests::CommandLine clean;
        clean.start({QStringLiteral("clean"), QStringLiteral("--engine"), qEnvironmentVariable(m_variable.constData()),
                     QStringLiteral("--json")});
        QCOMPARE(clean.wait(), 0);
        QVERIFY2(clean.output.contains("\"containers\":1"), clean.output);
        QVERIFY(isAnswering());
        QCOMPARE(m_answer, QJsonArray());
    }

    void aFullDiskIsSaid_data()
    {
        QTest::addColumn<QByteArray>("instruction");
        QTest::newRow("by a command") << QByteArray("RUN head -c 900M /dev/zero > /big\n");
        QTest::newRow("by the copy") << QByteArray("COPY big /big\n");
    }
    void aFullDiskIsSaid()
    {
        if (qEnvironmentVariableIsEmpty(m_variable.constData()))
            QSKIP("no such engine: run the tests through packaging/engine --fragile");
        QFETCH(QByteArray, instruction);
        writeDockerfile(instruction);
        QFile big(m_home.write(m_space + QStringLiteral("/big"), {}));
        QVERIFY(big.open(QIODevice::WriteOnly) && big.resize(900LL * 1024 * 1024));
        tests::CommandLine run;
        run.start(arguments());
        QCOMPARE(run.wait(120'000), 1);
        QCOMPARE(tests::lastValue(run.output, "stage"), QStringLiteral("BUILD_ERROR"));
        const QString message = tests::lastValue(run.output, "message");
        const QString folder = QFileInfo(QUrl(qEnvironmentVariable(m_variable.constData())).path()).path();
        for (const QString &part : {QStringLiteral("disk"), QStringLiteral("full"), folder,
                                    QLocale().formattedDataSize(800LL * 1024 * 1024, 1), QStringLiteral("clean")})
            QVERIFY2(message.contains(part), qPrintable(message));
        // What was begun is no image, and all that was made goes by the way that is offered.
        Progress progress;
        const auto test = tests::TestEngine::open(m_variable);
        const container::Images images(test->engine);
        QVERIFY(!images.id(tests::spaceImage(m_home.path(m_space)), progress));
        tests::CommandLine clean;
        clean.start({QStringLiteral("clean"), QStringLiteral("--engine"), qEnvironmentVariable(m_variable.constData()),
                     QStringLiteral("--json")});
        QCOMPARE(clean.wait(), 0);
        QCOMPARE(
            images.list(QStringLiteral("spacewright.kind"), progress).value_or(QList<container::ImageInfo>(1)).size(),
            0);
        QCOMPARE(images.named(QStringLiteral("localhost/spacewright/space:"), progress)
                     .value_or(QList<container::ImageInfo>(1))
                     .size(),
                 0);
    }

    void aPullThatHasNoRoomIsSaid()
    {
        if (qEnvironmentVariableIsEmpty(m_variable.constData()))
            QSKIP("no such engine: run the tests through packaging/engine --fragile");
        QProcess registry;
        registry.start(QStringLiteral("python3"), {QStringLiteral(SPACEWRIGHT_TEST_DATA "/../support/registry.py"),
                                                   QString::number(900LL * 1024 * 1024)});
        QVERIFY2(registry.waitForReadyRead(60'000), registry.readAllStandardError());
        const QByteArray image = "127.0.0.1:" + registry.readLine().trimmed() + "/big:1";
        m_home.write(m_space + QStringLiteral("/Dockerfile"), "FROM " + image + "\nCMD [\"/zeros\"]\n");
        tests::CommandLine run;
        run.start(arguments());
        QCOMPARE(run.wait(120'000), 1);
        registry.kill();
        registry.waitForFinished();
        QCOMPARE(tests::lastValue(run.output, "stage"), QStringLiteral("BUILD_ERROR"));
        const QString message = tests::lastValue(run.output, "message");
        for (const QString &part : {QStringLiteral("disk"), QStringLiteral("full"),
                                    QFileInfo(QUrl(qEnvironmentVariable(m_variable.constData())).path()).path()})
            QVERIFY2(message.contains(part), qPrintable(message + QString::fromUtf8(run.output)));
        Progress progress;
        const auto test = tests::TestEngine::open(m_variable);
        const auto found = container::Images(test->engine).id(QString::fromUtf8(image), progress);
        QVERIFY(!found);
        QCOMPARE(found.error().code, ErrorCode::ImageMissing);
    }

private:
    /// Of the engine of the row.
    QByteArray m_variable;

    /// Runs an app that prints numbers, and waits for some of them.
    void startCounting(tests::CommandLine &run) const
    {
        m_home.write(m_space + QStringLiteral("/app.py"),
                     "import http.server as h, itertools as i, os, threading as t, time\n"
                     "class Handler(h.SimpleHTTPRequestHandler):\n  def do_GET(self):\n"
                     "    if self.path.startswith('/end/'):\n"
                     "      print('the app ends', flush=True); os._exit(int(self.path[5:]))\n"
                     "    super().do_GET()\n"
                     "def count():\n  for n in i.count(): print('number', n, flush=True), time.sleep(0.1)\n"
                     "print('the app starts', flush=True)\nt.Thread(target=count, daemon=True).start()\n"
                     "h.HTTPServer(('0.0.0.0', 7860), Handler).serve_forever()\n");
        writeDockerfile("COPY . /srv\nWORKDIR /srv\nCMD [\"python3\", \"app.py\"]\n");
        run.start(arguments());
        QVERIFY2(run.waitFor(R"("stage":"RUNNING")"), run.output);
        QVERIFY2(run.waitFor("number 5\""), run.output);
    }

    static QList<int> numbersIn(const QByteArray &output)
    {
        static const QRegularExpression line(QStringLiteral("\"text\":\"number ([0-9]+)\""));
        QList<int> numbers;
        for (const auto &match : line.globalMatch(QString::fromUtf8(output)))
            numbers += match.captured(1).toInt();
        return numbers;
    }

    void writeDockerfile(const QByteArray &instructions) const
    {
        m_home.write(m_space + QStringLiteral("/Dockerfile"),
                     "FROM " + tests::baseImage().toUtf8() + '\n' + instructions);
    }

    QStringList arguments() const
    {
        return {QStringLiteral("run"),       m_home.path(m_space),       QStringLiteral("--runner"),
                QStringLiteral("container"), QStringLiteral("--engine"), qEnvironmentVariable(m_variable.constData()),
                QStringLiteral("--trust"),   QStringLiteral("--json")};
    }

    /// Whether the engine answers; m_answer are all its containers, those of builds too.
    bool isAnswering()
    {
        Progress progress;
        const auto address = container::parseEngineAddress(qEnvironmentVariable(m_variable.constData()));
        const auto engine = container::Engine::connect(*address, progress);
        const bool isPodman = engine && engine->isPodman();
        const container::EngineCall call{
            .path = isPodman ? QStringLiteral("/libpod/containers/json") : QStringLiteral("/containers/json"),
            .query = {{QStringLiteral("all"), QStringLiteral("1")}, {QStringLiteral("external"), QStringLiteral("1")}}};
        const auto answer = engine ? engine->askJson(call, progress) : failure(engine);
        m_answer = answer ? answer->array() : QJsonArray();
        return answer.has_value();
    }

    tests::TemporaryHome m_home;
    QString m_space;
    int m_spaces = 0;
    QJsonArray m_answer;
};

QTEST_GUILESS_MAIN(TestEngineFaults)
#include "tst_enginefaults.moc"

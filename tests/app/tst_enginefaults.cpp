// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <tests/support/commandline.h>
#include <tests/support/temporaryhome.h>
#include <tests/support/testengine.h>

#include <QElapsedTimer>
#include <QJsonArray>
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
        m_space = QStringLiteral("space-%1").arg(++m_spaces);
        m_home.write(m_space + QStringLiteral("/README.md"), "---\nsdk: docker\n---\n");
        m_home.write(m_space + QStringLiteral("/app.py"), "import http.server as h\nprint('serving', flush=True)\n"
                                                          "h.HTTPServer(('0.0.0.0', 7860), "
                                                          "h.SimpleHTTPRequestHandler).serve_forever()\n");
        m_home.write(QStringLiteral("page/README.md"), "---\nsdk: static\n---\n");
    }
    void cleanup()
    {
        if (qEnvironmentVariableIsEmpty(variable))
            return;
        // It is there again, and the next start removes what was left.
        QTRY_VERIFY_WITH_TIMEOUT(isAnswering(), 20'000);
        tests::CommandLine next;
        next.start({QStringLiteral("build"), m_home.path(QStringLiteral("page")), QStringLiteral("--trust")});
        next.wait();
        QVERIFY(isAnswering());
        QCOMPARE(m_answer, QJsonArray());
        const auto test = tests::TestEngine::open(variable);
        Progress progress;
        const container::Images images(test->engine);
        for (const auto &image :
             images.list(QStringLiteral("spacewright.kind"), progress).value_or(QList<container::ImageInfo>()))
            std::ignore = images.remove(image.tags.value(0, image.id), progress);
    }

    void aKilledEngineIsSaidAtOnce_data()
    {
        QTest::addColumn<QByteArray>("moment");
        QTest::addColumn<QString>("stage");
        QTest::newRow("as the build begins") << QByteArray("at the beginning") << "BUILD_ERROR";
        QTest::newRow("in the middle") << QByteArray("in the middle") << "BUILD_ERROR";
        QTest::newRow("at its end") << QByteArray("at the end") << "BUILD_ERROR";
        QTest::newRow("while the app runs") << QByteArray("\"stage\":\"RUNNING\"") << "RUNTIME_ERROR";
    }
    void aKilledEngineIsSaidAtOnce()
    {
        if (qEnvironmentVariableIsEmpty(variable))
            QSKIP("no such engine: run the tests through packaging/engine --fragile");
        QFETCH(QByteArray, moment);
        const bool isBuild = !moment.contains("RUNNING");
        const QByteArray pause = isBuild ? " && sleep 3\n" : "\n";
        writeDockerfile("RUN echo at the beginning" + pause + "RUN echo in the middle" + pause +
                        "COPY . /srv\nWORKDIR /srv\nRUN echo at the end" + pause + "CMD [\"python3\", \"app.py\"]\n");
        tests::CommandLine run;
        run.start(arguments());
        // The echo itself, not the instruction that says it.
        const QByteArray wanted = isBuild ? "\"text\":\"" + moment + '"' : moment;
        QVERIFY2(run.waitFor(wanted), run.output);
        QElapsedTimer clock;
        clock.start();
        killEngine();
        QCOMPARE(run.wait(20'000), 1);
        QVERIFY2(clock.elapsed() < 3000, QByteArray::number(clock.elapsed()));
        QCOMPARE(tests::lastValue(run.output, "stage"), expectedStage());
        const QString message = tests::lastValue(run.output, "message");
        QVERIFY2(message.contains(QStringLiteral("engine")), qPrintable(message));
    }

    void aFullDiskIsSaid_data()
    {
        QTest::addColumn<QByteArray>("instruction");
        QTest::newRow("by a command") << QByteArray("RUN head -c 900M /dev/zero > /big\n");
        QTest::newRow("by the copy") << QByteArray("COPY big /big\n");
    }
    void aFullDiskIsSaid()
    {
        if (qEnvironmentVariableIsEmpty(variable))
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
        QVERIFY2(message.contains(QStringLiteral("disk")) && message.contains(QStringLiteral("full")),
                 qPrintable(message));
    }

private:
    static constexpr auto variable = "SPACEWRIGHT_TEST_FRAGILE";

    static QString expectedStage()
    {
        QFETCH(QString, stage);
        return stage;
    }

    void writeDockerfile(const QByteArray &instructions) const
    {
        m_home.write(m_space + QStringLiteral("/Dockerfile"),
                     "FROM " + tests::baseImage().toUtf8() + '\n' + instructions);
    }

    QStringList arguments() const
    {
        return {QStringLiteral("run"),       m_home.path(m_space),       QStringLiteral("--runner"),
                QStringLiteral("container"), QStringLiteral("--engine"), qEnvironmentVariable(variable),
                QStringLiteral("--trust"),   QStringLiteral("--json")};
    }

    static void killEngine()
    {
        const QString socket = QUrl(qEnvironmentVariable(variable)).path();
        const QByteArray process =
            tests::TemporaryHome::read(QFileInfo(socket).path() + QStringLiteral("/engine.pid")).trimmed();
        QVERIFY(process.toInt() > 1);
        QCOMPARE(::kill(process.toInt(), SIGKILL), 0);
    }

    /// Whether the engine answers; m_answer are all its containers, those of builds too.
    bool isAnswering()
    {
        Progress progress;
        const auto address = container::parseEngineAddress(qEnvironmentVariable(variable));
        const auto engine = container::Engine::connect(*address, progress);
        const container::EngineCall call{
            .path = QStringLiteral("/libpod/containers/json"),
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

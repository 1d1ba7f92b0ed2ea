// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/http/client.h>
#include <tests/support/commandline.h>
#include <tests/support/farhost.h>
#include <tests/support/temporaryhome.h>
#include <tests/support/testengine.h>

#include <QElapsedTimer>
#include <QJsonArray>
#include <QRandomGenerator>
#include <QRegularExpression>

#include <sys/resource.h>

#include <csignal>

using namespace spacewright;
using namespace Qt::StringLiterals;

/// An engine of another host, and all that may happen on the way to it.
class TestLinkFaults final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        NEED_FAR_HOST();
        m_host = std::make_unique<tests::FarHost>();
        m_engine = m_host->address(QStringLiteral("podman"));
        qputenv("SPACEWRIGHT_TEST_FAR_PODMAN", m_engine.toUtf8());
        m_home.write(QStringLiteral("page/README.md"), "---\nsdk: static\n---\n");
    }
    void init()
    {
        m_space = QStringLiteral("space-%1").arg(++m_spaces);
        m_home.write(m_space + QStringLiteral("/README.md"), "---\nsdk: docker\n---\n");
        m_home.write(m_space + QStringLiteral("/app.py"),
                     "import http.server as h, itertools as i, threading as t, time\n"
                     "def count():\n  for n in i.count(): print('number', n, flush=True), time.sleep(0.1)\n"
                     "print('the app starts', flush=True)\nt.Thread(target=count, daemon=True).start()\n"
                     "h.HTTPServer(('0.0.0.0', 7860), h.SimpleHTTPRequestHandler).serve_forever()\n");
        writeDockerfile("COPY . /srv\nWORKDIR /srv\nCMD [\"python3\", \"app.py\"]\n");
    }
    /// Once the link is back, the next start removes what was left.
    void cleanup()
    {
        if (!m_host)
            return;
        m_host->useKey(QStringLiteral("user"));
        m_host->knowHost(m_host->read(QStringLiteral("host.pub")));
        tests::CommandLine next;
        next.start({QStringLiteral("build"), m_home.path(QStringLiteral("page")), QStringLiteral("--trust")});
        next.wait();
        QCOMPARE(containers(), QJsonArray());
    }

    void whoIsNotTrustedIsRefused_data()
    {
        QTest::addColumn<QByteArray>("known");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("socket");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("words");
        const QString user = QStringLiteral("user");
        const QString refused = QStringLiteral("address.refused");
        QTest::newRow("unknown host key")
            << QByteArray() << user << QString() << refused << QStringLiteral("ssh -p 2222 USER@HOST");
        QTest::newRow("changed host key") << QByteArray("stranger.pub") << user << QString() << refused
                                          << QStringLiteral("ssh-keygen -R \"[HOST]:2222\"");
        QTest::newRow("key refused") << QByteArray("host.pub") << QStringLiteral("stranger") << QString()
                                     << QStringLiteral("credentials.refused")
                                     << QStringLiteral("ssh-copy-id -p 2222 USER@HOST");
        QTest::newRow("no engine there") << QByteArray("host.pub") << user << QStringLiteral("/nowhere.sock")
                                         << QStringLiteral("engine.absent") << QStringLiteral("/nowhere.sock");
    }
    void whoIsNotTrustedIsRefused()
    {
        QFETCH(QByteArray, known);
        QFETCH(QString, key);
        QFETCH(QString, socket);
        QFETCH(QString, words);
        m_host->knowHost(known.isEmpty() ? QByteArray() : m_host->read(QString::fromLatin1(known)));
        m_host->useKey(key);
        const QString address = socket.isEmpty() ? m_engine : m_host->login() + socket;
        tests::CommandLine run;
        run.start(arguments(address));
        QCOMPARE(run.wait(30'000), 1);
        QTEST(tests::lastEvent(run.output), "code");
        const QString wanted = QString(words).replace(u"USER"_s, userName()).replace(u"HOST"_s, m_host->host());
        const QString message = tests::lastValue(run.output, "message");
        QVERIFY2(message.contains(wanted), qPrintable(message));
        // Nothing asked the host to be trusted.
        QProcess doctor;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("CONTAINER_HOST"), address);
        doctor.setProcessEnvironment(environment);
        doctor.start(tests::commandLineProgram(), {QStringLiteral("doctor"), QStringLiteral("--json")});
        QVERIFY(doctor.waitForFinished(60'000));
        const QByteArray row = rowOf(doctor.readAllStandardOutput(), "engine.env:CONTAINER_HOST");
        QVERIFY2(row.contains("\"remedy\":\"ssh"), row);
        QVERIFY2(QString::fromUtf8(row).contains(QString(wanted).replace(u'"', QStringLiteral("\\\""))), row);
    }

    void theSocketIsFound()
    {
        // It is where no engine has it by default: what is said then names the host and what to do there.
        tests::CommandLine run;
        run.start(arguments(m_host->login()));
        QCOMPARE(run.wait(30'000), 1);
        QCOMPARE(tests::lastEvent(run.output), QStringLiteral("engine.absent"));
        QVERIFY2(tests::lastValue(run.output, "message").contains(QStringLiteral("podman.socket")), run.output);
    }

    void whatBreaksEndsABuild_data() { addBreaks(); }
    void whatBreaksEndsABuild()
    {
        QFETCH(QByteArray, breaks);
        QFETCH(QByteArray, mends);
        QFETCH(int, patience);
        writeDockerfile("RUN echo at the beginning && sleep 2\nRUN echo in the middle && sleep 30\n");
        tests::CommandLine run;
        run.start(arguments(m_engine));
        QVERIFY2(run.waitFor("\"text\":\"in the middle\""), run.output);
        QElapsedTimer clock;
        clock.start();
        QVERIFY(m_host->order(breaks));
        const int code = run.wait(patience + 20'000);
        const qint64 taken = clock.elapsed();
        QVERIFY(m_host->order(mends));
        QCOMPARE(code, 1);
        QVERIFY2(taken < patience, QByteArray::number(taken));
        QCOMPARE(tests::lastValue(run.output, "stage"), QStringLiteral("BUILD_ERROR"));
        const QString message = tests::lastValue(run.output, "message");
        QVERIFY2(message.contains(m_host->host()), qPrintable(message));
        // Its log is kept.
        tests::CommandLine show;
        show.start({QStringLiteral("builds"), QStringLiteral("list"), m_home.path(m_space), QStringLiteral("--json")});
        QCOMPARE(show.wait(), 0);
        QVERIFY2(show.output.contains("BUILD_ERROR"), show.output);
        m_home.write(m_space + QStringLiteral("/Dockerfile"), "FROM " + tests::baseImage().toUtf8() + "\nRUN true\n");
    }

    void anAppOutlivesItsLink_data() { addBreaks(); }
    void anAppOutlivesItsLink()
    {
        QFETCH(QByteArray, breaks);
        QFETCH(QByteArray, mends);
        QFETCH(int, patience);
        tests::CommandLine run;
        run.start(arguments(m_engine));
        QVERIFY2(run.waitForStage("RUNNING"), run.output);
        QVERIFY2(run.waitFor("number 5\""), run.output);
        const QUrl url(tests::lastValue(run.output, "url"));
        QVERIFY(!page(url).isEmpty());
        QElapsedTimer clock;
        clock.start();
        QVERIFY(m_host->order(breaks));
        QVERIFY2(run.waitFor(R"("state":"away")"), run.output);
        QVERIFY2(clock.elapsed() < patience, QByteArray::number(clock.elapsed()));
        QVERIFY(m_host->order(mends));
        QVERIFY2(run.waitFor(R"("state":"back")"), run.output);
        QVERIFY2(QTest::qWaitFor([&] { return !page(url).isEmpty(); }, 15'000), run.output);
        const qsizetype back = run.output.size();
        const auto goesOn = [&] {
            run.output += run.process.readAllStandardOutput();
            return run.output.sliced(back).count("number ") > 10;
        };
        QVERIFY2(QTest::qWaitFor(goesOn, 10'000), run.output);
        QCOMPARE(containers().size(), 1);
        QCOMPARE(::kill(pid_t(run.process.processId()), SIGINT), 0);
        QCOMPARE(run.wait(20'000), 130);
        QCOMPARE(run.output.count("\"text\":\"the app starts\""), 1);
        // Nothing twice, and what was printed meanwhile is there but for some two seconds at the edges.
        const QList<int> numbers = numbersIn(run.output);
        qsizetype missing = 0;
        for (qsizetype i = 1; i < numbers.size(); ++i) {
            QVERIFY2(numbers[i] > numbers[i - 1], run.output);
            missing += numbers[i] - numbers[i - 1] - 1;
        }
        QVERIFY2(missing <= 25, QByteArray::number(missing) + ' ' + run.output);
        QCOMPARE(containers(), QJsonArray());
    }

    /// Nobody waits for what does not come, and the next start removes it.
    void aStopWithoutALinkEnds()
    {
        tests::CommandLine run;
        run.start(arguments(m_engine));
        QVERIFY2(run.waitForStage("RUNNING"), run.output);
        QVERIFY(m_host->order("cut"));
        QVERIFY2(run.waitFor(R"("state":"away")"), run.output);
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(::kill(pid_t(run.process.processId()), SIGINT), 0);
        const int code = run.wait(40'000);
        const qint64 taken = clock.elapsed();
        QVERIFY(m_host->order("mend"));
        QCOMPARE(code, 130);
        QVERIFY2(taken < 15'000, QByteArray::number(taken));
        QCOMPARE(tests::lastValue(run.output, "stage"), QStringLiteral("STOPPED"));
        QCOMPARE(containers().size(), 1);
    }

    void aSlowLinkShowsProgressAndIsCancelled()
    {
        QFile big(m_home.write(m_space + QStringLiteral("/big"), {}));
        QVERIFY(big.open(QIODevice::WriteOnly));
        QByteArray noise(64 * 1024, '\0');
        for (int piece = 0; piece < 16 * 20; ++piece) {
            for (char &byte : noise)
                byte = char(QRandomGenerator::global()->generate());
            QCOMPARE(big.write(noise), noise.size());
        }
        big.close();
        QVERIFY(m_host->order("slow"));
        tests::CommandLine run;
        run.start(arguments(m_engine));
        // 20 MB take some twenty seconds.
        const bool isBuilding = run.waitForStage("BUILDING");
        QTest::qWait(4000);
        QElapsedTimer clock;
        clock.start();
        ::kill(pid_t(run.process.processId()), SIGINT);
        const int code = run.wait(20'000);
        const qint64 taken = clock.elapsed();
        QVERIFY(m_host->order("fast"));
        QVERIFY2(isBuilding, run.output);
        QCOMPARE(code, 130);
        QVERIFY2(taken < 1000, QByteArray::number(taken) + run.output);
    }

    /// They are sent as they are read.
    void manyFilesTakeNoMemory()
    {
        constexpr int count = 20'000;
        for (int i = 0; i < count; ++i)
            m_home.write(QStringLiteral("%1/files/%2/%3").arg(m_space).arg(i / 500).arg(i), QByteArray(1000, 'x'));
        writeDockerfile("COPY . /srv\nRUN test $(find /srv/files -type f | wc -l) = " + QByteArray::number(count) +
                        '\n');
        tests::CommandLine build;
        QStringList words = arguments(m_engine);
        words.first() = QStringLiteral("build");
        build.start(words);
        QVERIFY2(build.wait() == 0, build.output.right(2000));
        rusage usage = {};
        QCOMPARE(::getrusage(RUSAGE_CHILDREN, &usage), 0);
        qInfo("at most %ld KiB", usage.ru_maxrss);
        QVERIFY2(usage.ru_maxrss < 150L * 1024, QByteArray::number(qint64(usage.ru_maxrss)));
        QDir(m_home.path(m_space + QStringLiteral("/files"))).removeRecursively();
    }

    /// Said with the host that it is about, and mended in the way that is offered.
    void aFullDiskThereIsSaid()
    {
        QVERIFY(m_host->order("start-small"));
        const QString engine = m_host->address(QStringLiteral("small"));
        writeDockerfile("RUN head -c 300M /dev/zero >/big\n");
        tests::CommandLine run;
        run.start(arguments(engine));
        QCOMPARE(run.wait(60'000), 1);
        QCOMPARE(tests::lastValue(run.output, "stage"), QStringLiteral("BUILD_ERROR"));
        const QString message = tests::lastValue(run.output, "message");
        for (const QString &part :
             {m_host->host(), QStringLiteral("/small/storage"), QStringLiteral("clean --engine ") + engine})
            QVERIFY2(message.contains(part), qPrintable(message));
        tests::CommandLine clean;
        clean.start({QStringLiteral("clean"), QStringLiteral("--engine"), engine, QStringLiteral("--json")});
        QCOMPARE(clean.wait(), 0);
        qputenv("SPACEWRIGHT_TEST_FAR_SMALL", engine.toUtf8());
        QCOMPARE(containers("SPACEWRIGHT_TEST_FAR_SMALL"), QJsonArray());
        writeDockerfile("RUN true\n");
        tests::CommandLine again;
        again.start({QStringLiteral("build"), m_home.path(m_space), QStringLiteral("--runner"),
                     QStringLiteral("container"), QStringLiteral("--engine"), engine, QStringLiteral("--trust")});
        QCOMPARE(again.wait(60'000), 0);
    }

private:
    static void addBreaks()
    {
        QTest::addColumn<QByteArray>("breaks");
        QTest::addColumn<QByteArray>("mends");
        QTest::addColumn<int>("patience");
        QTest::newRow("ssh dies") << QByteArray("end-ssh") << QByteArray("start-ssh") << 5000;
        QTest::newRow("silence") << QByteArray("cut") << QByteArray("mend") << 22'000;
        QTest::newRow("the engine dies") << QByteArray("end-podman") << QByteArray("start-podman") << 5000;
    }
    static QString userName() { return QString::fromLocal8Bit(::getpwuid(::getuid())->pw_name); }
    static QByteArray rowOf(const QByteArray &lines, const QByteArray &id)
    {
        for (const QByteArray &line : lines.split('\n')) {
            if (line.contains(id))
                return line;
        }
        return lines;
    }
    static QList<int> numbersIn(const QByteArray &output)
    {
        static const QRegularExpression line(QStringLiteral("\"text\":\"number ([0-9]+)\""));
        QList<int> numbers;
        for (const auto &match : line.globalMatch(QString::fromUtf8(output)))
            numbers += match.captured(1).toInt();
        return numbers;
    }
    static QByteArray page(const QUrl &url)
    {
        Progress progress;
        const auto answer = http::perform({.url = url, .timeout = std::chrono::seconds(3)}, progress);
        return answer && answer->status == 200 ? answer->body : QByteArray();
    }
    void writeDockerfile(const QByteArray &instructions) const
    {
        m_home.write(m_space + QStringLiteral("/Dockerfile"),
                     "FROM " + tests::baseImage().toUtf8() + '\n' + instructions);
    }
    QStringList arguments(const QString &engine) const
    {
        return {QStringLiteral("run"),       m_home.path(m_space),       QStringLiteral("--runner"),
                QStringLiteral("container"), QStringLiteral("--engine"), engine,
                QStringLiteral("--trust"),   QStringLiteral("--json")};
    }
    /// All of the engine's, those of builds too; a null if it does not answer.
    static QJsonArray containers(const QByteArray &variable = "SPACEWRIGHT_TEST_FAR_PODMAN")
    {
        Progress progress;
        const auto test = tests::TestEngine::open(variable);
        const auto answer = test->engine.askJson({.path = QStringLiteral("/libpod/containers/json"),
                                                  .query = {{QStringLiteral("all"), QStringLiteral("1")},
                                                            {QStringLiteral("external"), QStringLiteral("1")}}},
                                                 progress);
        return answer ? answer->array() : QJsonArray{QJsonValue()};
    }

    std::unique_ptr<tests::FarHost> m_host;
    QString m_engine;
    tests::TemporaryHome m_home;
    QString m_space;
    int m_spaces = 0;
};

QTEST_GUILESS_MAIN(TestLinkFaults)
#include "tst_linkfaults.moc"

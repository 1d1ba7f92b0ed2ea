// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/base/paths.h>
#include <core/http/client.h>
#include <core/run/buildrecord.h>
#include <core/run/process/processtree.h>
#include <tests/support/commandline.h>
#include <tests/support/packagecache.h>
#include <tests/support/temporaryhome.h>

#include <QDirIterator>
#include <QTcpServer>
#include <QTest>

#include <csignal>

using namespace spacewright;

/// Machines that lack something, and programs that are killed: the command line says in one sentence what is wrong,
/// keeps the log, and leaves nothing behind.
class TestFaults final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// The environment that most runs here need is there before the network is taken away.
    void initTestCase()
    {
        m_emptyCache = qgetenv("XDG_CACHE_HOME");
        tests::usePackageCache();
        m_fullCache = qgetenv("XDG_CACHE_HOME");
        makeSpace(QStringLiteral("plain"), serving);
        tests::CommandLine build;
        build.start({QStringLiteral("build"), path("plain"), QStringLiteral("--trust")});
        QCOMPARE(build.wait(), 0);
    }
    void init()
    {
        qputenv("XDG_CACHE_HOME", m_fullCache);
        QDir(path("data/spacewright/builds")).removeRecursively();
    }
    void cleanup()
    {
        QTRY_VERIFY2(ours().isEmpty(), ours().join(QLatin1Char(' ')).toUtf8());
        const QDir runtime(paths::runtimeFolder());
        QCOMPARE(runtime.entryList({QStringLiteral("*.pid")}, QDir::Files), QStringList());
        QCOMPARE(QDir(runtime.filePath(QStringLiteral("sessions"))).entryList(QDir::Files), QStringList());
    }

    void aMissingProgramIsNamedWithItsRemedy_data()
    {
        QTest::addColumn<QStringList>("present");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("remedy");
        QTest::newRow("bubblewrap") << QStringList({QStringLiteral("uv"), QStringLiteral("python3")})
                                    << "runner.unavailable"
                                    << "sudo apt-get install bubblewrap";
        QTest::newRow("uv") << QStringList({QStringLiteral("bwrap"), QStringLiteral("pasta")}) << "tool.missing"
                            << "pipx install uv";
        QTest::newRow("Python") << QStringList({QStringLiteral("bwrap"), QStringLiteral("uv")}) << "tool.missing"
                                << "sudo apt-get install python3";
    }
    void aMissingProgramIsNamedWithItsRemedy()
    {
        QFETCH(QStringList, present);
        const QByteArray all = qgetenv("PATH");
        const QString folder = path(QString::fromLatin1(QTest::currentDataTag()) + QStringLiteral("-bin"));
        QDir().mkpath(folder);
        for (const QString &name : std::as_const(present))
            QVERIFY(QFile::link(paths::findProgram(name), folder + QLatin1Char('/') + name));
        tests::CommandLine run;
        qputenv("PATH", folder.toLocal8Bit());
        run.start(arguments("plain"));
        QCOMPARE(run.wait(), 1);
        qputenv("PATH", all);
        QTEST(tests::lastEvent(run.output), "code");
        QFETCH(QString, remedy);
        const QString message = tests::lastValue(run.output, "message");
        QVERIFY2(message.contains(remedy), qPrintable(message));
        QCOMPARE(record("plain").stage, run::Stage::BuildError);
    }

    void withoutANetworkABuildSaysSo()
    {
        qputenv("XDG_CACHE_HOME", m_emptyCache);
        tests::CommandLine run;
        run.start(arguments("plain"), withoutNetwork());
        QCOMPARE(run.wait(), 1);
        QCOMPARE(tests::lastEvent(run.output), QStringLiteral("dependencies.failed"));
        const run::BuildRecord kept = record("plain");
        QCOMPARE(kept.stage, run::Stage::BuildError);
        QCOMPARE(kept.cause.verdict, log::Verdict::Network);
        QVERIFY(tests::TemporaryHome::read(kept.buildLogPath()).contains("Failed to fetch"));
        QCOMPARE(environments(), QStringList());
    }

    void withoutANetworkAReadySpaceRuns()
    {
        tests::CommandLine run;
        run.start(arguments("plain"), withoutNetwork());
        QVERIFY2(run.waitForStage("RUNNING"), run.output);
        ::kill(pid_t(run::childProcesses(run.process.processId()).first()), SIGINT);
        QCOMPARE(run.wait(12'000), 130);
    }

    void aFullDiskEndsABuildWithItsName()
    {
        qputenv("XDG_CACHE_HOME", m_emptyCache);
        tests::CommandLine run;
        run.start(arguments("plain"), onSmallDisk(m_emptyCache, 8) + lookingAfterwards());
        QCOMPARE(run.wait(), 1);
        QCOMPARE(tests::lastEvent(run.output), QStringLiteral("dependencies.failed"));
        const run::BuildRecord kept = record("plain");
        QCOMPARE(kept.stage, run::Stage::BuildError);
        QVERIFY2(kept.reason.contains(QStringLiteral("disk is full")), qPrintable(kept.reason));
        QVERIFY(tests::TemporaryHome::read(kept.buildLogPath()).contains("No space left"));
        QCOMPARE(run.process.readAllStandardError(), "");
    }

    /// The app goes on; that its log is cut is said beside its stage, and how it ended is kept all the same.
    void aDiskThatTheLogFillsEndsNothing()
    {
        makeSpace(QStringLiteral("talks"),
                  "import threading, sys\n"
                  "def talk():\n    for i in range(60_000): print('word ' * 20)\n    print('all said')\n"
                  "threading.Thread(target=talk, daemon=True).start()\n" +
                      serving);
        tests::CommandLine run;
        run.start(arguments("talks"), onSmallDisk(qgetenv("XDG_DATA_HOME"), 4) +
                                          QStringList{QStringLiteral("/bin/sh"), QStringLiteral("-c"),
                                                      QStringLiteral("\"$@\"; cat $XDG_DATA_HOME/spacewright/builds/"
                                                                     "*/*/build.json >&2; exit 7"),
                                                      QStringLiteral("sh")});
        QVERIFY2(run.waitForStage("RUNNING"), run.output.last(qMin(run.output.size(), 2000)));
        QVERIFY(run.waitFor("disk is full"));
        QVERIFY(run.waitFor("all said"));
        const Result<http::Response> answer =
            http::perform({.url = QUrl(tests::lastValue(run.output, "url"))}, m_never);
        QVERIFY(answer);
        ::kill(pid_t(commandLineIn(run.process.processId())), SIGINT);
        QCOMPARE(run.wait(12'000), 7);
        QCOMPARE(tests::lastEvent(run.output), QStringLiteral("result"));
        const QByteArray kept = run.process.readAllStandardError();
        QVERIFY2(kept.contains("\"stage\": \"STOPPED\""), kept);
    }

    void aTakenPortIsSaid_data()
    {
        QTest::addColumn<QString>("space");
        QTest::newRow("sandbox") << "plain";
        QTest::newRow("static") << "page";
    }
    void aTakenPortIsSaid()
    {
        QFETCH(QString, space);
        m_home.write(QStringLiteral("page/README.md"), "---\nsdk: static\n---\n");
        m_home.write(QStringLiteral("page/index.html"), "hello");
        QTcpServer neighbour;
        QVERIFY(neighbour.listen(QHostAddress::LocalHost));
        const QString port = QString::number(neighbour.serverPort());
        tests::CommandLine run;
        run.start(arguments(space) + QStringList{QStringLiteral("--port"), port});
        QVERIFY2(run.waitForStage("RUNNING"), run.output);
        QVERIFY2(run.output.contains("Port " + port.toLatin1() + " is taken"), run.output);
        const QUrl url(tests::lastValue(run.output, "url"));
        QVERIFY(url.port() > 0 && url.port() != neighbour.serverPort());
        QVERIFY(http::perform({.url = url}, m_never));
        ::kill(pid_t(run.process.processId()), SIGINT);
        QCOMPARE(run.wait(12'000), 130);
    }

    void aKilledRunIsCleanedUpAtTheNextStart()
    {
        tests::CommandLine run;
        run.start(arguments("plain"));
        QVERIFY2(run.waitForStage("RUNNING"), run.output);
        const QUrl url(tests::lastValue(run.output, "url"));
        QVERIFY(ours().size() > 1);
        run.process.kill();
        run.wait();
        nextStart();
        QTRY_VERIFY2(ours().isEmpty(), ours().join(QLatin1Char(' ')).toUtf8());
        QVERIFY(!http::perform({.url = url, .timeout = std::chrono::seconds(2)}, m_never));
        QCOMPARE(record("plain").stage, run::Stage::Stopped);
        QVERIFY(!record("plain").reason.isEmpty());
        QVERIFY(tests::TemporaryHome::read(record("plain").runLogPath()).contains("serving"));
    }

    void aKilledBuildLeavesNoHalfEnvironment()
    {
        qputenv("XDG_CACHE_HOME", m_emptyCache);
        tests::CommandLine run;
        run.start(arguments("plain"));
        QVERIFY2(run.waitFor("RUN pip install"), run.output);
        const QDir packages(paths::cacheFolder() + QStringLiteral("/python/uv"));
        QTRY_VERIFY_WITH_TIMEOUT(!packages.entryList({QStringLiteral("wheels-*")}).isEmpty(), 60'000);
        run.process.kill();
        run.wait();
        QVERIFY(!environments().isEmpty());
        nextStart();
        QTRY_VERIFY2(ours().isEmpty(), ours().join(QLatin1Char(' ')).toUtf8());
        QCOMPARE(environments(), QStringList());
        QVERIFY2(temporaryFiles().isEmpty(), temporaryFiles().join(QLatin1Char(' ')).toUtf8());
        QCOMPARE(record("plain").stage, run::Stage::Stopped);
    }

private:
    static inline const QByteArray serving =
        "import http.server\nprint('serving', flush=True)\n"
        "http.server.ThreadingHTTPServer(('0.0.0.0', 7860), http.server.SimpleHTTPRequestHandler).serve_forever()\n";

    QString path(const QString &name) const { return m_home.path(name); }
    QString path(const char *name) const { return m_home.path(QString::fromLatin1(name)); }

    void makeSpace(const QString &name, const QByteArray &app) const
    {
        m_home.write(name + QStringLiteral("/README.md"), "---\nsdk: gradio\nsdk_version: \"6.31.0\"\n---\n");
        m_home.write(name + QStringLiteral("/app.py"), app);
    }

    QStringList arguments(const QString &space) const
    {
        return {QStringLiteral("run"), path(space), QStringLiteral("--trust"), QStringLiteral("--json")};
    }
    QStringList arguments(const char *space) const { return arguments(QString::fromLatin1(space)); }

    static QStringList bubblewrap(const QStringList &options)
    {
        return QStringList{QStringLiteral("bwrap"), QStringLiteral("--die-with-parent"), QStringLiteral("--dev-bind"),
                           QStringLiteral("/"), QStringLiteral("/")} +
               options + QStringList{QStringLiteral("--")};
    }
    static QStringList withoutNetwork() { return bubblewrap({QStringLiteral("--unshare-net")}); }
    static QStringList onSmallDisk(const QByteArray &folder, int megabytes)
    {
        return bubblewrap({QStringLiteral("--size"), QString::number(megabytes * 1024 * 1024),
                           QStringLiteral("--tmpfs"), QString::fromLocal8Bit(folder)});
    }
    /// Lists on standard error the environments that are there at the end, while the small disk still is.
    static QStringList lookingAfterwards()
    {
        return {QStringLiteral("/bin/sh"), QStringLiteral("-c"),
                QStringLiteral("\"$@\"; code=$?; ls -A $XDG_CACHE_HOME/spacewright/python/environments >&2; "
                               "exit $code"),
                QStringLiteral("sh")};
    }

    static qint64 commandLineIn(qint64 process)
    {
        if (run::processName(process).startsWith("spacewright-cl"))
            return process;
        for (const qint64 child : run::childProcesses(process)) {
            if (const qint64 found = commandLineIn(child); found > 0)
                return found;
        }
        return 0;
    }

    /// Starts and ends the program, as anybody would some time after a crash.
    void nextStart() const
    {
        tests::CommandLine next;
        next.start({QStringLiteral("run"), path("nowhere"), QStringLiteral("--json")});
        QCOMPARE(next.wait(), 1);
    }

    /// Processes that a run of this test started: they name our home, in their arguments or among what they see.
    QStringList ours() const
    {
        const QByteArray home = QFile::encodeName(path(""));
        QStringList found;
        for (const QString &name : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
            const qint64 process = name.toLongLong();
            if (process == 0 || process == QCoreApplication::applicationPid() || run::startTime(process) == 0)
                continue;
            const QString folder = QStringLiteral("/proc/") + name;
            if (tests::TemporaryHome::read(folder + QStringLiteral("/cmdline")).contains(home) ||
                tests::TemporaryHome::read(folder + QStringLiteral("/mountinfo")).contains(home))
                found += name + QLatin1Char(':') + QString::fromLatin1(run::processName(process));
        }
        return found;
    }

    static QStringList environments()
    {
        return QDir(paths::cacheFolder() + QStringLiteral("/python/environments"))
            .entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    }

    /// What uv began and did not finish.
    static QStringList temporaryFiles()
    {
        QStringList found;
        QDirIterator files(paths::cacheFolder(), {QStringLiteral(".tmp*")}, QDir::AllEntries | QDir::Hidden,
                           QDirIterator::Subdirectories);
        while (files.hasNext())
            found += files.next();
        return found;
    }

    run::BuildRecord record(const char *space) const
    {
        const QList<run::BuildRecord> records = run::buildRecords(QFileInfo(path(space)).canonicalFilePath());
        return records.isEmpty() ? run::BuildRecord() : records.first();
    }

    tests::TemporaryHome m_home;
    Progress m_never;
    QByteArray m_emptyCache;
    QByteArray m_fullCache;
};

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_faults.moc"

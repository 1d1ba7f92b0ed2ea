// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/run/process/processtree.h>
#include <core/run/running/runningspace.h>
#include <core/space/spacetemplate.h>

#include <core/http/client.h>
#include <tests/support/packagecache.h>
#include <tests/support/temporaryhome.h>
#include <tests/support/watchedrun.h>

#include <QSet>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace spacewright;
using namespace std::chrono_literals;

namespace
{

constexpr int patience = 60'000;

constexpr auto serving = "import http.server as h, os\nprint('started', flush=True)\n"
                         "h.ThreadingHTTPServer(('0.0.0.0', int(os.environ.get('GRADIO_SERVER_PORT', 7860))), "
                         "h.SimpleHTTPRequestHandler).serve_forever()\n";

} // namespace

/// Spaces that sleep and wake, run for real, and many of them at once.
class TestSleepCycle final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { tests::usePackageCache(); }

    void aVisitWakesIt_data()
    {
        QTest::addColumn<QString>("id");
        QTest::newRow("gradio") << "gradio-image";
        QTest::newRow("streamlit") << "streamlit-data";
        QTest::newRow("static") << "static-page";
    }
    void aVisitWakesIt()
    {
        QFETCH(QString, id);
        const QString folder = m_home.path(id);
        Progress progress;
        QVERIFY(space::createFromTemplate(id, folder, id, progress));
        tests::WatchedRun run(*space::readSpace(folder), {.sleepTime = 1s});
        QTRY_COMPARE_WITH_TIMEOUT(run.stage(), QStringLiteral("SLEEPING"), patience);
        QVERIFY2(run.reason().contains(QStringLiteral("1 second")), qPrintable(run.reason()));
        QVERIFY(livingChildren().isEmpty());
        QCOMPARE(run.stats().memory, 0);
        const QUrl url = run.url();
        const qsizetype steps = run.steps();

        // Somebody with a browser is told; what asks for data gets the app's own answer, a little later.
        QCOMPARE(get(url, "text/html"), 503);
        QCOMPARE(get(url, "*/*"), 200);
        // Who waited is let in a moment before that is said.
        QTRY_COMPARE(run.stages().count(QStringLiteral("RUNNING")), 2);
        QCOMPARE(run.url(), url);
        QCOMPARE(run.steps(), steps);
        QCOMPARE(run.stages().count(QStringLiteral("BUILDING")), 1);

        QTRY_COMPARE_WITH_TIMEOUT(run.stage(), QStringLiteral("SLEEPING"), patience);
        QCOMPARE(run.end().stage, run::Stage::Stopped);
        QCOMPARE(get(url, "*/*"), 0);
    }

    /// A web socket or a stream of events on which nothing is said is somebody who looks.
    void aConnectionThatLastsIsUse()
    {
        tests::WatchedRun run(make(serving), {.sleepTime = 1s});
        QTRY_COMPARE_WITH_TIMEOUT(run.stage(), QStringLiteral("RUNNING"), patience);
        QTcpSocket visitor;
        visitor.connectToHost(QHostAddress(QHostAddress::LocalHost), quint16(run.url().port()));
        QVERIFY(visitor.waitForConnected());
        QTest::qWait(2'500);
        QCOMPARE(run.stage(), QStringLiteral("RUNNING"));
        visitor.disconnectFromHost();
        QTRY_COMPARE_WITH_TIMEOUT(run.stage(), QStringLiteral("SLEEPING"), 15'000);
    }

    void sleepsAndWakesWhenItIsAsked()
    {
        tests::WatchedRun run(make(serving), {.sleepTime = 1h});
        QTRY_COMPARE_WITH_TIMEOUT(run.stage(), QStringLiteral("RUNNING"), patience);
        tell(run::RunningWish::Sleep);
        QTRY_COMPARE_WITH_TIMEOUT(run.stage(), QStringLiteral("SLEEPING"), 15'000);
        QCOMPARE(run::runningSpaces().first().stage, run::Stage::Sleeping);
        tell(run::RunningWish::Wake);
        QTRY_COMPARE_WITH_TIMEOUT(run.stage(), QStringLiteral("RUNNING"), patience);
        tell(run::RunningWish::Stop);
        QTRY_VERIFY_WITH_TIMEOUT(run.isOver(), 15'000);
        QCOMPARE(run.end().stage, run::Stage::Stopped);
        QVERIFY(run::runningSpaces().isEmpty());
    }

    void whatFailsToWakeSaysWhy()
    {
        const space::Space space = make(QByteArray("import os\nif os.path.exists('slept'): raise SystemExit(3)\n"
                                                   "open('slept', 'w').close()\n") +
                                        serving);
        tests::WatchedRun run(space, {.sleepTime = 1s});
        QTRY_COMPARE_WITH_TIMEOUT(run.stage(), QStringLiteral("SLEEPING"), patience);
        QCOMPARE(get(run.url(), "*/*"), 0);
        QTRY_VERIFY_WITH_TIMEOUT(run.isOver(), patience);
        QCOMPARE(run.stage(), QStringLiteral("RUNTIME_ERROR"));
    }

    /// An app that is not stopped by being asked may not be kept from sleep, nor a stop from an app that falls asleep.
    void aStopWhileItFallsAsleepIsAStop()
    {
        tests::WatchedRun run(
            make(QByteArray("import signal\nsignal.signal(signal.SIGTERM, signal.SIG_IGN)\n") + serving),
            {.sleepTime = 1s});
        QTRY_COMPARE_WITH_TIMEOUT(run.stage(), QStringLiteral("RUNNING"), patience);
        QTest::qWait(1'500);
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(run.end().stage, run::Stage::Stopped);
        QVERIFY(clock.elapsed() < 11'500);
        QVERIFY(!run.stages().contains(QStringLiteral("SLEEPING")));
        QVERIFY(livingChildren().isEmpty());
    }

    /// All want the same port in the same moment: each has its own, its own record, and its own limits.
    void tenAtOnceNeverCollide_data()
    {
        QTest::addColumn<int>("sleepTime");
        QTest::newRow("awake") << 0;
        QTest::newRow("may sleep") << 3600;
    }
    void tenAtOnceNeverCollide()
    {
        QFETCH(int, sleepTime);
        constexpr int count = 10;
        // The environment is there before.
        const space::Space first = make(serving);
        QTcpServer free;
        QVERIFY(free.listen(QHostAddress::LocalHost));
        const quint16 wanted = free.serverPort();
        free.close();
        std::vector<std::unique_ptr<tests::WatchedRun>> runs;
        for (int i = 1; i <= count; ++i) {
            const run::RunOptions options{
                .memory = i * 100'000'000LL, .port = wanted, .sleepTime = std::chrono::seconds(sleepTime)};
            runs.push_back(std::make_unique<tests::WatchedRun>(i == 1 ? first : make(serving), options));
        }
        QSet<int> ports;
        for (const auto &run : runs) {
            QTRY_COMPARE_WITH_TIMEOUT(run->stage(), QStringLiteral("RUNNING"), patience);
            ports += run->url().port();
            QCOMPARE(get(run->url(), "*/*"), 200);
        }
        QCOMPARE(ports.size(), count);
        QVERIFY(ports.contains(wanted));
        // Each is measured once a second.
        QSet<qint64> limits;
        QTRY_COMPARE_WITH_TIMEOUT(
            [&] {
                limits.clear();
                for (const run::RunningSpace &one : run::runningSpaces())
                    limits += one.stats.memoryLimit;
                return limits.size();
            }(),
            count, 20'000);
        for (const auto &run : runs)
            run->progress.cancel();
        QSet<QString> records;
        for (const auto &run : runs) {
            const run::BuildRecord record = run->end();
            QCOMPARE(record.stage, run::Stage::Stopped);
            records += record.folder;
        }
        QCOMPARE(records.size(), count);
        QVERIFY(livingChildren().isEmpty());
    }

private:
    /// The status of the answer; 0 if there is none.
    static int get(const QUrl &url, const QByteArray &accept)
    {
        Progress progress;
        const Result<http::Response> answer =
            http::perform({.url = url, .headers = {{"Accept", accept}}, .timeout = 60s}, progress);
        return answer ? answer->status : 0;
    }

    static void tell(run::RunningWish wish)
    {
        QCOMPARE(run::runningSpaces().size(), 1);
        QVERIFY(run::tellRunning(run::runningSpaces().first(), wish));
    }

    static QList<qint64> livingChildren()
    {
        QList<qint64> living;
        for (const qint64 child : run::childProcesses(QCoreApplication::applicationPid())) {
            if (run::startTime(child) != 0)
                living += child;
        }
        return living;
    }

    space::Space make(const QByteArray &app)
    {
        const QString name = QStringLiteral("space%1/").arg(++m_count);
        m_home.write(name + QStringLiteral("README.md"), "---\nsdk: gradio\nsdk_version: \"6.31.0\"\n---\n");
        m_home.write(name + QStringLiteral("app.py"), app);
        return *space::readSpace(m_home.path(name));
    }

    tests::TemporaryHome m_home;
    int m_count = 0;
};

QTEST_GUILESS_MAIN(TestSleepCycle)
#include "tst_sleepcycle.moc"

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/http/client.h>
#include <tests/support/containerspaces.h>
#include <tests/support/farhost.h>
#include <tests/support/watchedrun.h>

#include <QLocale>
#include <QTest>

using namespace spacewright;
using namespace std::chrono_literals;
using Spaces = tests::ContainerSpaces;

namespace
{

constexpr int patience = 120'000;

/// Takes so many megabytes for that time, says what the kernel saw, and serves.
QByteArray spikyApp(const QByteArray &seconds)
{
    return "import ctypes, time\n"
           "block = bytearray(400_000_000)\n"
           "for i in range(0, len(block), 4096): block[i] = 1\n"
           "time.sleep(" +
           seconds + R"()
del block
ctypes.CDLL('libc.so.6').malloc_trim(0)
for path in ('/sys/fs/cgroup/memory.peak', '/sys/fs/cgroup/memory/memory.max_usage_in_bytes'):
    try: print('kernel', open(path).read().strip(), flush=True)
    except OSError: pass
)";
}

} // namespace

/// What containers do while nobody visits them, and what is told of their memory.
class TestContainerSleep final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { m_spaces.removeImages(); }

    void aVisitWakesIt_data() { addTwoEngines(); }
    void aVisitWakesIt()
    {
        OPEN_TEST_ENGINE(test);
        const run::RecipeInput input = m_spaces.make(Spaces::dockerfile(), tests::servingApp);
        // So that its image is removed in the end.
        m_spaces.execute(variable, input, {}, run::Session::Until::Built);
        run::RunOptions options = m_spaces.options;
        options.runner = run::RunnerKind::Container;
        options.engine = qEnvironmentVariable(variable.constData());
        options.sleepTime = 1s;
        tests::WatchedRun run(*space::readSpace(input.folder), options);
        QTRY_COMPARE_WITH_TIMEOUT(run.stage(), QStringLiteral("SLEEPING"), patience);
        // Nothing of it is at the engine, so nothing takes memory.
        QVERIFY(Spaces::isClean(*test));
        QCOMPARE(run.stats().memory, 0);
        const qsizetype steps = run.steps();
        const QUrl url = run.url();
        QCOMPARE(get(url), 200);
        // Who waited is let in a moment before that is said.
        QTRY_COMPARE(run.stages().count(QStringLiteral("RUNNING")), 2);
        QCOMPARE(run.steps(), steps);
        QCOMPARE(run.url(), url);
        QTRY_COMPARE_WITH_TIMEOUT(run.stage(), QStringLiteral("SLEEPING"), patience);
        QCOMPARE(run.end().stage, run::Stage::Stopped);
        QVERIFY(Spaces::isClean(*test));
        QCOMPARE(get(url), 0);
    }

    void whoWantsTwoGigabytesDiesAtOne_data()
    {
        addTwoEngines();
        tests::addFarRow();
    }
    void whoWantsTwoGigabytesDiesAtOne()
    {
        OPEN_TEST_ENGINE(test);
        constexpr qint64 limit = 1LL << 30;
        m_spaces.options.memory = limit;
        const auto outcome = m_spaces.execute(
            variable, m_spaces.make(Spaces::dockerfile(), "x = bytearray(2_000_000_000)\n"
                                                          "for i in range(0, len(x), 4096): x[i] = 1\n" +
                                                              QByteArray(tests::servingApp)));
        m_spaces.options.memory = 256LL << 20;
        if (outcome->listener.log.contains("cannot limit memory"))
            QSKIP("this engine cannot limit memory here");
        QCOMPARE(outcome->record.stage, run::Stage::RuntimeError);
        QVERIFY2(outcome->record.reason.contains(QStringLiteral("memory")) &&
                     outcome->record.reason.contains(QLocale().formattedDataSize(limit, 1)),
                 qPrintable(outcome->record.reason));
        QVERIFY2(outcome->record.peakMemory <= limit, QByteArray::number(outcome->record.peakMemory));
    }

    void whoWritesMoreThanItsDiskIsEnded_data()
    {
        addTwoEngines();
        tests::addFarRow();
    }
    void whoWritesMoreThanItsDiskIsEnded()
    {
        OPEN_TEST_ENGINE(test);
        constexpr qint64 limit = 64LL << 20;
        m_spaces.options.disk = limit;
        const auto outcome = m_spaces.execute(
            variable, m_spaces.make(Spaces::dockerfile(), "import tempfile\n"
                                                          "kept = tempfile.NamedTemporaryFile(dir='/var/tmp')\n"
                                                          "kept.write(bytes(96_000_000))\nkept.flush()\n" +
                                                              QByteArray(tests::servingApp)));
        m_spaces.options.disk = 0;
        QCOMPARE(outcome->record.stage, run::Stage::RuntimeError);
        QVERIFY2(outcome->record.reason.contains(QStringLiteral("disk")) &&
                     outcome->record.reason.contains(QLocale().formattedDataSize(limit, 1)),
                 qPrintable(outcome->record.reason));
        QVERIFY(Spaces::isClean(*test));
    }

    /// On Docker also of what comes and goes between two measurements; Podman itself tells of no peak.
    void thePeakIsWhatTheKernelSaw_data() { addTwoEngines(); }
    void thePeakIsWhatTheKernelSaw()
    {
        OPEN_TEST_ENGINE(test);
        m_spaces.options.memory = 1LL << 30;
        const auto outcome = std::make_unique<tests::ContainerOutcome>();
        // Those of the time that it holds it, and some more.
        const int enough = test->engine.isPodman() ? 7 : 3;
        int measurements = 0;
        Progress progress;
        outcome->listener.atStats = [&](const run::Stats &) {
            if (++measurements == enough)
                progress.cancel();
        };
        m_spaces.execute(*outcome, variable,
                         m_spaces.make(Spaces::dockerfile(),
                                       spikyApp(test->engine.isPodman() ? "3" : "0") + QByteArray(tests::servingApp)),
                         {}, run::Session::Until::Ended, &progress);
        m_spaces.options.memory = 256LL << 20;
        const qint64 kernel = Spaces::lineWith(outcome->listener.log, "kernel ").sliced(7).trimmed().toLongLong();
        if (kernel == 0)
            QSKIP("the container does not see what the kernel counts");
        const qint64 shown = outcome->record.peakMemory;
        QVERIFY2(qAbs(shown - kernel) <= kernel / 20,
                 QByteArray::number(shown) + " shown, the kernel " + QByteArray::number(kernel));
    }

private:
    static void addTwoEngines()
    {
        QTest::addColumn<QByteArray>("variable");
        QTest::newRow("Podman") << QByteArray("SPACEWRIGHT_TEST_PODMAN");
        QTest::newRow("Docker") << QByteArray("SPACEWRIGHT_TEST_DOCKER");
    }

    static int get(const QUrl &url)
    {
        Progress progress;
        const Result<http::Response> answer = http::perform({.url = url, .timeout = 60s}, progress);
        return answer ? answer->status : 0;
    }

    Spaces m_spaces;
};

QTEST_GUILESS_MAIN(TestContainerSleep)
#include "tst_containersleep.moc"

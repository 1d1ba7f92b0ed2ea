// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubtest.h"

#include <core/hub/files/commit.h>
#include <core/hub/space/runtime.h>
#include <core/hub/stream/replayfilter.h>
#include <core/hub/stream/spacestream.h>

#include <QElapsedTimer>

#include <thread>

using namespace spacewright;
using namespace spacewright::tests;

/// Logs, events and metrics: every line once, whatever happens to the connection.
class TestStreams final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_hub.control("DELETE", QStringLiteral("/faults")); }
    void cutsEvents_data();
    void cutsEvents();
    void refusesEndlessEvents();
    void knowsWhatIsNew_data();
    void knowsWhatIsNew();
    void followsALog();
    void survives_data();
    void survives();
    void showsNothingTwice();
    void noticesANewLog();
    void saysWhatIsRefused();
    void givesUpOnSilence();
    void cancels();
    void hearsOfChanges();
    void measures();

private:
    /// Follows until a line with @p last has come.
    Result<QByteArrayList> linesUntil(const QByteArray &last, hub::LogKind kind = hub::LogKind::Run)
    {
        QByteArrayList lines;
        const auto take = [&](const hub::LogPiece &piece) {
            lines += piece.text.trimmed();
            return lines.last() != last;
        };
        const Result<> done = hub::followLog(m_client, m_space, kind, take, m_progress, m_patience);
        return done ? Result<QByteArrayList>(lines) : failure(done);
    }
    void say(const QJsonObject &what) const { m_hub.control("POST", QStringLiteral("/spaces/ada/demo"), what); }

    TestHub m_hub;
    hub::HubClient m_client = clientOf(m_hub);
    hub::SpaceId m_space = space("ada/demo");
    hub::StreamPatience m_patience{.silence = std::chrono::seconds(5), .policy = hasty};
    Progress m_progress;
    QByteArrayList m_build;
};

void TestStreams::initTestCase()
{
    m_hub.addSpace(QStringLiteral("demo"));
    QVERIFY(hub::makeCommit(m_client,
                            {.target = {.space = m_space},
                             .summary = QStringLiteral("App"),
                             .operations = {hub::putContent(QStringLiteral("app.py"), "import gradio\n")}},
                            m_progress));
    QTRY_COMPARE(hub::readRuntime(m_client, m_space, m_progress)->stage, QStringLiteral("RUNNING"));
    QJsonArray lines;
    for (int number = 0; number < 200; ++number)
        lines.append(QStringLiteral("line %1 ü\n").arg(number));
    lines.append(QStringLiteral("the end\n"));
    say({{QStringLiteral("run"), lines}});
}

void TestStreams::cutsEvents_data()
{
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<QString>("events");
    QTest::addColumn<bool>("isWhole");
    QTest::newRow("one") << QByteArray("data: a\n\n") << QStringLiteral(":a") << true;
    QTest::newRow("named") << QByteArray("event: metric\ndata: a\n\ndata: b\n\n") << QStringLiteral("metric:a :b")
                           << true;
    QTest::newRow("several lines") << QByteArray("data: a\ndata:b\n\n") << QStringLiteral(":a\nb") << true;
    QTest::newRow("returns") << QByteArray("data: a\r\n\r\ndata: b\r\r") << QStringLiteral(":a :b") << true;
    QTest::newRow("comments") << QByteArray(": hello\n\n:\ndata: a\n\n") << QStringLiteral(":a") << true;
    QTest::newRow("no data") << QByteArray("data:\n\nevent: x\n\ndata: a\n\n") << QStringLiteral(":a") << true;
    QTest::newRow("unknown fields") << QByteArray("id: 7\nretry: 5\nnonsense\ndata: a\n\n") << QStringLiteral(":a")
                                    << true;
    QTest::newRow("cut in a line") << QByteArray("data: a\n\ndata: b") << QStringLiteral(":a") << false;
    QTest::newRow("cut in an event") << QByteArray("data: a\n\ndata: b\n") << QStringLiteral(":a") << false;
}

/// However the stream is divided.
void TestStreams::cutsEvents()
{
    QFETCH(QByteArray, stream);
    for (qsizetype size = 1; size <= stream.size(); ++size) {
        QStringList events;
        http::EventStream cutter([&events](const http::ServerEvent &event) {
            events += QString::fromUtf8(event.type + ':' + event.data);
            return true;
        });
        for (qsizetype start = 0; start < stream.size(); start += size)
            QVERIFY(cutter.add(QByteArrayView(stream).sliced(start, qMin(size, stream.size() - start))));
        QTEST(events.join(u' '), "events");
        QTEST(cutter.isAtBoundary(), "isWhole");
    }
}

void TestStreams::refusesEndlessEvents()
{
    http::EventStream cutter([](const http::ServerEvent &) { return true; });
    const QByteArray block(1 << 20, 'x');
    Result<bool> done = cutter.add("data: ");
    for (int number = 0; done && number < 100; ++number)
        done = cutter.add(block);
    QCOMPARE(codeOf(done), QStringLiteral("http.failed"));
}

void TestStreams::knowsWhatIsNew_data()
{
    QTest::addColumn<QString>("connections");
    QTest::addColumn<QString>("shown");
    QTest::newRow("once") << QStringLiteral("abc") << QStringLiteral("abc");
    QTest::newRow("replayed") << QStringLiteral("abc abcde") << QStringLiteral("abcde");
    QTest::newRow("cut in the replay") << QStringLiteral("abc ab abcd") << QStringLiteral("abcd");
    QTest::newRow("equal lines") << QStringLiteral("aaa aaaaa") << QStringLiteral("aaaaa");
    QTest::newRow("beginning dropped") << QStringLiteral("abcd cdef") << QStringLiteral("abcdef");
    QTest::newRow("begun anew") << QStringLiteral("abc xyz") << QStringLiteral("abcxyz");
    QTest::newRow("begun anew with an equal head") << QStringLiteral("abc axy") << QStringLiteral("abcxy");
    QTest::newRow("nothing new") << QStringLiteral("abc abc abc") << QStringLiteral("abc");
}

void TestStreams::knowsWhatIsNew()
{
    QFETCH(QString, connections);
    hub::ReplayFilter filter;
    QString shown;
    for (const QChar event : connections) {
        if (event == u' ')
            filter.restart();
        else if (filter.isNew(QByteArray(1, event.toLatin1())))
            shown += event;
    }
    QTEST(shown, "shown");
}

void TestStreams::followsALog()
{
    const auto run = linesUntil("the end");
    QVERIFY(run);
    QCOMPARE(run->first(), "===== Application Startup =====");
    QVERIFY(run->contains("line 199 ü"));
    const auto build = linesUntil("--> Pushing image", hub::LogKind::Build);
    QVERIFY(build && build->first().startsWith("===== Build Queued at"));
}

void TestStreams::survives_data()
{
    QTest::addColumn<QJsonObject>("fault");
    QTest::newRow("cut in an event") << QJsonObject{{QStringLiteral("cut"), 1000}};
    QTest::newRow("cut again and again, a little later each time")
        << QJsonObject{{QStringLiteral("cut"), 5000}, {QStringLiteral("count"), 3}};
    QTest::newRow("cut at the start") << QJsonObject{{QStringLiteral("cut"), 0}};
    QTest::newRow("reset") << QJsonObject{{QStringLiteral("cut"), 3000}, {QStringLiteral("reset"), true}};
    QTest::newRow("busy") << QJsonObject{{QStringLiteral("status"), 503}, {QStringLiteral("count"), 3}};
    QTest::newRow("ends too early") << QJsonObject{{QStringLiteral("status"), 200},
                                                   {QStringLiteral("body"), QStringLiteral("data: {\"da")}};
}

void TestStreams::survives()
{
    QFETCH(QJsonObject, fault);
    fault.insert(QStringLiteral("path"), QStringLiteral("/logs/run"));
    m_hub.fault(fault);
    const auto lines = linesUntil("the end");
    QVERIFY2(lines, qPrintable(lines ? QString() : lines.error().message));
    QCOMPARE(QSet<QByteArray>(lines->begin(), lines->end()).size(), lines->size());
    QVERIFY(lines->contains("line 0 ü") && lines->contains("line 199 ü"));
}

/// New lines come while connections are cut.
void TestStreams::showsNothingTwice()
{
    int seen = 0;
    QByteArrayList lines;
    const auto take = [&](const hub::LogPiece &piece) {
        lines += piece.text.trimmed();
        if (piece.text.startsWith("the end") && seen++ == 0)
            say({{QStringLiteral("run"), QJsonArray{QStringLiteral("after 1\n")}}, {QStringLiteral("cut"), true}});
        if (piece.text.startsWith("after 1"))
            say({{QStringLiteral("cut"), true}, {QStringLiteral("run"), QJsonArray{QStringLiteral("after 2\n")}}});
        return !piece.text.startsWith("after 2");
    };
    QVERIFY(hub::followLog(m_client, m_space, hub::LogKind::Run, take, m_progress, m_patience));
    QCOMPARE(lines.size(), 201 + 2 + 2);
    QCOMPARE(lines.last(), "after 2");
}

void TestStreams::noticesANewLog()
{
    int builds = 0;
    const auto take = [&](const hub::LogPiece &piece) {
        if (piece.text.startsWith("===== Build Queued") && ++builds == 1)
            return hub::restartSpace(m_client, m_space, hub::Restart::Factory, m_progress).has_value();
        return builds < 2;
    };
    QVERIFY(hub::followLog(m_client, m_space, hub::LogKind::Build, take, m_progress, m_patience));
    QCOMPARE(builds, 2);
    QTRY_COMPARE(hub::readRuntime(m_client, m_space, m_progress)->stage, QStringLiteral("RUNNING"));
}

void TestStreams::saysWhatIsRefused()
{
    m_hub.clearJournal();
    const auto take = [](const hub::LogPiece &) { return true; };
    QCOMPARE(codeOf(hub::followLog(clientOf(m_hub, "hf_bobwrite"), m_space, hub::LogKind::Run, take, m_progress,
                                   m_patience)),
             QStringLiteral("hub.forbidden"));
    QCOMPARE(codeOf(hub::followLog(m_client, space("ada/none"), hub::LogKind::Run, take, m_progress, m_patience)),
             QStringLiteral("hub.missing"));
    QCOMPARE(m_hub.journal().size(), 2);
}

void TestStreams::givesUpOnSilence()
{
    const hub::StreamPatience impatient{.silence = std::chrono::seconds(1),
                                        .policy = {.attempts = 0, .firstWait = std::chrono::milliseconds(1)}};
    const auto take = [](const hub::LogPiece &) { return true; };
    QCOMPARE(codeOf(hub::followLog(m_client, m_space, hub::LogKind::Run, take, m_progress, impatient)),
             QStringLiteral("network.cut"));
}

void TestStreams::cancels()
{
    Progress progress;
    QElapsedTimer clock;
    const auto take = [&](const hub::LogPiece &) {
        clock.start();
        progress.cancel();
        return true;
    };
    QVERIFY(hub::followLog(m_client, m_space, hub::LogKind::Run, take, progress, m_patience));
    QVERIFY(clock.elapsed() < 1000);
}

void TestStreams::hearsOfChanges()
{
    QStringList stages;
    const auto changed = [&] {
        if (stages.isEmpty() && !hub::pauseSpace(m_client, m_space, m_progress))
            return false;
        stages += hub::readRuntime(m_client, m_space, m_progress)->stage;
        return stages.last() != QLatin1StringView("PAUSED");
    };
    QVERIFY(hub::followEvents(m_client, m_space, changed, m_progress, m_patience));
    QVERIFY(hub::restartSpace(m_client, m_space, hub::Restart::App, m_progress));
}

void TestStreams::measures()
{
    const QJsonObject gpu{{QStringLiteral("utilization"), 80},
                          {QStringLiteral("memory_used_bytes"), qint64(9'000'000'000)},
                          {QStringLiteral("memory_total_bytes"), qint64(24'000'000'000)}};
    const QJsonObject used{{QStringLiteral("cpu_usage_pct"), 12.5},
                           {QStringLiteral("memory_used_bytes"), qint64(5'000'000'000)},
                           {QStringLiteral("gpus"), QJsonObject{{QStringLiteral("0"), gpu}}}};
    say({{QStringLiteral("metrics"), QJsonArray{used}}});
    hub::SpaceMetrics metrics;
    const auto take = [&](const hub::SpaceMetrics &some) {
        metrics = some;
        return false;
    };
    QVERIFY(hub::followMetrics(m_client, m_space, take, m_progress, m_patience));
    QCOMPARE(metrics.cpuPercent, 12.5);
    QCOMPARE(metrics.memoryUsed, 5'000'000'000);
    QCOMPARE(metrics.memoryTotal, -1);
    QCOMPARE(metrics.gpuPercent, QList<double>{80});
    QCOMPARE(metrics.gpuMemoryUsed, 9'000'000'000);
    QCOMPARE(metrics.gpuMemoryTotal, 24'000'000'000);
}

QTEST_GUILESS_MAIN(TestStreams)
#include "tst_streams.moc"

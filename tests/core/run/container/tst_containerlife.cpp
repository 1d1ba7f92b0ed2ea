// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/run/container/containerlife.h>
#include <tests/support/scriptedengine.h>

#include <QElapsedTimer>
#include <QTest>

using namespace spacewright;
using namespace spacewright::tests;
using namespace std::chrono_literals;

namespace
{

/// What an engine says of the one container that it has, before it goes away and after.
class Scene
{
public:
    /// To /containers/app/json, when it is back.
    Script state = answer(R"({"State":{"Status":"running","Running":true}})");
    /// To the second attach.
    Script printedLater = printed("three\n");
    std::atomic_bool isBack = false;
    std::atomic_int starts = 0;
    QByteArray logQuery;

    Script operator()(const Question &question)
    {
        const QByteArray path = question.path;
        if (path.contains("/start"))
            ++starts;
        if (path.contains("/attach"))
            return isBack ? printedLater : printed("one\ntw", true);
        if (path.contains("/logs")) {
            logQuery = path.sliced(path.indexOf('?') + 1);
            return printed("two\n");
        }
        if (path.contains("/wait"))
            return isBack ? answer(R"({"StatusCode":5})") : Script{.packets = {}, .staysSilent = true};
        if (path.contains("/json"))
            return state;
        if (path.contains("/stats"))
            return {.packets = {}, .staysSilent = true};
        return path.contains("/containers/") ? answer({}, "text/plain", 204) : Script{};
    }
};

/// A container that runs at a scripted engine.
class Bench
{
public:
    explicit Bench(std::chrono::milliseconds patience = 1min)
        : engine([this](const Question &question) { return scene(question); }),
          life(*container::Engine::connect(engine.address(), m_progress), QStringLiteral("app"), true, patience)
    {
    }

    bool takeOver(const QDateTime &since) { return life.takeOver(since, m_progress).has_value(); }
    bool start()
    {
        return life.start(m_progress) && QTest::qWaitFor([this] { return take().contains("one\n"); });
    }
    const QByteArray &take() { return output += life.takeOutput(10ms); }
    bool isOver() { return take(), life.isOver(); }
    void comeBack()
    {
        scene.isBack = true;
        engine.comeBack();
    }

    Scene scene;
    ScriptedEngine engine;
    QByteArray output;

private:
    Progress m_progress;

public:
    run::ContainerLife life;
};

} // namespace

/// An engine that goes away while a container runs, and comes back.
class TestContainerLife final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsListenedToAgain()
    {
        Bench bench;
        QVERIFY(bench.start());
        QVERIFY(!bench.life.away());
        bench.engine.goAway();
        QTRY_VERIFY(bench.life.away());
        QTRY_COMPARE(bench.life.away()->code, ErrorCode::EngineAbsent);
        QVERIFY(!bench.life.isOver());
        bench.comeBack();
        QTRY_VERIFY(bench.isOver());
        QVERIFY(!bench.life.away());
        QCOMPARE(bench.scene.starts, 1);
        QVERIFY(bench.life.exitCode());
        QCOMPARE(*bench.life.exitCode(), 5);
        QVERIFY(!bench.life.hasEndedAway());
        // The note has a line of its own, and what was missed comes before what was printed then.
        const QList<QByteArray> lines = bench.output.split('\n');
        QCOMPARE(lines.size(), 6);
        QCOMPARE(lines.first(2), QList<QByteArray>({"one", "tw"}));
        QVERIFY2(lines[2].startsWith("Spacewright: ") && lines[2].contains("away from"), lines[2]);
        QCOMPARE(lines.sliced(3), QList<QByteArray>({"two", "three", ""}));
        QVERIFY2(bench.scene.logQuery.contains("since=") && bench.scene.logQuery.contains("until="),
                 bench.scene.logQuery);
    }

    void itEndedMeanwhile()
    {
        Bench bench;
        bench.scene.state = answer(R"({"State":{"Status":"exited","Running":false,"ExitCode":3}})");
        QVERIFY(bench.start());
        bench.engine.goAway();
        QTRY_VERIFY(bench.life.away());
        bench.comeBack();
        QTRY_VERIFY(bench.isOver());
        QCOMPARE(bench.scene.starts, 1);
        QVERIFY(bench.life.exitCode());
        QCOMPARE(*bench.life.exitCode(), 3);
        QVERIFY(bench.life.hasEndedAway());
        QVERIFY2(bench.output.endsWith("two\n"), bench.output);
        QVERIFY(!bench.scene.logQuery.contains("until="));
    }

    void itIsGone()
    {
        Bench bench;
        bench.scene.state = answer(R"({"message":"No such container: app"})", "application/json", 404);
        QVERIFY(bench.start());
        bench.engine.goAway();
        QTRY_VERIFY(bench.life.away());
        bench.comeBack();
        QTRY_VERIFY(bench.isOver());
        QVERIFY(!bench.life.exitCode());
        QCOMPARE(bench.life.exitCode().error().code, ErrorCode::ContainerMissing);
        QVERIFY(!bench.life.away());
    }

    void theEngineGoesTwice()
    {
        Bench bench;
        bench.scene.printedLater = printed("three\n", true);
        QVERIFY(bench.start());
        bench.engine.goAway();
        QTRY_VERIFY(bench.life.away());
        bench.comeBack();
        QTRY_VERIFY(bench.take().contains("three\n"));
        bench.engine.goAway();
        QTRY_VERIFY(bench.life.away());
        bench.scene.printedLater = printed("four\n");
        bench.comeBack();
        QTRY_VERIFY(bench.isOver());
        QCOMPARE(bench.scene.starts, 1);
        QCOMPARE(bench.output.count("Spacewright: "), 2);
        QVERIFY2(bench.output.endsWith("two\nfour\n"), bench.output);
    }

    void theEngineStaysAway()
    {
        Bench bench(600ms);
        QVERIFY(bench.start());
        bench.engine.goAway();
        QTRY_VERIFY(bench.isOver());
        QVERIFY(!bench.life.exitCode());
        QCOMPARE(bench.life.exitCode().error().code, ErrorCode::EngineAbsent);
        QVERIFY(!bench.life.away());
    }

    /// The process that started it is gone.
    void oneThatRunsIsTakenOver()
    {
        Bench bench;
        bench.scene.isBack = true;
        QVERIFY(bench.takeOver(QDateTime::fromSecsSinceEpoch(1'800'000'000)));
        QTRY_VERIFY(bench.isOver());
        QCOMPARE(bench.scene.starts, 0);
        QCOMPARE(*bench.life.exitCode(), 5);
        const QList<QByteArray> lines = bench.output.split('\n');
        QVERIFY2(lines.first().contains("itself was away from"), lines.first());
        QCOMPARE(lines.sliced(1), QList<QByteArray>({"two", "three", ""}));
        QVERIFY2(bench.scene.logQuery.contains("since=1800000000.001"), bench.scene.logQuery);
    }

    void oneThatHasJustEndedIsOver()
    {
        Bench bench;
        bench.scene.state = answer(R"({"State":{"Status":"exited","Running":false,"ExitCode":3}})");
        QVERIFY(bench.takeOver(QDateTime::fromSecsSinceEpoch(1'800'000'000)));
        QTRY_VERIFY(bench.isOver());
        QCOMPARE(*bench.life.exitCode(), 3);
        // It ended by itself, whatever its engine did.
        QVERIFY(!bench.life.hasEndedAway());
        QVERIFY2(bench.output.endsWith("two\n"), bench.output);
    }

    void oneThatIsGoneIsNotTakenOver()
    {
        Bench bench;
        bench.scene.state = answer(R"({"message":"No such container: app"})", "application/json", 404);
        QVERIFY(!bench.takeOver(QDateTime::currentDateTimeUtc()));
    }

    void nobodyWaitsAnyMore()
    {
        QElapsedTimer clock;
        {
            Bench bench;
            QVERIFY(bench.start());
            bench.engine.goAway();
            QTRY_VERIFY(bench.life.away());
            bench.life.askToEnd();
            clock.start();
        }
        QVERIFY2(clock.elapsed() < 1000, QByteArray::number(clock.elapsed()));
    }
};

QTEST_GUILESS_MAIN(TestContainerLife)
#include "tst_containerlife.moc"

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/http/client.h>
#include <tests/support/containerspaces.h>

#include <QElapsedTimer>
#include <QTest>

using namespace spacewright;
using Spaces = tests::ContainerSpaces;
using namespace std::chrono_literals;

namespace
{

/// Hears that it should end, and goes on.
constexpr auto deafApp =
    "import signal\n"
    "for s in (signal.SIGINT, signal.SIGTERM): signal.signal(s, lambda *_: print('no', flush=True))\n";

} // namespace

/// How an app in a container is ended that would rather not.
class TestContainerStop final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup()
    {
        m_spaces.removeImages();
        m_spaces.options.stop.reset();
    }

    void anAppThatDoesNotEndIsEndedAfterItsGrace_data() { tests::addEngineRows(); }
    void anAppThatDoesNotEndIsEndedAfterItsGrace()
    {
        OPEN_TEST_ENGINE(test);
        QElapsedTimer clock;
        tests::ContainerOutcome outcome;
        QList<std::optional<std::chrono::seconds>> countdown;
        outcome.listener.atEnding = [&](auto left) { countdown += left; };
        run(outcome, variable, [&](run::Stage stage, Progress &progress) {
            if (stage != run::Stage::Running)
                return;
            clock.start();
            progress.cancel();
        });
        QVERIFY(clock.isValid());
        QVERIFY2(clock.elapsed() > 9'500 && clock.elapsed() < 13'000, QByteArray::number(clock.elapsed()));
        QVERIFY(outcome.listener.log.contains("no\n"));
        QCOMPARE(run::stageName(outcome.record.stage), QStringLiteral("STOPPED"));
        // It was counted down to the end.
        QVERIFY(countdown.contains(std::optional(9s)));
        QVERIFY(countdown.contains(std::optional(1s)));
        QCOMPARE(countdown.constLast(), std::nullopt);
        QVERIFY(Spaces::isClean(*test));
    }

    void theWishIsTakenBackOrHurried_data() { tests::addEngineRows(); }
    void theWishIsTakenBackOrHurried()
    {
        OPEN_TEST_ENGINE(test);
        const auto stop = std::make_shared<run::StopRequest>();
        m_spaces.options.stop = stop;
        tests::ContainerOutcome outcome;
        QElapsedTimer clock;
        int answers = 0;
        int asked = 0;
        outcome.listener.atEnding = [&](std::optional<std::chrono::seconds> left) {
            if (left && *left < 9s && asked == 1) {
                stop->takeBack();
            } else if (!left && asked == 1) {
                Progress asking;
                const auto answer = http::perform({.url = outcome.listener.lastUrl}, asking);
                answers += answer && answer->status == 200 ? 1 : 0;
                ++asked;
                stop->ask();
            } else if (left && asked == 2) {
                ++asked;
                clock.start();
                stop->endAtOnce();
            }
        };
        run(outcome, variable, [&](run::Stage stage, Progress &) {
            if (stage == run::Stage::Running) {
                ++asked;
                stop->ask();
            }
        });
        QCOMPARE(answers, 1);
        QCOMPARE(asked, 3);
        QVERIFY(clock.isValid());
        QVERIFY2(clock.elapsed() < 5'000, QByteArray::number(clock.elapsed()));
        QCOMPARE(run::stageName(outcome.record.stage), QStringLiteral("STOPPED"));
        QVERIFY(Spaces::isClean(*test));
    }

    void anAppThatEndsAsItIsAskedToHasNotFailed_data() { tests::addEngineRows(); }
    void anAppThatEndsAsItIsAskedToHasNotFailed()
    {
        OPEN_TEST_ENGINE(test);
        const auto stop = std::make_shared<run::StopRequest>();
        m_spaces.options.stop = stop;
        const auto outcome = m_spaces.execute(variable, m_spaces.make(Spaces::dockerfile(), tests::servingApp),
                                              [&](run::Stage stage, Progress &) {
                                                  if (stage == run::Stage::Running)
                                                      stop->ask();
                                              });
        QCOMPARE(run::stageName(outcome->record.stage), QStringLiteral("STOPPED"));
        QVERIFY(!outcome->error);
        QVERIFY(Spaces::isClean(*test));
    }

private:
    void run(tests::ContainerOutcome &outcome, const QByteArray &variable, const Spaces::AtStage &atStage)
    {
        m_spaces.execute(outcome, variable,
                         m_spaces.make(Spaces::dockerfile(), QByteArray(deafApp) + tests::servingApp), atStage);
    }

    tests::ContainerSpaces m_spaces;
};

QTEST_GUILESS_MAIN(TestContainerStop)
#include "tst_containerstop.moc"

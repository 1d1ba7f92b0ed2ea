// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/http/client.h>
#include <tests/support/containerspaces.h>
#include <tests/support/farhost.h>

#include <QElapsedTimer>
#include <QTest>

#include <future>
#include <map>

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

    /// The engines do so side by side: most of it is waiting.
    void anAppThatDoesNotEndIsEndedAfterItsGrace()
    {
        std::map<QByteArray, std::future<Ending>> endings;
        for (const QByteArray variable :
             {"SPACEWRIGHT_TEST_PODMAN", "SPACEWRIGHT_TEST_PODMAN_ROOTLESS", "SPACEWRIGHT_TEST_DOCKER"}) {
            if (!qEnvironmentVariableIsEmpty(variable))
                endings[variable] =
                    std::async(std::launch::async, [this, variable] { return cancelDeafApp(variable); });
        }
        if (endings.empty())
            QSKIP("no engine: run the tests through packaging/engine");
        for (auto &[variable, pending] : endings) {
            const Ending ending = pending.get();
            QVERIFY2(ending.time > 9'500 && ending.time < 13'000, variable + ' ' + QByteArray::number(ending.time));
            QVERIFY(ending.outcome->listener.log.contains("no\n"));
            QCOMPARE(run::stageName(ending.outcome->record.stage), QStringLiteral("STOPPED"));
            // It was counted down to the end.
            QVERIFY(ending.countdown.contains(std::optional(9s)));
            QVERIFY(ending.countdown.contains(std::optional(1s)));
            QCOMPARE(ending.countdown.constLast(), std::nullopt);
            QVERIFY(Spaces::isClean(*tests::TestEngine::open(variable)));
        }
    }

    void theWishIsTakenBackOrHurried_data() { tests::addEngineRowsAndFar(); }
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
    /// How a run that was cancelled came to its end.
    struct Ending {
        std::unique_ptr<tests::ContainerOutcome> outcome = std::make_unique<tests::ContainerOutcome>();
        QList<std::optional<std::chrono::seconds>> countdown = {};
        /// From the cancel to the end, in milliseconds.
        qint64 time = 0;
    };
    Ending cancelDeafApp(const QByteArray &variable)
    {
        Ending ending;
        QElapsedTimer clock;
        ending.outcome->listener.atEnding = [&ending](auto left) { ending.countdown += left; };
        run(*ending.outcome, variable, [&clock](run::Stage stage, Progress &progress) {
            if (stage != run::Stage::Running)
                return;
            clock.start();
            progress.cancel();
        });
        ending.time = clock.isValid() ? clock.elapsed() : -1;
        return ending;
    }

    void run(tests::ContainerOutcome &outcome, const QByteArray &variable, const Spaces::AtStage &atStage)
    {
        m_spaces.execute(outcome, variable,
                         m_spaces.make(Spaces::dockerfile(), QByteArray(deafApp) + tests::servingApp), atStage);
    }

    tests::ContainerSpaces m_spaces;
};

QTEST_GUILESS_MAIN(TestContainerStop)
#include "tst_containerstop.moc"

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/run/resources/roommeter.h>

#include <QTest>

#include <atomic>
#include <thread>

using namespace spacewright;
using namespace std::chrono_literals;

class TestRoomMeter final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsAgainAndAgain()
    {
        std::atomic<qint64> size = 10;
        run::RoomMeter meter([&size](Progress &) -> Result<qint64> { return size.load(); }, 20ms);
        QCOMPARE(meter.look(), -1);
        QTRY_COMPARE(meter.look(), 10);
        size = 20;
        QTRY_COMPARE(meter.look(), 20);
    }

    void aCountThatFailsChangesNothing()
    {
        std::atomic_bool fails = false;
        std::atomic_int counts = 0;
        run::RoomMeter meter(
            [&](Progress &) -> Result<qint64> {
                ++counts;
                return fails ? Result<qint64>(fail(ErrorCode::Internal, QStringLiteral("away"))) : 5;
            },
            10ms);
        QTRY_COMPARE(meter.look(), 5);
        fails = true;
        const int before = counts;
        QTRY_VERIFY((std::ignore = meter.look(), counts > before + 2));
        QCOMPARE(meter.look(), 5);
    }

    /// Whoever asks is never held up, and what takes long is done seldom.
    void isGentle()
    {
        std::atomic_int counts = 0;
        run::RoomMeter meter(
            [&counts](Progress &) -> Result<qint64> {
                ++counts;
                std::this_thread::sleep_for(60ms);
                return 1;
            },
            1ms);
        QElapsedTimer clock;
        clock.start();
        std::ignore = meter.look();
        QVERIFY(clock.elapsed() < 50);
        QTRY_COMPARE(meter.look(), 1);
        clock.restart();
        while (clock.elapsed() < 300)
            std::ignore = meter.look();
        QCOMPARE(counts.load(), 1);
    }

    void goesWithItsCountUnfinished()
    {
        std::atomic_bool isCancelled = false;
        {
            run::RoomMeter meter([&isCancelled](Progress &progress) -> Result<qint64> {
                while (!progress.isCancelled())
                    std::this_thread::sleep_for(1ms);
                isCancelled = true;
                return 0;
            });
            std::ignore = meter.look();
        }
        QVERIFY(isCancelled);
    }
};

QTEST_GUILESS_MAIN(TestRoomMeter)
#include "tst_roommeter.moc"

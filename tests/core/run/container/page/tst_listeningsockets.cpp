// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/run/container/outputqueue.h>
#include <core/run/container/page/listeningsockets.h>

#include <QTest>

#include <thread>

using namespace spacewright;

/// What a supervisor learns from inside a container, and how its output gets to it.
class TestListeningSockets final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheKernelsTables()
    {
        const QByteArray tables =
            "  sl  local_address rem_address   st tx_queue rx_queue\n"
            "   0: 0100007F:1EB4 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000\n"
            "   1: 00000000:2328 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000\n"
            "   2: 0100007F:1EB4 0100007F:9999 01 00000000:00000000 00:00000000 00000000  1000\n"
            "   0: 00000000000000000000000001000000:0050 00000000000000000000000000000000:0000 0A 0\n";
        const QList<run::ListeningSocket> sockets = run::listeningSockets(tables);
        QCOMPARE(sockets.size(), 3);
        QCOMPARE(sockets[0].port, 7860);
        QVERIFY(sockets[0].isLoopback);
        QCOMPARE(sockets[1].port, 9000);
        QVERIFY(!sockets[1].isLoopback);
        QVERIFY(sockets[2].isLoopback);
    }

    void aFullQueueHoldsTheWriterBackAndLosesNothing()
    {
        constexpr qsizetype piece = 1024 * 1024;
        constexpr int pieces = 40;
        run::OutputQueue queue;
        std::jthread writer([&queue] {
            for (int i = 0; i < pieces; ++i)
                queue.push(QByteArray(piece, char('a' + i % 26)));
        });
        qsizetype taken = 0;
        while (taken < piece * pieces) {
            const QByteArray bytes = queue.take(std::chrono::seconds(10));
            QVERIFY(!bytes.isEmpty());
            QVERIFY(bytes.size() <= 8 * piece);
            taken += bytes.size();
        }
        QCOMPARE(taken, piece * pieces);
    }

    void aClosedQueueLetsItsWriterGo()
    {
        run::OutputQueue queue;
        std::jthread writer([&queue] {
            for (int i = 0; i < 100; ++i)
                queue.push(QByteArray(1024 * 1024, 'x'));
        });
        queue.close();
        writer.join();
        QVERIFY(queue.take(std::chrono::milliseconds(0)).size() <= 8 * 1024 * 1024);
    }
};

QTEST_GUILESS_MAIN(TestListeningSockets)
#include "tst_listeningsockets.moc"

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/run/process/portlease.h>

#include <QSet>
#include <QTcpServer>
#include <QTest>

#include <future>
#include <vector>

using namespace spacewright;

class TestPortLease final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesTheWantedPortOnce()
    {
        const quint16 port = run::PortLease::take().port();
        QVERIFY(port != 0);
        const run::PortLease first = run::PortLease::take(port);
        QCOMPARE(first.port(), port);
        // Nobody listens there, and still it is spoken for.
        const run::PortLease second = run::PortLease::take(port);
        QVERIFY(second.port() != 0 && second.port() != port);
    }

    void leavesAPortToWhoListens()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        QVERIFY(run::PortLease::take(server.serverPort()).port() != server.serverPort());
    }

    void givesItBack()
    {
        run::PortLease lease = run::PortLease::take();
        const quint16 port = lease.port();
        run::PortLease moved = std::move(lease);
        QVERIFY(run::PortLease::take(port).port() != port);
        moved = {};
        QCOMPARE(run::PortLease::take(port).port(), port);
    }

    /// All ask in the same moment for the same one and keep what they get: no two ever get the same.
    void aHundredAtOnceNeverCollide()
    {
        constexpr int rounds = 10;
        constexpr int threads = 10;
        const quint16 wanted = run::PortLease::take().port();
        for (int round = 0; round < rounds; ++round) {
            std::vector<std::future<std::vector<run::PortLease>>> starts;
            for (int i = 0; i < threads; ++i) {
                starts.push_back(std::async(std::launch::async, [wanted] {
                    std::vector<run::PortLease> leases;
                    for (int k = 0; k < threads; ++k)
                        leases.push_back(run::PortLease::take(wanted));
                    return leases;
                }));
            }
            QSet<quint16> ports;
            std::vector<std::vector<run::PortLease>> all;
            for (auto &start : starts)
                all.push_back(start.get());
            for (const auto &leases : all) {
                for (const run::PortLease &lease : leases)
                    ports += lease.port();
            }
            QCOMPARE(ports.size(), threads * threads);
            QVERIFY(ports.contains(wanted) && !ports.contains(0));
        }
    }
};

QTEST_GUILESS_MAIN(TestPortLease)
#include "tst_portlease.moc"

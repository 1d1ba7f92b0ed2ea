// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/proxy/allowlist.h>

#include <QTest>

using namespace spacewright::proxy;

class AllowListTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isPublic_data();
    void isPublic();
    void isLoopbackName_data();
    void isLoopbackName();
};

void AllowListTest::isPublic_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("expected");
    const auto row = [](const char *address, bool expected) {
        QTest::newRow(address) << QString::fromLatin1(address) << expected;
    };
    for (const char *address : {"8.8.8.8", "1.1.1.1", "11.0.0.1", "100.63.255.255", "100.128.0.1", "126.255.255.255",
                                "172.15.0.1", "172.32.0.1", "192.167.1.1", "192.169.1.1", "223.255.255.255",
                                "2606:4700::1111", "2a00:1450:4001::1", "::ffff:8.8.8.8", "64:ff9b::808:808"})
        row(address, true);
    for (const char *address : {"0.0.0.0",
                                "0.1.2.3",
                                "10.1.2.3",
                                "100.64.0.1",
                                "100.127.255.255",
                                "127.0.0.1",
                                "127.255.1.1",
                                "169.254.1.1",
                                "169.254.169.254",
                                "172.16.0.1",
                                "172.31.255.255",
                                "192.0.0.8",
                                "192.0.2.1",
                                "192.88.99.1",
                                "192.168.1.1",
                                "198.18.0.1",
                                "198.19.255.255",
                                "198.51.100.7",
                                "203.0.113.9",
                                "224.0.0.251",
                                "240.0.0.1",
                                "255.255.255.255",
                                "::",
                                "::1",
                                "::127.0.0.1",
                                "fe80::1",
                                "fc00::1",
                                "fd12:3456::1",
                                "ff02::1",
                                "2001::1",
                                "2001:db8::1",
                                "2002:7f00:1::",
                                "3fff::1",
                                "::ffff:127.0.0.1",
                                "::ffff:10.0.0.1",
                                "64:ff9b::7f00:1",
                                "64:ff9b::a01:1",
                                "64:ff9b:1::808:808",
                                "100::1",
                                "5f00::1"})
        row(address, false);
}

void AllowListTest::isPublic()
{
    QFETCH(QString, address);
    const QHostAddress parsed(address);
    QVERIFY(!parsed.isNull());
    QTEST(AllowList::isPublic(parsed), "expected");
}

void AllowListTest::isLoopbackName_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("expected");
    QTest::newRow("address") << QStringLiteral("127.0.0.1") << true;
    QTest::newRow("name") << QStringLiteral("localhost") << true;
    QTest::newRow("name in capitals") << QStringLiteral("LOCALHOST") << true;
    // These may lead to another listener on the same port.
    QTest::newRow("IPv6") << QStringLiteral("::1") << false;
    QTest::newRow("another loopback address") << QStringLiteral("127.0.0.2") << false;
    QTest::newRow("a name beneath") << QStringLiteral("ada-fruit.Localhost") << true;
    QTest::newRow("a name that ends so") << QStringLiteral("evillocalhost") << false;
    QTest::newRow("a name that starts so") << QStringLiteral("localhost.example.org") << false;
}

void AllowListTest::isLoopbackName()
{
    QFETCH(QString, host);
    QFETCH(bool, expected);
    QCOMPARE(AllowList::isLoopbackName(host), expected);
}

QTEST_APPLESS_MAIN(AllowListTest)
#include "tst_allowlist.moc"

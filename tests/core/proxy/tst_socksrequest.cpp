// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/proxy/socksrequest.h>

#include <QRandomGenerator>
#include <QTest>

using namespace spacewright::proxy::socks;

class SocksRequestTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void greeting_data();
    void greeting();
    void request_data();
    void request();
    void everyPrefixIsIncomplete();
    void whatFollowsIsKept();
    void randomBytesAreHarmless();
};

void SocksRequestTest::greeting_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Reading>("reading");
    QTest::newRow("nothing yet") << QByteArray() << Reading::Incomplete;
    QTest::newRow("no password") << QByteArray::fromHex("050100") << Reading::Done;
    QTest::newRow("no password among others") << QByteArray::fromHex("05020200") << Reading::Done;
    QTest::newRow("half") << QByteArray::fromHex("0502") << Reading::Incomplete;
    QTest::newRow("password only") << QByteArray::fromHex("050102") << Reading::Malformed;
    QTest::newRow("no method") << QByteArray::fromHex("0500") << Reading::Malformed;
    QTest::newRow("version 4") << QByteArray::fromHex("0401") << Reading::Malformed;
    QTest::newRow("HTTP") << QByteArray("CONNECT a:1 HTTP/1.1\r\n") << Reading::Malformed;
}

void SocksRequestTest::greeting()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Reading, reading);
    QCOMPARE(takeGreeting(bytes), reading);
}

void SocksRequestTest::request_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Reading>("reading");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    const QByteArray name = QByteArray::fromHex("05010003") + '\x09' + "localhost" + QByteArray::fromHex("1e");
    QTest::newRow("name") << name + '\xb4' << Reading::Done << QStringLiteral("localhost") << 7860;
    QTest::newRow("name, port cut") << name << Reading::Incomplete << QString() << 0;
    QTest::newRow("IPv4") << QByteArray::fromHex("050100017f00000101bb") << Reading::Done << QStringLiteral("127.0.0.1")
                          << 443;
    QTest::newRow("IPv6") << QByteArray::fromHex("050100040000000000000000000000000000000101bb") << Reading::Done
                          << QStringLiteral("::1") << 443;
    QTest::newRow("bind") << QByteArray::fromHex("050200017f00000101bb") << Reading::Malformed << QString() << 0;
    QTest::newRow("UDP") << QByteArray::fromHex("050300017f00000101bb") << Reading::Malformed << QString() << 0;
    QTest::newRow("unknown address type")
        << QByteArray::fromHex("050100027f00000101bb") << Reading::Malformed << QString() << 0;
    QTest::newRow("empty name") << QByteArray::fromHex("050100030001bb") << Reading::Malformed << QString() << 443;
    QTest::newRow("name with NUL") << QByteArray::fromHex("05010003036100620050") << Reading::Malformed << QString()
                                   << 80;
    QTest::newRow("name with line break")
        << QByteArray::fromHex("0501000303610a620050") << Reading::Malformed << QString() << 80;
    QTest::newRow("name with a percent sign")
        << QByteArray::fromHex("05010003036125620050") << Reading::Malformed << QString() << 80;
}

void SocksRequestTest::request()
{
    QFETCH(QByteArray, bytes);
    Target target;
    QFETCH(Reading, reading);
    QCOMPARE(takeRequest(bytes, target), reading);
    QFETCH(QString, host);
    QCOMPARE(target.host, host);
    QFETCH(int, port);
    QCOMPARE(int(target.port), port);
}

void SocksRequestTest::everyPrefixIsIncomplete()
{
    const QByteArray whole = QByteArray::fromHex("05010003") + '\x0b' + "example.org" + QByteArray::fromHex("01bb");
    for (qsizetype length = 0; length < whole.size(); ++length) {
        QByteArray part = whole.first(length);
        Target target;
        QCOMPARE(takeRequest(part, target), Reading::Incomplete);
        QCOMPARE(part.size(), length);
    }
}

void SocksRequestTest::whatFollowsIsKept()
{
    QByteArray bytes = QByteArray::fromHex("050100050100017f00000101bb") + "GET / HTTP/1.1";
    QCOMPARE(takeGreeting(bytes), Reading::Done);
    Target target;
    QCOMPARE(takeRequest(bytes, target), Reading::Done);
    QCOMPARE(bytes, "GET / HTTP/1.1");
}

void SocksRequestTest::randomBytesAreHarmless()
{
    QRandomGenerator random(1928);
    int done = 0;
    for (int round = 0; round < 200'000; ++round) {
        QByteArray bytes(random.bounded(1, 40), Qt::Uninitialized);
        for (char &byte : bytes)
            byte = char(random.bounded(256));
        // Half of them start well enough to get past the first checks.
        if (round % 2)
            bytes.replace(0, qMin(bytes.size(), qsizetype(4)), QByteArray::fromHex("05010003"));
        Target target;
        if (takeRequest(bytes, target) == Reading::Done) {
            ++done;
            QVERIFY(!target.host.isEmpty());
        }
        takeGreeting(bytes);
    }
    QVERIFY(done > 0);
}

QTEST_APPLESS_MAIN(SocksRequestTest)
#include "tst_socksrequest.moc"

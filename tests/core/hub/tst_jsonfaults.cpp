// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/http/client.h>
#include <core/hub/client/huberror.h>
#include <core/hub/client/hubrequest.h>

#include <tests/support/freedmemory.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QThread>

#include <atomic>
#include <limits>

using namespace spacewright;

namespace
{

constexpr qint64 mebibyte = 1024 * 1024;

/// Answers with JSON without an end to be seen, as fast as it is read.
class EndlessServer final : public QThread
{
public:
    static constexpr qint64 length = 200 * mebibyte;

    EndlessServer()
    {
        start();
        while (port == 0)
            QThread::yieldCurrentThread();
    }

    std::atomic<quint16> port = 0;
    std::atomic<qint64> sent = 0;

protected:
    void run() override
    {
        QTcpServer server;
        server.listen(QHostAddress::LocalHost);
        port = server.serverPort();
        if (!server.waitForNewConnection(10'000))
            return;
        QTcpSocket *socket = server.nextPendingConnection();
        socket->waitForReadyRead(10'000);
        socket->write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n[");
        const QByteArray part = QByteArray("1234567,").repeated(mebibyte / 8);
        while (sent < length && socket->write(part) == part.size() && socket->waitForBytesWritten(10'000))
            sent += part.size();
    }
};

/// The most memory that this process has had.
qint64 peakMemory()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').constFirst().toLongLong() * 1024;
    }
    return 0;
}

QByteArray nested(int levels)
{
    return QByteArray(levels, '[') + QByteArray(levels, ']');
}

} // namespace

/// Answers that no server of good will gives (B10).
class TestJsonFaults final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatIsTooLong();
    void refuses_data();
    void refuses();
    void keepsLargeNumbers();
    void acceptsTheDeepestLevel();
    void takesTheLastOfTwoKeys();

private:
    static Result<QJsonDocument> read(const QByteArray &body)
    {
        return hub::jsonOf({.path = QStringLiteral("/api/spaces")}, {.status = 200, .headers = {}, .body = body});
    }
};

void TestJsonFaults::refusesWhatIsTooLong()
{
    EndlessServer server;
    const qint64 before = peakMemory();
    Progress progress;
    const Result<http::Response> answer =
        http::perform({.url = QUrl(QStringLiteral("http://127.0.0.1:%1/").arg(server.port.load()))}, progress);
    QVERIFY(server.wait(20'000));
    QVERIFY(!answer);
    // Not as if there were no network: nobody shall ask again, or work offline.
    QCOMPARE(answer.error().code, ErrorCode::HttpFailed);
    QVERIFY2(answer.error().message.contains(u"16 MiB"), qPrintable(answer.error().message));
    QVERIFY2(server.sent < 64 * mebibyte, "it was read to its end");
    const qint64 grown = peakMemory() - before;
    QVERIFY2(grown < 80 * mebibyte + tests::keptOfFreedMemory, qPrintable(QString::number(grown / mebibyte)));
}

void TestJsonFaults::refuses_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("said");
    QTest::newRow("1,025 levels") << nested(1025) << QStringLiteral("too deeply nested document at byte 1025");
    QTest::newRow("1,025 levels of objects")
        << QByteArray("{\"a\":").repeated(1025) + "1" + QByteArray(1025, '}') << QStringLiteral("too deeply nested");
    QTest::newRow("a million levels") << nested(1'000'000) << QStringLiteral("too deeply nested");
    QTest::newRow("levels without an end") << QByteArray(5'000'000, '[') << QStringLiteral("too deeply nested");
    QTest::newRow("bytes that are no UTF-8") << QByteArray("{\"a\":\"x\xff\xfe\"}") << QStringLiteral("at byte");
    QTest::newRow("half a letter") << QByteArray("{\"a\":\"\xc3\"}") << QStringLiteral("at byte");
    QTest::newRow("a number beyond all") << QByteArray("[1e400]") << QStringLiteral("illegal number at byte");
    QTest::newRow("no end") << QByteArray("{\"a\":[1,2") << QStringLiteral("at byte");
    QTest::newRow("two of them") << QByteArray("{}{}")
                                 << QStringLiteral("garbage at the end of the document at byte 2");
}

void TestJsonFaults::refuses()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QString, said);
    const Result<QJsonDocument> document = read(body);
    QVERIFY(!document);
    QCOMPARE(document.error().code, ErrorCode::HubNonsense);
    QVERIFY2(document.error().message.contains(said), qPrintable(document.error().message));
}

void TestJsonFaults::keepsLargeNumbers()
{
    const Result<QJsonDocument> document =
        read("[9223372036854775807, -9223372036854775808, 9007199254740993, 9223372036854775808]");
    if (!document)
        QFAIL(qPrintable(document.error().message));
    const QJsonArray numbers = document->array();
    QCOMPARE(numbers[0].toInteger(), std::numeric_limits<qint64>::max());
    QCOMPARE(numbers[1].toInteger(), std::numeric_limits<qint64>::min());
    // One more than what a floating-point number tells apart.
    QCOMPARE(numbers[2].toInteger(), 9007199254740993);
    // What is larger than any size is no size, and never another one.
    QCOMPARE(numbers[3].toInteger(-1), -1);
    QCOMPARE(QJsonDocument::fromJson(document->toJson()).array()[2].toInteger(), 9007199254740993);
}

void TestJsonFaults::acceptsTheDeepestLevel()
{
    QVERIFY(read(nested(1024)));
}

void TestJsonFaults::takesTheLastOfTwoKeys()
{
    const Result<QJsonDocument> document = read("{\"id\":\"a\",\"size\":1,\"id\":\"b\",\"size\":2}");
    QVERIFY(document);
    QCOMPARE(document->object().size(), 2);
    QCOMPARE(document->object().value(u"id").toString(), QStringLiteral("b"));
    QCOMPARE(document->object().value(u"size").toInteger(), 2);
}

QTEST_GUILESS_MAIN(TestJsonFaults)
#include "tst_jsonfaults.moc"

// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/run/sleep/visitgate.h>
#include <core/run/sleep/wakingpage.h>

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace spacewright;
using namespace std::chrono_literals;

namespace
{

constexpr auto browserRequest = "GET /a?b HTTP/1.1\r\nHost: x\r\nAccept: text/html,*/*;q=0.8\r\n\r\n";
constexpr auto dataRequest = "POST /api HTTP/1.1\r\nHost: x\r\nAccept: */*\r\nContent-Length: 2\r\n\r\nhi";

} // namespace

/// A gate between real sockets; the app says back what it hears.
class TestVisitGate final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_app = std::make_unique<QTcpServer>();
        QVERIFY(m_app->listen(QHostAddress::LocalHost));
        connect(m_app.get(), &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = m_app->nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket] { socket->write(socket->readAll()); });
        });
        auto gate = run::VisitGate::listen(0, QStringLiteral("A <Space>"));
        QVERIFY(gate);
        m_gate = std::move(*gate);
    }
    void cleanup()
    {
        m_gate.reset();
        m_app.reset();
    }

    void carriesBothWays()
    {
        m_gate->open(m_app->serverPort());
        QTcpSocket client;
        connectTo(client);
        const QByteArray much(3'000'000, 'x');
        client.write(much);
        QByteArray back;
        QTRY_VERIFY_WITH_TIMEOUT((back += client.readAll()).size() == much.size(), 20'000);
        QCOMPARE(back, much);
    }

    /// An app that hangs up has its last words heard.
    void passesTheEndOn()
    {
        connect(m_app.get(), &QTcpServer::newConnection, this, [this] {
            for (QTcpSocket *socket : m_app->findChildren<QTcpSocket *>()) {
                socket->write("bye");
                socket->disconnectFromHost();
            }
        });
        m_gate->open(m_app->serverPort());
        QTcpSocket client;
        connectTo(client);
        QTRY_COMPARE(client.state(), QAbstractSocket::UnconnectedState);
        QCOMPARE(client.readAll(), "bye");
    }

    void aBrowserIsToldThatItWakes()
    {
        QTcpSocket client;
        connectTo(client);
        QVERIFY(!m_gate->isVisited());
        client.write(browserRequest);
        QTRY_COMPARE(client.state(), QAbstractSocket::UnconnectedState);
        const QByteArray answer = client.readAll();
        QVERIFY(answer.startsWith("HTTP/1.1 503 "));
        QVERIFY2(answer.contains("“A &lt;Space&gt;” is waking up"), answer);
        QVERIFY(answer.contains("Retry-After: "));
        const qsizetype body = answer.indexOf("\r\n\r\n") + 4;
        QVERIFY(answer.contains("Content-Length: " + QByteArray::number(answer.size() - body)));
        QVERIFY(m_gate->isVisited());
    }

    /// Whatever is no page waits, half sent or whole, and gets the app's own answer.
    void anythingElseWaitsForTheApp_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::newRow("data") << QByteArray(dataRequest);
        QTest::newRow("begun") << QByteArray("GET / HT");
        QTest::newRow("web socket") << QByteArray(
            "GET /ws HTTP/1.1\r\nAccept: text/html\r\nUpgrade: websocket\r\n\r\n");
        QTest::newRow("no HTTP at all") << QByteArray("\x16\x03\x01");
    }
    void anythingElseWaitsForTheApp()
    {
        QFETCH(QByteArray, request);
        QTcpSocket client;
        connectTo(client);
        client.write(request);
        QTRY_VERIFY(m_gate->isVisited());
        QVERIFY(!client.waitForReadyRead(200));
        m_gate->open(m_app->serverPort());
        QTRY_COMPARE(client.bytesAvailable(), request.size());
        QCOMPARE(client.readAll(), request);
    }

    /// A look at whether the port is open wakes nothing.
    void whoSaysNothingIsNoVisit()
    {
        QTcpSocket client;
        connectTo(client);
        QTest::qWait(100);
        QVERIFY(!m_gate->isVisited());
    }

    void anOpenConnectionIsUse()
    {
        m_gate->open(m_app->serverPort());
        QTcpSocket client;
        connectTo(client);
        client.write("hello");
        QTRY_COMPARE(client.bytesAvailable(), 5);
        // Nothing is said on it, as on a web socket that waits.
        QTest::qWait(300);
        QVERIFY(!m_gate->closeIfUnused(100ms));
        client.disconnectFromHost();
        QVERIFY(QTest::qWaitFor([this] { return m_gate->closeIfUnused(100ms); }));
        QVERIFY(!m_gate->isVisited());
    }

    void staysOpenForItsTime()
    {
        m_gate->open(m_app->serverPort());
        QVERIFY(!m_gate->closeIfUnused(10s));
        QVERIFY(QTest::qWaitFor([this] { return m_gate->closeIfUnused(50ms); }));
    }

    /// Who came while the app was being ended is not forgotten.
    void closingAgainForgetsNoVisit()
    {
        QTcpSocket client;
        connectTo(client);
        client.write(dataRequest);
        QTRY_VERIFY(m_gate->isVisited());
        m_gate->close();
        QVERIFY(m_gate->isVisited());
    }

    void anAppThatIsGoneEndsTheVisit()
    {
        const quint16 port = m_app->serverPort();
        m_app.reset();
        m_gate->open(port);
        QTcpSocket client;
        connectTo(client);
        QTRY_COMPARE(client.state(), QAbstractSocket::UnconnectedState);
    }

    void aTakenPortIsLeftToItsOwner()
    {
        const auto second = run::VisitGate::listen(m_gate->port(), {});
        QVERIFY(second);
        QVERIFY((*second)->port() != 0 && (*second)->port() != m_gate->port());
    }

    void knowsAPageByItsRequest()
    {
        QVERIFY(run::wantsPage(browserRequest));
        QVERIFY(!run::wantsPage(dataRequest));
        QVERIFY(!run::wantsPage("GET / HTTP/1.1\r\nAccept: text/event-stream\r\n\r\n"));
        QVERIFY(!run::isWholeHead("GET / HTTP/1.1\r\n"));
    }

private:
    void connectTo(QTcpSocket &client) const
    {
        client.connectToHost(QHostAddress(QHostAddress::LocalHost), m_gate->port());
        QVERIFY(client.waitForConnected());
    }

    std::unique_ptr<QTcpServer> m_app;
    std::unique_ptr<run::VisitGate> m_gate;
};

QTEST_GUILESS_MAIN(TestVisitGate)
#include "tst_visitgate.moc"
